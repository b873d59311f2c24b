"""The chapters of a pack, in order. A new one is a builder, a template of its name, and a line here."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

from personatool.model.message import Message, msg
from personatool.packs import (
    comparisons,
    evidence,
    findings,
    glossary,
    ground,
    inclusion,
    journeys,
    measures,
    personas,
    register,
    standards,
    summary,
    threads,
)
from personatool.packs.context import Context
from personatool.packs.view import ContentsItem, SectionView


def nothing_below(_view: Any) -> tuple[ContentsItem, ...]:
    """A chapter the contents name by its title alone."""
    return ()


def always(_context: Context) -> bool:
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
    Section("comparison", msg("Today and tomorrow"), comparisons.comparison_views, comparisons.below),
    Section("inclusion", msg("Who is left behind, and where"), inclusion.inclusion_view, inclusion.below),
    Section("threads", msg("From needs to owners"), threads.thread_views, threads.below),
    Section("opportunities", msg("All opportunities"), register.register_view),
    Section("standards", msg("Standards"), standards.standard_views, standards.below),
    Section("measures", msg("How journeys are measured"), measures.formula_views),
    Section("evidence", msg("Evidence register"), evidence.evidence_views),
    Section("glossary", msg("Glossary"), glossary.term_views),
    Section("ground", msg("Shared ground"), ground.register_facts),
    Section("findings", msg("What the check found"), findings.finding_views, kept=True),
    Section("accessibility", msg("Accessibility of this pack"), always),
    Section("made", msg("How this was made"), always),
)


def section_views(context: Context, sections: tuple[Section, ...] = SECTIONS) -> tuple[SectionView, ...]:
    """Make the chapters that have something to say."""
    made = ((each, each.view(context)) for each in sections)
    return tuple(
        SectionView(each.key, context.say(each.title), view, each.below(view) if view else ())
        for each, view in made
        if view or each.kept
    )


def contents(sections: tuple[SectionView, ...], context: Context) -> tuple[ContentsItem, ...]:
    """List the chapters."""
    return tuple(ContentsItem(context.plain(each.title), f"#{each.key}", each.below) for each in sections)
