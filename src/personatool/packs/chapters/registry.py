"""The chapters of a pack, in order. A new one is a builder, a template of its name, and a line here."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

from personatool.i18n import Translator
from personatool.model.message import Message, msg
from personatool.model.pack_input import PackInput
from personatool.packs.builder.context import Context, make_context
from personatool.packs.chapters import (
    comparison,
    evidence,
    findings,
    glossary,
    inclusion,
    journeys,
    measures,
    opportunity_register,
    personas,
    shared_ground,
    standards,
    summary,
    threads,
)
from personatool.packs.chapters.cover import cover_view
from personatool.packs.chapters.glossary import term_views
from personatool.packs.view import ContentsItem, PackView, SectionView


def nothing_below(_view: Any) -> tuple[ContentsItem, ...]:
    """A chapter the contents name by its title alone."""
    return ()


def always(_ctx: Context) -> bool:
    """A chapter whose words are all in its template."""
    return True


@dataclass(frozen=True, slots=True)
class Section:
    """A chapter.

    `key` is its anchor and its template `sections/KEY.html.j2`. `view` makes what the template is given as `view`; when
    it is empty, there is no such chapter, unless `kept`. `below` lists its parts in the contents.
    """

    key: str
    title: Message
    view: Callable[[Context], Any]
    below: Callable[[Any], tuple[ContentsItem, ...]] = nothing_below
    kept: bool = False


SECTIONS: tuple[Section, ...] = (
    Section("summary", msg("On one page"), summary.summary_view),
    Section("guide", msg("How to read this pack"), always),
    Section("personas", msg("Personas"), personas.personas_view, personas.below),
    Section("journeys", msg("Journeys"), journeys.journey_views, journeys.below),
    Section("comparison", msg("Today and tomorrow"), comparison.comparison_views, comparison.below),
    Section("inclusion", msg("Who is left behind, and where"), inclusion.inclusion_view, inclusion.below),
    Section("threads", msg("From needs to owners"), threads.thread_views, threads.below),
    Section("opportunities", msg("All opportunities"), opportunity_register.register_view),
    Section("standards", msg("Standards"), standards.standard_views, standards.below),
    Section("measures", msg("How journeys are measured"), measures.formula_views),
    Section("evidence", msg("Evidence register"), evidence.evidence_views),
    Section("glossary", msg("Glossary"), glossary.term_views),
    Section("ground", msg("Shared ground"), shared_ground.register_facts),
    Section("findings", msg("What the check found"), findings.finding_views, kept=True),
    Section("accessibility", msg("Accessibility of this pack"), always),
    Section("made", msg("How this was made"), always),
)


def section_views(ctx: Context, sections: tuple[Section, ...] = SECTIONS) -> tuple[SectionView, ...]:
    """Make the chapters that have something to say."""
    made = ((section, section.view(ctx)) for section in sections)
    return tuple(
        SectionView(section.key, ctx.say(section.title), view, section.below(view) if view else ())
        for section, view in made
        if view or section.kept
    )


def contents(sections: tuple[SectionView, ...], ctx: Context) -> tuple[ContentsItem, ...]:
    """List the chapters."""
    return tuple(ContentsItem(ctx.plain_text(section.title), f"#{section.key}", section.below) for section in sections)


def pack_view(
    material: PackInput, translator: Translator, version: str, sections: tuple[Section, ...] = SECTIONS
) -> PackView:
    """Gather everything the page says."""
    ctx = make_context(material, translator)
    made = section_views(ctx, sections)
    return PackView(
        language=translator.language,
        cover=cover_view(ctx),
        contents=contents(made, ctx),
        sections=made,
        terms=term_views(ctx),
        sources=tuple(material.sources.items()),
        version=version,
        digest=material.workspace.digest,
    )
