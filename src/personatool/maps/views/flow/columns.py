"""The columns of a flow: their cards, the edges between these, and where Graphviz's `dot` places them.

Every column is a graph of its own, so that one more step moves nothing in another; they are laid out in one run.
"""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import pairwise
from typing import Final, Literal

from personatool.maps.canvas.curves import Bezier, at
from personatool.maps.canvas.shapes import Piece, Point
from personatool.maps.engine.graphviz import Arrange
from personatool.maps.parts.context import Context
from personatool.maps.views.flow.cards import (
    START,
    UNREACHED,
    cap,
    card,
    decision,
    end_cap,
    failure_card,
    stacked,
    way_card,
)
from personatool.maps.views.flow.graph import Column, Flow, Way
from personatool.model.step_graph import Place

_INCH: Final = 72.0
_BETWEEN: Final = 26.0
_LANES: Final = 10.0
_BISECTIONS: Final = 16
_FIRM: Final = 8
_LOOSE: Final = 2


@dataclass(frozen=True, slots=True)
class CardKey:
    """Names a card: its kind, the index of its place, and for the words of a way the place it leads to, if any."""

    kind: Literal["step", "failure", "way", "start", "end"]
    place: int
    target: int | None = None


Pair = tuple[CardKey, CardKey]


@dataclass(frozen=True, slots=True)
class Edge:
    """What holds two cards to each other: a line, drawn or not, one under the other or side by side."""

    start: CardKey
    end: CardKey
    weight: int = 1
    beside: bool = False
    drawn: bool = True


@dataclass(frozen=True, slots=True)
class ColumnGraph:
    """The cards of a column and the edges between them, before anything has a place."""

    cards: Mapping[CardKey, Piece]
    edges: tuple[Edge, ...]


@dataclass(frozen=True, slots=True)
class Spot:
    """A card's left edge in its column, in points, and its rank from the top."""

    piece: Piece
    x: float
    rank: int

    @property
    def middle(self) -> float:
        """Its vertical axis."""
        return self.x + self.piece.width / 2


@dataclass(frozen=True, slots=True)
class ColumnLayout:
    """A column laid out. `lanes` is where an edge passes the ranks between its ends, first to last, in points."""

    spots: Mapping[CardKey, Spot]
    heights: tuple[float, ...]
    width: float
    lanes: Mapping[Pair, tuple[float, ...]]


def start_of(way: Way) -> CardKey:
    """The card that a way leaves from: its words, else the step."""
    return CardKey("way", way.start, way.end) if way.labelled else CardKey("step", way.start)


def end_of(way: Way) -> CardKey:
    """The card that a way arrives at: a step, or an end."""
    return CardKey("end", way.start) if way.end is None else CardKey("step", way.end)


def goes_down(column: Column, way: Way) -> bool:
    """Tell a way that goes down its own column; an end stands below what leads to it."""
    return way.end is None or (not way.back and any(place.index == way.end for place in column.places))


def column_graph(ctx: Context, flow: Flow, column: Column) -> ColumnGraph:
    """Draw every card of a column and say which hangs on which."""
    return ColumnGraph(dict(_cards(ctx, flow, column)), tuple(_edges(flow, column)))


def _cards(ctx: Context, flow: Flow, column: Column) -> Iterator[tuple[CardKey, Piece]]:
    scope = ctx.journey.scope
    for place in column.places:
        index = place.index
        if index == 0:
            yield CardKey("start", 0), cap(ctx, START, (scope and scope.start) or "", "flag", full=True)
        elif index not in flow.reached:
            yield CardKey("start", index), cap(ctx, UNREACHED, "", "circle-help", full=False)
        yield from _step(ctx, flow, place)
        for way in flow.onwards(place):
            if way.labelled:
                yield start_of(way), way_card(ctx, flow, way, beneath=goes_down(column, way))
        ending = flow.ending(place)
        if ending:
            last = index == len(flow.places) - 1
            yield CardKey("end", index), end_cap(ctx, ending, (scope and last and scope.end) or "")


def _step(ctx: Context, flow: Flow, place: Place) -> Iterator[tuple[CardKey, Piece]]:
    """The card, its decision below it, what may go wrong beside it."""
    failure, least = place.moment.failure, 0.0
    if failure:
        piece, _, way_out = failure_card(ctx, failure)
        least = way_out + 20
        yield CardKey("failure", place.index), piece
    own = card(ctx, place, least)
    yield CardKey("step", place.index), stacked([own, decision(ctx, place.stage)]) if flow.decides(place) else own


def _edges(flow: Flow, column: Column) -> Iterator[Edge]:
    inside = {way.end for place in column.places for way in flow.onwards(place) if goes_down(column, way)}
    above: Sequence[CardKey] = ()
    for place in column.places:
        step, start = CardKey("step", place.index), CardKey("start", place.index)
        begins = place.index == 0 or place.index not in flow.reached
        if begins:
            yield Edge(start, step, _FIRM)
        if place.index not in inside:
            yield from (Edge(key, start if begins else step, drawn=False) for key in above)
        if place.moment.failure:
            yield Edge(step, CardKey("failure", place.index), beside=True)
        onwards = tuple(_edges_onwards(flow, column, place))
        yield from onwards
        above = [edge.end for edge in onwards if edge.start == step and edge.end.kind != "step"] or [step]


def _edges_onwards(flow: Flow, column: Column, place: Place) -> Iterator[Edge]:
    """What hangs below a card: its ways, their words, an end."""
    step, ways = CardKey("step", place.index), flow.onwards(place)
    # Side by side in the order of the file, whatever lies between them and where they lead.
    for one, other in pairwise(start_of(way) for way in ways if way.labelled):
        yield Edge(one, other, 0, beside=True, drawn=False)
    for way in ways:
        if way.labelled:
            yield Edge(step, start_of(way), _LOOSE)
        if goes_down(column, way):
            yield Edge(start_of(way), end_of(way), _FIRM)


def lay_out(graphs: Sequence[ColumnGraph], arrange: Arrange) -> tuple[ColumnLayout, ...]:
    """Lay all columns out in one run of `dot`."""
    plain = arrange("".join(map(_dot, graphs)))
    parts = [part.splitlines() for part in plain.split("stop\n")]
    return tuple(_layout(graph, lines) for graph, lines in zip(graphs, parts, strict=False))


def _dot(graph: ColumnGraph) -> str:
    names = {key: f"n{index}" for index, key in enumerate(graph.cards)}
    return "\n".join(["digraph {", *_statements(graph, names), "}", ""])


def _statements(graph: ColumnGraph, names: Mapping[CardKey, str]) -> Iterator[str]:
    yield f"graph [ranksep=0.5 nodesep={_BETWEEN / _INCH:.4f}];"
    yield 'node [shape=box fixedsize=true label=""];'
    yield "edge [arrowhead=none];"
    for key, piece in graph.cards.items():
        yield f"{names[key]} [width={piece.width / _INCH:.4f} height={piece.height / _INCH:.4f}];"
    for edge in graph.edges:
        start, end = names[edge.start], names[edge.end]
        yield f"{start} -> {end} [weight={edge.weight}];"
        if edge.beside:
            yield f"{{rank=same; {start}; {end};}}"


def _layout(graph: ColumnGraph, lines: Sequence[str]) -> ColumnLayout:
    """Read `dot`'s plain output: a line each node and edge."""
    keys = list(graph.cards)
    middles = {keys[int(name[1:])]: (float(x) * _INCH, float(y) * _INCH)
               for name, x, y in (line.split()[1:4] for line in lines if line.startswith("node "))}  # fmt: skip
    left = min(x - graph.cards[key].width / 2 for key, (x, _) in middles.items())
    levels = sorted({round(y) for _, y in middles.values()}, reverse=True)
    spots = {key: Spot(graph.cards[key], float(round(x - graph.cards[key].width / 2 - left)), levels.index(round(y)))
             for key, (x, y) in middles.items()}  # fmt: skip
    heights = tuple(max(s.piece.height for s in spots.values() if s.rank == rank) for rank in range(len(levels)))
    splines = {(keys[int(start[1:])], keys[int(end[1:])]): _points(rest)
               for start, end, *rest in (line.split()[1:] for line in lines if line.startswith("edge "))}  # fmt: skip
    drawn = {(edge.start, edge.end) for edge in graph.edges if edge.drawn}
    lanes = _apart({pair: tuple(_crossing(points, level) - left for level in _passed(spots, pair, levels))
                    for pair, points in splines.items() if pair in drawn}, spots)  # fmt: skip
    width = max([spot.x + spot.piece.width for spot in spots.values()] + [x + 4 for run in lanes.values() for x in run])
    return ColumnLayout(spots, heights, float(round(width)), lanes)


def _points(words: Sequence[str]) -> list[Point]:
    count = int(words[0])
    numbers = [float(word) * _INCH for word in words[1 : 1 + 2 * count]]
    return list(zip(numbers[::2], numbers[1::2], strict=True))


def _passed(spots: Mapping[CardKey, Spot], pair: Pair, levels: Sequence[float]) -> Sequence[float]:
    """Heights of the ranks between two cards, first to last."""
    first, last = spots[pair[0]].rank, spots[pair[1]].rank
    return levels[first + 1 : last]


def _crossing(points: Sequence[Point], level: float) -> float:
    """Where a line that goes down passes a height."""
    for start in range(0, len(points) - 1, 3):
        part: Bezier = (points[start], points[start + 1], points[start + 2], points[start + 3])
        if part[3][1] <= level:
            low, high = 0.0, 1.0
            for _ in range(_BISECTIONS):
                middle = (low + high) / 2
                low, high = (middle, high) if at(part, middle)[1] > level else (low, middle)
            return at(part, low)[0]
    return points[-1][0]


def _apart(lanes: Mapping[Pair, tuple[float, ...]], spots: Mapping[CardKey, Spot]) -> dict[Pair, tuple[float, ...]]:
    """Whole points, and no two lanes of a rank on each other."""
    taken: dict[int, list[float]] = {}
    lanes_apart = {}
    for pair, run in sorted(lanes.items(), key=lambda item: item[1]):
        moved = []
        for rank, x in enumerate(run, spots[pair[0]].rank + 1):
            free = float(round(x))
            while any(abs(free - other) < _LANES for other in taken.get(rank, ())):
                free += _LANES
            taken.setdefault(rank, []).append(free)
            moved.append(free)
        lanes_apart[pair] = tuple(moved)
    return lanes_apart
