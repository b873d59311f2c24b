"""The chapters of a pack, in order. A new one is a module, a template of its name, and a line here.

A chapter's module has `view(ctx)`, which makes what the template is given, and `contents(view)` when its parts are
listed in the contents. It is imported when the chapter is made.
"""

from dataclasses import dataclass
from importlib import import_module
from typing import Any

from personatool.i18n import Translator
from personatool.model.message import Message, msg
from personatool.model.pack_input import PackInput
from personatool.packs.builder.context import Context, make_context
from personatool.packs.chapters import glossary
from personatool.packs.chapters.cover import cover_view
from personatool.packs.view.page import ContentsItem, PackView, SectionView


@dataclass(frozen=True, slots=True)
class Section:
    """A chapter.

    `key` is its anchor and its template `sections/KEY.html.j2`. Without a `module`, all its words are in the
    template. A chapter whose view is empty is left out, unless `kept`.
    """

    key: str
    title: Message
    module: str = ""
    kept: bool = False

    def make(self, ctx: Context) -> SectionView | None:
        """Make the chapter; nothing when it has nothing to say."""
        module: Any = import_module(f"personatool.packs.chapters.{self.module}") if self.module else None
        view = module.view(ctx) if module else True
        if not view and not self.kept:
            return None
        listed: tuple[ContentsItem, ...] = module.contents(view) if view and hasattr(module, "contents") else ()
        return SectionView(self.key, ctx.say(self.title), view, listed)


SECTIONS: tuple[Section, ...] = (
    Section("summary", msg("On one page"), "summary"),
    Section("guide", msg("How to read this pack")),
    Section("personas", msg("Personas"), "personas"),
    Section("journeys", msg("Journeys"), "journeys"),
    Section("comparison", msg("Today and tomorrow"), "comparison"),
    Section("inclusion", msg("Who is left behind, and where"), "inclusion"),
    Section("threads", msg("From needs to owners"), "threads"),
    Section("opportunities", msg("All opportunities"), "opportunities"),
    Section("standards", msg("Standards"), "standards"),
    Section("measures", msg("How journeys are measured"), "measures"),
    Section("evidence", msg("Evidence register"), "evidence"),
    Section("glossary", msg("Glossary"), "glossary"),
    Section("ground", msg("Shared ground"), "shared_ground"),
    Section("findings", msg("What the check found"), "findings", kept=True),
    Section("accessibility", msg("Accessibility of this pack")),
    Section("made", msg("How this was made")),
)


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
            ContentsItem(ctx.plain_text(chapter.title), f"#{chapter.key}", chapter.below) for chapter in made
        ),
        sections=made,
        terms=glossary.view(ctx),
        sources=tuple(pack_input.sources.items()),
        version=version,
        digest=pack_input.workspace.digest,
    )
