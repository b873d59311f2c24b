"""The opportunities of all journeys in one table, the most promising first."""

from dataclasses import dataclass

from personatool.model.journey import Journey
from personatool.packs.builder.context import Context
from personatool.packs.builder.reading_order import journeys_in_order
from personatool.packs.chapters.opportunities import Entry, anchor, entries
from personatool.packs.chapters.opportunity_chart import Candidate, matrix
from personatool.packs.view import RegisterRow, RegisterView


@dataclass(frozen=True, slots=True)
class Idea:
    """An opportunity and the journey it belongs to."""

    journey: Journey
    entry: Entry


def ideas(ctx: Context) -> tuple[Idea, ...]:
    """Every opportunity: by impact, then by how little effort it takes; those nobody rated last."""
    found = [Idea(journey, entry) for journey in journeys_in_order(ctx.workspace) for entry in entries(journey)]
    return tuple(sorted(found, key=_promise))


def _promise(idea: Idea) -> tuple[int, int]:
    opportunity = idea.entry.opportunity
    return (-(opportunity.impact or 0), opportunity.effort or 6)


def register_view(ctx: Context) -> RegisterView | None:
    """Make the register; with one journey alone, its own table says it all."""
    journeys = {idea.journey.id for idea in ideas(ctx)}
    return whole_register(ctx) if len(journeys) > 1 else None


def whole_register(ctx: Context, most: int | None = None) -> RegisterView:
    """Make the register, however few journeys there are; table and chart hold the `most` promising ones."""
    listed = ideas(ctx)[:most]
    candidates = [
        Candidate(idea.entry.opportunity, number, anchor(idea.journey, idea.entry))
        for number, idea in enumerate(listed, 1)
    ]
    return RegisterView(
        rows=tuple(_row(ctx, idea, number) for number, idea in enumerate(listed, 1)), chart=matrix(candidates)
    )


def _row(page_ctx: Context, idea: Idea, number: int) -> RegisterRow:
    ctx, opportunity = page_ctx.in_language(idea.journey.language), idea.entry.opportunity
    return RegisterRow(
        number=str(number),
        text=ctx.user_text(opportunity.text, f"#{anchor(idea.journey, idea.entry)}"),
        journey=ctx.journey_link(idea.journey.id),
        impact=f"{opportunity.impact}/5" if opportunity.impact else "",
        effort=f"{opportunity.effort}/5" if opportunity.effort else "",
        owner=ctx.user_text(opportunity.owner) if opportunity.owner else None,
        metric=ctx.user_text(opportunity.metric) if opportunity.metric else None,
    )
