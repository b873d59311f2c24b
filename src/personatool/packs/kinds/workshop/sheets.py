"""What is cut out, put up and written on in a workshop."""

from collections.abc import Sequence
from typing import TypeVar

from personatool.model.message import msg
from personatool.model.paper import PackPaper
from personatool.packs.builder.context import Context
from personatool.packs.builder.cross_references import moments_with_uses
from personatool.packs.chapters.opportunities import ranked_opportunities
from personatool.packs.chapters.summary import journeys_today
from personatool.packs.kinds.journey_strip import main_journeys
from personatool.packs.view.kinds import BlankView, NotesView, NoteView
from personatool.wording.severities import PAIN_SEVERITY

T = TypeVar("T")
ROOM: dict[PackPaper, int] = {"a4": 6, "a3": 15}  # sticky notes of 76 mm that fit a sheet
CARDS: dict[PackPaper, int] = {"a4": 2, "a3": 3}
ROWS: dict[PackPaper, int] = {"a4": 12, "a3": 18}
_MOST = 18  # notes of a kind: more is not read


def in_sheets(things: Sequence[T], size: int) -> tuple[tuple[T, ...], ...]:
    """Lay things out in sheets of a size."""
    return tuple(tuple(things[at : at + size]) for at in range(0, len(things), size))


def blanks(ctx: Context) -> tuple[BlankView, ...]:
    """An empty map for each main journey; with none, one whose stages are to be named."""
    made = tuple(
        BlankView(
            id=journey.id,
            title=ctx.in_language(journey.language).user_text(journey.title),
            stages=tuple(
                (at % 8 + 1, ctx.in_language(journey.language).user_text(stage.name))
                for at, stage in enumerate(journey.stages)
            ),
        )
        for journey in main_journeys(ctx.workspace)
        if journey.stages
    )
    nameless = tuple((at, ctx.plain_text("")) for at in range(1, 6))
    return made or (BlankView("new", ctx.our_text(msg("A new journey")), nameless),)


def notes(ctx: Context, paper: PackPaper) -> tuple[NotesView, ...]:
    """Sticky notes: pain points, opportunities, in sheets."""
    kinds = (("pains", msg("Pain points"), _pains(ctx)), ("ideas", msg("Opportunities"), _ideas(ctx)))
    return tuple(NotesView(key, ctx.say(title), in_sheets(made, ROOM[paper])) for key, title, made in kinds if made)


def _pains(page_ctx: Context) -> tuple[NoteView, ...]:
    """The gravest ones, in the order of the journey, each said once."""
    found: dict[str, NoteView] = {}
    for journey in journeys_today(page_ctx):
        ctx = page_ctx.in_language(journey.language)
        for moment, use in moments_with_uses(journey):
            for pain in moment.pains:
                level = pain.severity or 0
                foot = f"{page_ctx.say(PAIN_SEVERITY[level])} {level}/3" if level else ""
                found.setdefault(pain.text, NoteView(ctx.user_text(pain.text), ctx.user_text(use.name), foot, level))
    gravest = sorted(found.values(), key=lambda note: -note.level)[:_MOST]
    return tuple(note for note in found.values() if note in gravest)


def _ideas(page_ctx: Context) -> tuple[NoteView, ...]:
    made = []
    for number, ranked in enumerate(ranked_opportunities(page_ctx)[:_MOST], 1):
        ctx = page_ctx.in_language(ranked.journey.language)
        uses = ranked.entry.uses
        made.append(
            NoteView(
                ctx.user_text(ranked.entry.opportunity.text), ctx.user_text(uses[0].name) if uses else None, str(number)
            )
        )
    return tuple(made)
