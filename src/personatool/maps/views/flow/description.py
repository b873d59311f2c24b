"""The flow in words, for those who do not see it, and the key to its signs."""

from collections.abc import Iterator, Sequence
from typing import Final

from personatool.maps.canvas import colours
from personatool.maps.canvas.colours import Paint
from personatool.maps.canvas.paths import segment
from personatool.maps.canvas.shapes import Curve, Icon, LineStyle, Marker, Piece, Shape
from personatool.maps.parts.context import Context
from personatool.maps.parts.emotion.lane import mark
from personatool.maps.parts.emotion.values import felt_firmly, level_of
from personatool.maps.parts.ways_on import called, endings_in_words
from personatool.maps.views.flow.cards import DECISION, GOES_WRONG, LOOP, NO_WAY_OUT, WAY_OUT, words_of
from personatool.maps.views.flow.graph import Flow, Way
from personatool.model.message import Message, msg, msg_n
from personatool.model.step_graph import Place

_LINE: Final = 44.0


def sentences(ctx: Context, flow: Flow) -> Iterator[Message]:
    """What the flow shows: how much there is, every decision, what goes wrong, where it ends."""
    stages, steps = ctx.journey.stages, ctx.journey.steps
    yield msg_n("{count} stage: {names}.", "{count} stages: {names}.", len(stages),
                names=", ".join(ctx.typeset(stage.name) for stage in stages))  # fmt: skip
    yield msg_n("{count} step.", "{count} steps.", len(steps))
    branching = [place for place in flow.places if any(way.labelled for way in flow.onwards(place))]
    if not branching:
        yield msg("One thing follows another, from the first to the last.")
    for place in branching:
        yield msg("After {step}: {ways}.", step=called(ctx, place), ways=_ways(ctx, flow, place))
    for place in flow.places:
        yield from _failure(ctx, place)
    yield from endings_in_words(ctx, flow.endings)


def _ways(ctx: Context, flow: Flow, place: Place) -> str:
    texts = (words_of(ctx, flow, way, beneath=False) for way in flow.onwards(place))
    return " · ".join(" → ".join(filter(None, words)) for words in texts)


def _failure(ctx: Context, place: Place) -> Iterator[Message]:
    failure, step = place.moment.failure, called(ctx, place)
    if failure and failure.recovery:
        yield msg("What can go wrong at {step}: {failure}. Way out: {recovery}.", step=step,
                  failure=_plain(ctx, failure.text), recovery=_plain(ctx, failure.recovery))  # fmt: skip
    elif failure:
        yield msg("What can go wrong at {step}: {failure}. No way out is noted.", step=step,
                  failure=_plain(ctx, failure.text))  # fmt: skip


def _plain(ctx: Context, text: str) -> str:
    return ctx.typeset(text).rstrip(".")


def key(ctx: Context, flow: Flow) -> Iterator[tuple[Piece, Message]]:
    """The signs that are really there, each with its word."""
    yield _line(ctx.accent, "solid"), msg("Way on")
    if any(flow.decides(place) for place in flow.places):
        yield _piece(24, Marker(12, 12, 22, ctx.stage_colour(0), shape="diamond")), DECISION
    if any(way.back for way in flow.ways):
        yield _line(LOOP, "dashed", "repeat"), msg("Loop, back to a step")
    if any(way.labelled and _leads_elsewhere(flow, way) for way in flow.ways):
        yield _piece(22, Icon(2, 3, 18, "arrow-up-right", ctx.accent)), msg("Leads on, elsewhere on the page")
    yield from _failures([place for place in flow.places if place.moment.failure])
    if any(place.moment.key_moment for place in flow.places):
        yield _piece(24, Icon(2, 2, 20, "star", ctx.accent, filled=True)), msg("Key moment")
    yield from _feelings(ctx, flow)


def _leads_elsewhere(flow: Flow, way: Way) -> bool:
    return way.end is not None and not way.back and flow.column_of[way.start] != flow.column_of[way.end]


def _failures(places: Sequence[Place]) -> Iterator[tuple[Piece, Message]]:
    red, green = colours.signal(colours.NEGATIVE), colours.signal(colours.POSITIVE)
    if places:
        yield _line(red, "dashed", "triangle-alert"), GOES_WRONG
    if any(place.moment.failure and place.moment.failure.recovery for place in places):
        yield _line(green, "solid", "life-buoy"), WAY_OUT
    if any(place.moment.failure and not place.moment.failure.recovery for place in places):
        yield _piece(22, Icon(2, 3, 18, "circle-x", red)), NO_WAY_OUT


def _feelings(ctx: Context, flow: Flow) -> Iterator[tuple[Piece, Message]]:
    scale, felt = ctx.journey.emotion_scale, [place.moment.emotion for place in flow.places if place.moment.emotion]
    scored = [
        (level_of(emotion.score, scale), felt_firmly(ctx, emotion)) for emotion in felt if emotion.score is not None
    ]
    shown = {mark(0, 0, level).shape for level, _ in scored}
    for level, words in ((1, msg("Positive")), (0, msg("Mixed")), (-1, msg("Negative"))):
        if mark(0, 0, level).shape in shown:
            yield _piece(24, mark(12, 12, level)), words
    if not all(firm for _, firm in scored):
        yield _piece(24, Marker(12, 12, 15, colours.WHITE, colours.MIXED, 3)), msg("Expected or assumed")


def _line(colour: Paint, style: LineStyle, icon: str = "") -> Piece:
    sample = Curve(segment((0, 12), (_LINE, 12)), colour, 2, style)
    return _piece(_LINE + 28, sample, Icon(_LINE + 6, 3, 18, icon, colour)) if icon else _piece(_LINE, sample)


def _piece(width: float, *items: Shape) -> Piece:
    return Piece(width, 24, items)
