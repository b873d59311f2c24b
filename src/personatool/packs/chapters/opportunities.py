"""The opportunities of a journey: those of its register, then those said in place on a step."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from personatool.model.items import Pain
from personatool.model.journey import Journey
from personatool.model.message import msg
from personatool.model.moment import Opportunity, OpportunityRef
from personatool.packs.builder import anchors
from personatool.packs.builder.context import Context
from personatool.packs.builder.cross_references import Use
from personatool.packs.builder.cross_references import moments as walk
from personatool.packs.chapters import moments
from personatool.packs.chapters.moments import Scene
from personatool.packs.chapters.opportunity_chart import Candidate, matrix
from personatool.packs.view import Mark, Note, OpportunityView, Part


@dataclass(frozen=True, slots=True)
class Entry:
    """An opportunity, its number in the register, where it was said."""

    opportunity: Opportunity
    number: int
    uses: tuple[Use, ...]


def entries(journey: Journey) -> tuple[Entry, ...]:
    """Collect every opportunity once, with the steps and stages that point to it."""
    registered = {opportunity.id for opportunity in journey.opportunities if opportunity.id}
    pointing = [(ref, use) for moment, use in walk(journey) for ref in moment.opportunities]
    pointing += [(OpportunityRef(ref=pain.opportunity), use) for pain, use in _leading(journey, registered)]
    own = [
        Entry(opportunity, n, _uses(opportunity, pointing)) for n, opportunity in enumerate(journey.opportunities, 1)
    ]
    placed = [(ref, use) for ref, use in pointing if ref.text and ref.id not in registered]
    return (*own, *(Entry(ref, n, (use,)) for n, (ref, use) in enumerate(placed, len(own) + 1)))


def _leading(journey: Journey, registered: set[str]) -> Iterator[tuple[Pain, Use]]:
    for moment, use in walk(journey):
        yield from ((pain, use) for pain in moment.pains if pain.opportunity in registered)


def _uses(opportunity: Opportunity, pointing: list[tuple[OpportunityRef, Use]]) -> tuple[Use, ...]:
    found = [use for ref, use in pointing if opportunity.id and opportunity.id in (ref.ref, ref.id)]
    return tuple(dict.fromkeys(found))


def register(ctx: Context, journey: Journey) -> Mapping[str, Part]:
    """Find an opportunity's text and place in the page by its id."""
    return {
        entry.opportunity.id: ctx.user_text(entry.opportunity.text, f"#{anchor(journey, entry)}")
        for entry in entries(journey)
        if entry.opportunity.id
    }


def anchor(journey: Journey, entry: Entry) -> str:
    """Name an opportunity's line in its journey's table."""
    return anchors.opportunity_anchor(journey.id, entry.opportunity.id, entry.number)


def table(scene: Scene) -> tuple[OpportunityView, ...]:
    """Make the register's lines."""
    return tuple(_line(scene, entry) for entry in entries(scene.journey))


def _line(scene: Scene, entry: Entry) -> OpportunityView:
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
    return matrix([Candidate(entry.opportunity, entry.number, anchor(journey, entry)) for entry in entries(journey)])
