"""From needs to owners: what serves each need, what would serve it better, who answers for that."""

from collections.abc import Iterator
from dataclasses import dataclass, replace
from typing import Final

from personatool.model.journey import Journey
from personatool.model.message import Message, msg, msg_n
from personatool.model.trace import GAP_WORDS, Tier, Trace, TraceNode
from personatool.packs.builder import anchors
from personatool.packs.builder.context import Context
from personatool.packs.builder.cross_references import step_anchors
from personatool.packs.builder.reading_order import journeys_in_order
from personatool.packs.chapters import opportunities
from personatool.packs.view.analysis import ThreadRow, ThreadsView
from personatool.packs.view.page import ContentsItem
from personatool.packs.view.parts import Badge, Line, Part

_KINDS: Final[dict[Tier, Message]] = {
    "need": msg("need"),
    "step": msg("Step"),
    "pain": msg("Pain point"),
    "opportunity": msg("Opportunity"),
    "owner": msg("Owner"),
}


@dataclass(frozen=True, slots=True)
class _JourneyThreads:
    """A journey with its threads.

    `places` leads from a thing's key to where the page tells it, `numbers` from an opportunity's to its number there.
    """

    ctx: Context
    journey: Journey
    trace: Trace
    places: dict[str, str]
    numbers: dict[str, str]

    def part(self, node: TraceNode) -> Part:
        """A thing in its words, with a link to its place."""
        place = self.places.get(node.key, "")
        numbered = node.tier == "step" and node.detail
        return self.ctx.user_text(f"{node.detail} {node.text}" if numbered else node.text, f"#{place}" if place else "")

    def number(self, node: TraceNode) -> Part:
        """A step or an opportunity by its number alone; a stage that has none by its name."""
        part, number = self.part(node), self.numbers.get(node.key, node.detail)
        return replace(part, text=number, user=False, lang="") if number else part


def view(page_ctx: Context) -> tuple[ThreadsView, ...] | None:
    """Follow the needs of every journey that serves any."""
    found = (_journey_threads(page_ctx, journey) for journey in journeys_in_order(page_ctx.workspace))
    return tuple(_view(threads) for threads in found if threads) or None


def contents(views: tuple[ThreadsView, ...]) -> tuple[ContentsItem, ...]:
    """List the journeys in the contents."""
    return tuple(ContentsItem(view.title, f"#{view.anchor}") for view in views)


def _journey_threads(page_ctx: Context, journey: Journey) -> _JourneyThreads | None:
    """A journey whose steps say which needs they serve."""
    found = page_ctx.pack_input.measured.traces.get(journey.id)
    if not found or not any(found.successors(need) for need in found.tier("need")):
        return None
    listed = {_key(entry): str(entry.number) for entry in opportunities.numbered_opportunities(journey)}
    return _JourneyThreads(
        page_ctx.in_language(journey.language), journey, found, dict(_places(page_ctx, journey)), listed
    )


def _places(page_ctx: Context, journey: Journey) -> Iterator[tuple[str, str]]:
    """Where the page tells the things of a trace, by their keys."""
    yield from ((f"step {number}", anchor) for number, anchor in enumerate(step_anchors(journey), 1))
    for number, stage in enumerate(journey.stages):
        yield f"stage {number}", anchors.stage_anchor(journey.id, stage.id, number + 1)
    for entry in opportunities.numbered_opportunities(journey):
        yield _key(entry), opportunities.anchor(journey, entry)
    for persona in (placed.value for placed in page_ctx.workspace.personas):
        named = (need.id for need in persona.needs if need.id)
        yield from ((f"need {persona.id} {need}", anchors.need_anchor(persona.id, need)) for need in named)


def _key(entry: opportunities.NumberedOpportunity) -> str:
    return f"opportunity {entry.opportunity.id or entry.opportunity.text}"


def _view(threads: _JourneyThreads) -> ThreadsView:
    found = threads.trace
    served = [need for need in found.tier("need") if "unserved" not in need.gaps]
    listed = {node.key for need in served for node in found.descendants(need, "opportunity")} & threads.numbers.keys()
    return ThreadsView(
        anchor=anchors.threads_anchor(threads.journey.id),
        title=replace(threads.ctx.journey_link(threads.journey.id), href=""),
        state=(*threads.ctx.state_badges(threads.journey), _whole(threads.ctx, len(found.broken))),
        breaks=tuple(_break(threads, node) for node in found.broken if node.tier != "need"),
        unserved=tuple(threads.part(need) for need in found.tier("need") if need not in served),
        rows=tuple(_row(threads, need) for need in served),
        key=tuple(
            (threads.number(node), threads.part(node)) for node in found.tier("opportunity") if node.key in listed
        ),
    )


def _whole(ctx: Context, count: int) -> Badge:
    if not count:
        return Badge(ctx.say(msg("Every thread runs from a need to an owner.")), "circle-check", "good")
    words = msg_n("{count} break in the thread", "{count} breaks in the thread", count)
    return Badge(ctx.say(words), "circle-alert", "warn")


def _break(threads: _JourneyThreads, node: TraceNode) -> Line:
    gaps = (threads.ctx.our_text(GAP_WORDS[gap]) for gap in node.gaps)
    return Line((threads.part(node),), threads.ctx.note(_KINDS[node.tier], *gaps))


def _row(threads: _JourneyThreads, need: TraceNode) -> ThreadRow:
    found = threads.trace
    return ThreadRow(
        need=threads.part(need),
        who=threads.ctx.user_text(need.detail),
        steps=tuple(threads.number(node) for node in found.successors(need) if node.tier == "step"),
        opportunities=tuple(map(threads.number, found.descendants(need, "opportunity"))),
        owners=tuple(map(threads.part, found.descendants(need, "owner"))),
    )
