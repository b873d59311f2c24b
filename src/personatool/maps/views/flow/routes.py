"""Which way every line of a flow takes: down its column, or through the channels between columns.

A line is a row of straight runs, upright and level in turn, from a port at the foot of one card to a port at the head
of another. A run follows an axis or lies in a channel, on a track; runs of one net share their track in a channel.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise
from typing import Final

from personatool.maps.views.flow.columns import CardKey, ColumnGraph, ColumnLayout, Pair, end_of, goes_down, start_of
from personatool.maps.views.flow.graph import Flow, Way
from personatool.maps.views.flow.rows import Rows

LEAVING, NEAR, ARRIVING = 0, 1, 2
_NEARLY: Final = 20.0  # a line that arrives nearly straight arrives straight
_ASIDE: Final = 46.0  # a loop arrives beside the way that leads on


@dataclass(frozen=True, slots=True)
class Axis:
    """Where an upright run passes through a column: points from its left edge. No channel: it has one track."""

    column: int
    x: float


@dataclass(frozen=True, slots=True)
class Gap:
    """Level, above a rank of a column; behind the last rank, below it."""

    column: int
    rank: int


@dataclass(frozen=True, slots=True)
class Gutter:
    """Upright, left of a column by its place in its row; behind the last column, right of it."""

    row: int
    place: int


@dataclass(frozen=True, slots=True)
class Aisle:
    """Level, above or below a row of columns."""

    row: int
    below: bool


@dataclass(frozen=True, slots=True)
class Margin:
    """Upright, at the side of the page."""


Channel = Gap | Gutter | Aisle | Margin


@dataclass(frozen=True, slots=True)
class Net:
    """Lines that share their tracks: all from a card, all to a card (those that lead back apart), or one line alone."""

    start: CardKey | None = None
    end: CardKey | None = None
    back: bool = False


@dataclass(frozen=True, slots=True)
class Run:
    """A straight piece of a line in a channel. `order` comes before the track in a gap.

    `side` is the side of its gap, −1 left or 1 right, that a run goes out by or comes in from.
    """

    channel: Channel
    net: Net
    order: int = NEAR
    side: int = 0


@dataclass(frozen=True, slots=True)
class Port:
    """The foot of a card that a line leaves, or the head of one that it arrives at."""

    column: int
    card: CardKey


@dataclass(frozen=True, slots=True)
class Line:
    """A whole line. `runs` begins and ends with an axis; upright and level ones alternate."""

    start: Port
    end: Port
    runs: tuple[Axis | Run, ...]
    back: bool = False
    arrow: bool = True


def lines(flow: Flow, graphs: Sequence[ColumnGraph], layouts: Sequence[ColumnLayout], rows: Rows) -> tuple[Line, ...]:
    """Every line: those that go down their column, then those that leave it."""
    columns = enumerate(zip(graphs, layouts, strict=True))
    inside = (line for index, (graph, layout) in columns for line in _inside(graph, layout, index))
    across = (_across(rows, layouts, *_ports(flow, way), back=way.back) for way in flow.ways
              if not goes_down(flow.columns[flow.column_of[way.start]], way))  # fmt: skip
    return (*inside, *across)


def _ports(flow: Flow, way: Way) -> tuple[Port, Port]:
    end = end_of(way)
    return Port(flow.column_of[way.start], start_of(way)), Port(flow.column_of[end.place], end)


def _inside(graph: ColumnGraph, layout: ColumnLayout, column: int) -> Iterator[Line]:
    """The lines to cards below in the same column; those that leave a card together share a net."""
    pairs = [(edge.start, edge.end) for edge in graph.edges if edge.drawn and not edge.beside]
    starts = [start for start, _ in pairs]
    for pair in pairs:
        yield _down(layout, column, pair, fans_out=starts.count(pair[0]) > 1)


def _down(layout: ColumnLayout, column: int, pair: Pair, *, fans_out: bool) -> Line:
    """A line to a card below in the same column, where `dot` leads it."""
    start, end = pair
    middle = layout.spots[end].middle
    axes = [layout.spots[start].middle, *layout.lanes.get(pair, ())]
    if len(axes) > 1 and start.kind == "way" and abs(axes[0] - axes[1]) <= _NEARLY:
        axes[0] = axes[1]
    axes.append(axes[-1] if abs(axes[-1] - middle) <= _NEARLY else middle)
    first = layout.spots[start].rank + 1
    last = first + len(axes) - 2
    net = Net(start=start) if fans_out and first == last else Net(end=end)
    runs: list[Axis | Run] = [Axis(column, axes[0])]
    for rank, (before, x) in enumerate(pairwise(axes), first):
        if x != before:
            runs += [Run(Gap(column, rank), net if rank == last else Net(start, end)), Axis(column, x)]
    return Line(Port(column, start), Port(column, end), tuple(runs), arrow=end.kind != "way")


def _across(rows: Rows, layouts: Sequence[ColumnLayout], start: Port, end: Port, *, back: bool) -> Line:
    """A line to a card elsewhere, through the channels."""
    source, target = start.column, end.column
    first, last = layouts[source].spots[start.card], layouts[target].spots[end.card]
    right = source < target or (source == target and not back)
    same_row = rows.row_of(source) == rows.row_of(target)
    arrives_right = right if source == target else target + 1 == source and same_row
    net = Net(start.card, end.card)
    return Line(start, end, (
        Axis(source, first.middle),
        Run(Gap(source, first.rank + 1), net, LEAVING, 1 if right else -1),
        *(Run(channel, net) for channel in _channels(rows, source, target, right=right)),
        Run(Gap(target, last.rank), Net(end=end.card, back=back), ARRIVING, 1 if arrives_right else -1),
        Axis(target, last.middle - (_ASIDE if back else 0)),
    ), back)  # fmt: skip


def _channels(rows: Rows, source: int, target: int, *, right: bool) -> Iterator[Channel]:
    """The gutters, aisles and the margin between two columns."""
    above, below = rows.row_of(source), rows.row_of(target)
    if above != below:
        falling = above < below
        if right or not rows.begins(source):
            yield _gutter(rows, source, right=right)
            yield Aisle(above, falling)
        yield Margin()
        if not rows.begins(target):
            yield Aisle(below, not falling)
            yield _gutter(rows, target)
        return
    yield _gutter(rows, source, right=right)
    if abs(source - target) > 1:
        yield Aisle(above, not right)
        yield _gutter(rows, target)


def _gutter(rows: Rows, column: int, *, right: bool = False) -> Gutter:
    row = rows.row_of(column)
    return Gutter(row, column - rows.bounds[row][0] + right)
