"""What stands in a column of a flow, and what holds it together, before anything has a place."""

from collections.abc import Iterator, Sequence
from itertools import pairwise
from typing import Final

from personatool.maps.canvas.shapes import Piece
from personatool.maps.parts.context import Context
from personatool.maps.views.flow.cards import card, failure_card, plate
from personatool.maps.views.flow.column_layout import Sketch, Stand, Tie
from personatool.maps.views.flow.graph import Column, Flow, Place, Way
from personatool.maps.views.flow.routes import Line, around, down, fans
from personatool.maps.views.flow.rows import Shelves
from personatool.maps.views.flow.signs import END, START, UNREACHED, cap, decision, way_card

_FIRM: Final = 8
_LOOSE: Final = 2


def step_key(index: int) -> str:
    """The key of a step's card."""
    return f"step {index}"


def failure_key(index: int) -> str:
    """The key of what may go wrong at a step."""
    return f"failure {index}"


def way_key(way: Way) -> str:
    """The key of a way's words."""
    return f"way {way.start} {way.end}"


def _begin_key(index: int) -> str:
    return f"begin {index}"


def _end_key(index: int) -> str:
    return f"end {index}"


def sketch(ctx: Context, flow: Flow, column: Column) -> Sketch:
    """Draw every card of a column and say which hangs on which."""
    return Sketch(dict(_cards(ctx, flow, column)), tuple(_ties(flow, column)))


def _cards(ctx: Context, flow: Flow, column: Column) -> Iterator[tuple[str, Piece]]:
    scope = ctx.journey.scope
    for place in column.places:
        if place.index == 0:
            yield _begin_key(0), cap(ctx, START, (scope and scope.start) or "", "flag", full=True)
        elif place.index not in flow.reached:
            yield _begin_key(place.index), cap(ctx, UNREACHED, "", "circle-help", full=False)
        yield from _step(ctx, flow, place)
        for way in flow.onwards(place):
            if way.told:
                yield way_key(way), way_card(ctx, flow, way, beneath=_near(column, way))
        if not flow.onwards(place):
            last = place.index == len(flow.places) - 1
            yield (
                _end_key(place.index),
                cap(ctx, END, (scope and last and scope.end) or "", "circle-check", full=False),
            )


def _step(ctx: Context, flow: Flow, place: Place) -> Iterator[tuple[str, Piece]]:
    """The card, its decision below it, what may go wrong beside it."""
    failure, least = place.moment.failure, 0.0
    if failure:
        told, _, out = failure_card(ctx, failure)
        least = out + 20
        yield failure_key(place.index), told
    own = card(ctx, place, least)
    yield step_key(place.index), plate([own, decision(ctx, place.stage)]) if flow.decides(place) else own


def _near(column: Column, way: Way) -> bool:
    """Tell a way that goes down its own column."""
    return not way.back and any(place.index == way.end for place in column.places)


def _ties(flow: Flow, column: Column) -> Iterator[Tie]:
    inside = {way.end for place in column.places for way in flow.onwards(place) if _near(column, way)}
    before: Sequence[str] = ()
    for place in column.places:
        key = step_key(place.index)
        begins = place.index == 0 or place.index not in flow.reached
        if begins:
            yield Tie(_begin_key(place.index), key, _FIRM)
        if place.index not in inside:
            yield from (Tie(above, _begin_key(place.index) if begins else key, seen=False) for above in before)
        if place.moment.failure:
            yield Tie(key, failure_key(place.index), beside=True)
        hung = tuple(_hung(flow, column, place))
        yield from hung
        before = [tie.end for tie in hung if tie.start == key and not tie.end.startswith("step")] or [key]


def _hung(flow: Flow, column: Column, place: Place) -> Iterator[Tie]:
    """What hangs below a card: its ways, their words, an end."""
    key, ways = step_key(place.index), flow.onwards(place)
    told = [way_key(way) for way in ways if way.told]
    # Side by side in the order of the file, whatever lies between them and where they lead.
    yield from (Tie(one, other, 0, beside=True, seen=False) for one, other in pairwise(told))
    for way in ways:
        if way.told:
            yield Tie(key, way_key(way), _LOOSE)
        if _near(column, way):
            yield Tie(way_key(way) if way.told else key, step_key(way.end), _FIRM)
    if not ways:
        yield Tie(key, _end_key(place.index), _FIRM)


def lines(flow: Flow, sketches: Sequence[Sketch], stands: Sequence[Stand], shelves: Shelves) -> tuple[Line, ...]:
    """Every line: those that go down their column, then those that leave it."""
    near = (
        line
        for at, (sketch, stand) in enumerate(zip(sketches, stands, strict=True))
        for line in _down(sketch, stand, at)
    )
    far = (_far(stands, shelves, way, (flow.home(way.start), flow.home(way.end))) for way in flow.ways
           if not _near(flow.columns[flow.home(way.start)], way))  # fmt: skip
    return (*near, *far)


def _down(given: Sketch, stand: Stand, column: int) -> Iterator[Line]:
    pairs = [(tie.start, tie.end) for tie in given.ties if tie.seen and not tie.beside]
    shared = fans(pairs)
    for pair in pairs:
        yield down(stand, column, pair, shared, not pair[1].startswith("way"))


def _far(stands: Sequence[Stand], shelves: Shelves, way: Way, columns: tuple[int, int]) -> Line:
    start = way_key(way) if way.told else step_key(way.start)
    return around(shelves, stands, columns, (start, step_key(way.end)), back=way.back)
