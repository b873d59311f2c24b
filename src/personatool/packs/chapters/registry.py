"""The chapters of a pack, in order. A new one is a module, a template of its name, and a line here.

A chapter's module has `view(ctx)`, which makes what the template is given, and `contents(view)` when its parts are
listed in the contents. It is imported when the chapter is made.
"""

from collections.abc import Iterable
from dataclasses import dataclass, replace
from importlib import import_module
from typing import Any

from personatool.i18n import Translator
from personatool.model.errors import PersonatoolError
from personatool.model.message import Message, msg
from personatool.model.pack_input import PackInput
from personatool.packs.builder.context import Context, make_context
from personatool.packs.chapters import glossary
from personatool.packs.chapters.cover import cover_view
from personatool.packs.view.page import ContentsItem, PackView, SectionView
from personatool.wording.suggestions import nearest


@dataclass(frozen=True, slots=True)
class Section:
    """A chapter.

    `key` is its anchor and its template `sections/KEY.html.j2`. Without a `module`, all its words are in the
    template. A chapter whose view is empty is left out, unless `kept`. An `appendix` is on the page, and printed only
    with the whole pack.
    """

    key: str
    title: Message
    module: str = ""
    kept: bool = False
    appendix: bool = False

    def make(self, ctx: Context) -> SectionView | None:
        """Make the chapter; nothing when it has nothing to say."""
        module: Any = import_module(f"personatool.packs.chapters.{self.module}") if self.module else None
        view = module.view(ctx) if module else True
        if not view and not self.kept:
            return None
        listed: tuple[ContentsItem, ...] = module.contents(view) if view and hasattr(module, "contents") else ()
        return SectionView(self.key, ctx.say(self.title), view, listed, self.appendix)


SECTIONS: tuple[Section, ...] = (
    Section("summary", msg("On one page"), "summary"),
    Section("journeys", msg("Journeys"), "journeys"),
    Section("comparison", msg("Today and tomorrow"), "comparison"),
    Section("opportunities", msg("All opportunities"), "opportunities"),
    Section("personas", msg("Personas"), "personas"),
    Section("inclusion", msg("Who is left behind, and where"), "inclusion"),
    Section("guide", msg("How to read this pack")),
    Section("threads", msg("From needs to owners"), "threads", appendix=True),
    Section("standards", msg("Standards"), "standards", appendix=True),
    Section("measures", msg("How journeys are measured"), "measures", appendix=True),
    Section("evidence", msg("Evidence register"), "evidence", appendix=True),
    Section("glossary", msg("Glossary"), "glossary", appendix=True),
    Section("ground", msg("Shared ground"), "shared_ground", appendix=True),
    Section("findings", msg("What the check found"), "findings", kept=True, appendix=True),
    Section("accessibility", msg("Accessibility of this pack"), appendix=True),
    Section("made", msg("How this was made"), appendix=True),
)


def chapter_names(names: Iterable[str]) -> tuple[str, ...]:
    """Check names of chapters, and keep their order. Raises `PersonatoolError`, with the likeliest, for another."""
    known = [section.key for section in SECTIONS]
    wanted = tuple(dict.fromkeys(names))
    for name in wanted:
        if name not in known:
            near = nearest(name, known)
            instead = msg("Did you mean “{near}”?", near=near) if near else None
            choices = msg("There is no chapter “{name}”. Choose among: {known}.", name=name, known=", ".join(known))
            raise PersonatoolError(choices, instead)
    return wanted


def chosen_sections(pack_input: PackInput) -> tuple[Section, ...]:
    """The chapters asked for, in that order: a chapter that is named is no appendix. All when none is named."""
    named = pack_input.chapters or pack_input.workspace.settings.pack.chapters
    by_key = {section.key: section for section in SECTIONS}
    return tuple(replace(by_key[name], appendix=False) for name in dict.fromkeys(named)) or SECTIONS


def pack_view(
    pack_input: PackInput, translator: Translator, version: str, sections: tuple[Section, ...] = SECTIONS
) -> PackView:
    """Gather everything the page says, in the chapters that have something to say."""
    ctx = make_context(pack_input, translator)
    made = tuple(chapter for section in sections if (chapter := section.make(ctx)))
    return PackView(
        language=translator.language,
        cover=cover_view(ctx),
        contents=tuple(
            ContentsItem(ctx.plain_text(chapter.title), f"#{chapter.key}", chapter.below, chapter.appendix)
            for chapter in made
        ),
        sections=made,
        terms=glossary.view(ctx),
        sources=tuple(pack_input.sources.items()),
        version=version,
        digest=pack_input.workspace.digest,
    )
