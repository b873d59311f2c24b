"""The opportunities of a journey, those of all journeys in one register, and a chart of their impact and effort."""

import math
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from personatool.model.items import Pain
from personatool.model.journey import Journey
from personatool.model.message import msg
from personatool.model.moment import Opportunity, OpportunityRef
from personatool.packs.builder import anchors
from personatool.packs.builder.context import Context
from personatool.packs.builder.cross_references import Use, moments_with_uses
from personatool.packs.builder.reading_order import journeys_in_order
from personatool.packs.chapters import moments
from personatool.packs.chapters.moments import Scene
from personatool.packs.view.journeys import OpportunityView
from personatool.packs.view.parts import Mark, Note, Part
from personatool.packs.view.summary import RegisterRow, RegisterView

_CELL = 40  # one step of the 1–5 chart, in its own units
_WIDTH = 18  # a mark and the room around it
_ROOM = 36  # what the marks of one cell share, across and down


@dataclass(frozen=True, slots=True)
class NumberedOpportunity:
    """An opportunity, its number in the register, the places that refer to it."""

    opportunity: Opportunity
    number: int
    uses: tuple[Use, ...]


def numbered_opportunities(journey: Journey) -> tuple[NumberedOpportunity, ...]:
    """Collect every opportunity once, with the steps and stages that point to it."""
    registered = {opportunity.id for opportunity in journey.opportunities if opportunity.id}
    pointing = [(ref, use) for moment, use in moments_with_uses(journey) for ref in moment.opportunities]
    pointing += [(OpportunityRef(ref=pain.opportunity), use) for pain, use in _leading(journey, registered)]
    own = [
        NumberedOpportunity(opportunity, n, _uses(opportunity, pointing))
        for n, opportunity in enumerate(journey.opportunities, 1)
    ]
    placed = [(ref, use) for ref, use in pointing if ref.text and ref.id not in registered]
    return (*own, *(NumberedOpportunity(ref, n, (use,)) for n, (ref, use) in enumerate(placed, len(own) + 1)))


def _leading(journey: Journey, registered: set[str]) -> Iterator[tuple[Pain, Use]]:
    for moment, use in moments_with_uses(journey):
        yield from ((pain, use) for pain in moment.pains if pain.opportunity in registered)


def _uses(opportunity: Opportunity, pointing: list[tuple[OpportunityRef, Use]]) -> tuple[Use, ...]:
    found = [use for ref, use in pointing if opportunity.id and opportunity.id in (ref.ref, ref.id)]
    return tuple(dict.fromkeys(found))


def opportunity_links(ctx: Context, journey: Journey) -> Mapping[str, Part]:
    """Find an opportunity's text and place in the page by its id."""
    return {
        entry.opportunity.id: ctx.user_text(entry.opportunity.text, f"#{anchor(journey, entry)}")
        for entry in numbered_opportunities(journey)
        if entry.opportunity.id
    }


def anchor(journey: Journey, entry: NumberedOpportunity) -> str:
    """Name an opportunity's line in its journey's table."""
    return anchors.opportunity_anchor(journey.id, entry.opportunity.id, entry.number)


def table(scene: Scene) -> tuple[OpportunityView, ...]:
    """Make the register's lines."""
    return tuple(_line(scene, entry) for entry in numbered_opportunities(scene.journey))


def _line(scene: Scene, entry: NumberedOpportunity) -> OpportunityView:
    ctx, opportunity = scene.ctx, entry.opportunity
    return OpportunityView(
        anchor=anchor(scene.journey, entry),
        number=str(entry.number),
        text=ctx.user_text(opportunity.text),
        notes=(
            *ctx.user_note(msg("Solution"), opportunity.solution),
            *_needs(scene, opportunity),
            *ctx.item_notes(opportunity),
        ),
        owner=ctx.user_text(opportunity.owner) if opportunity.owner else None,
        metric=ctx.user_text(opportunity.metric) if opportunity.metric else None,
        impact=f"{opportunity.impact}/5" if opportunity.impact else "",
        effort=f"{opportunity.effort}/5" if opportunity.effort else "",
        steps=tuple(ctx.use_link(use) for use in entry.uses),
    )


def _needs(scene: Scene, opportunity: Opportunity) -> tuple[Note, ...]:
    lines = [moments.need_line(scene, ref) for ref in opportunity.needs]
    parts = [part for line in lines for part in (*line.parts, *(p for note in line.notes for p in note.parts))]
    return scene.ctx.note(msg("Needs served"), *parts)


def chart(journey: Journey) -> tuple[Mark, ...]:
    """Place the opportunities of a journey by impact and effort."""
    return chart_marks(
        [
            ChartEntry(entry.opportunity, entry.number, anchor(journey, entry))
            for entry in numbered_opportunities(journey)
        ]
    )


@dataclass(frozen=True, slots=True)
class RankedOpportunity:
    """An opportunity and the journey it belongs to."""

    journey: Journey
    entry: NumberedOpportunity


def ranked_opportunities(ctx: Context) -> tuple[RankedOpportunity, ...]:
    """Every opportunity: by impact, then by how little effort it takes; those nobody rated last."""
    found = [
        RankedOpportunity(journey, entry)
        for journey in journeys_in_order(ctx.workspace)
        for entry in numbered_opportunities(journey)
    ]
    return tuple(sorted(found, key=_by_promise))


def _by_promise(ranked: RankedOpportunity) -> tuple[int, int]:
    opportunity = ranked.entry.opportunity
    return (-(opportunity.impact or 0), opportunity.effort or 6)


def view(ctx: Context) -> RegisterView | None:
    """Make the register; with one journey alone, its own table says it all."""
    journeys = {ranked.journey.id for ranked in ranked_opportunities(ctx)}
    return opportunity_register(ctx) if len(journeys) > 1 else None


def opportunity_register(ctx: Context, most: int | None = None) -> RegisterView:
    """Make the register, however few journeys there are; table and chart hold the `most` promising ones."""
    listed = ranked_opportunities(ctx)[:most]
    candidates = [
        ChartEntry(ranked.entry.opportunity, number, anchor(ranked.journey, ranked.entry))
        for number, ranked in enumerate(listed, 1)
    ]
    return RegisterView(
        rows=tuple(_row(ctx, ranked, number) for number, ranked in enumerate(listed, 1)), chart=chart_marks(candidates)
    )


def _row(page_ctx: Context, ranked: RankedOpportunity, number: int) -> RegisterRow:
    ctx, opportunity = page_ctx.in_language(ranked.journey.language), ranked.entry.opportunity
    return RegisterRow(
        number=str(number),
        text=ctx.user_text(opportunity.text, f"#{anchor(ranked.journey, ranked.entry)}"),
        journey=ctx.journey_link(ranked.journey.id),
        impact=f"{opportunity.impact}/5" if opportunity.impact else "",
        effort=f"{opportunity.effort}/5" if opportunity.effort else "",
        owner=ctx.user_text(opportunity.owner) if opportunity.owner else None,
        metric=ctx.user_text(opportunity.metric) if opportunity.metric else None,
    )


@dataclass(frozen=True, slots=True)
class ChartEntry:
    """An opportunity, the number it has in its table, its anchor."""

    opportunity: Opportunity
    number: int
    anchor: str


def chart_marks(candidates: Sequence[ChartEntry]) -> tuple[Mark, ...]:
    """Place the rated ones: effort to the right, impact upwards, on a field of 5 × 5 cells of 40."""
    rated = [candidate for candidate in candidates if candidate.opportunity.impact and candidate.opportunity.effort]
    return tuple(_mark(candidate, rated) for candidate in rated)


def _mark(candidate: ChartEntry, rated: list[ChartEntry]) -> Mark:
    effort, impact = _place(candidate)
    together = [other for other in rated if _place(other) == (effort, impact)]
    right, down = _offset(together.index(candidate), len(together))
    return Mark(
        x=(effort - 0.5) * _CELL + right,
        y=(5.5 - impact) * _CELL + down,
        text=str(candidate.number),
        name=candidate.opportunity.text,
        href=f"#{candidate.anchor}",
        scale=_scale(len(together)),
    )


def _offset(at: int, count: int) -> tuple[float, float]:
    """Set the marks of one cell side by side, in as square a block as possible around its middle."""
    columns = math.ceil(math.sqrt(count))
    rows = math.ceil(count / columns)
    row, column = divmod(at, columns)
    spread = _ROOM / columns
    return round((column - (columns - 1) / 2) * spread, 2), round((row - (rows - 1) / 2) * spread, 2)


def _scale(count: int) -> float:
    """Shrink the marks of a crowded cell until they stand clear of one another."""
    return min(1, round(_ROOM / math.ceil(math.sqrt(count)) / _WIDTH, 2))


def _place(candidate: ChartEntry) -> tuple[int, int]:
    return candidate.opportunity.effort or 0, candidate.opportunity.impact or 0
