"""The router of a flow: a track for every net in every channel, channels as wide as their tracks need, all corners."""

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Final

from personatool.maps.canvas.shapes import Piece, Placed, Point
from personatool.maps.views.flow.columns import ColumnLayout
from personatool.maps.views.flow.routes import (
    ARRIVING,
    LEAVING,
    Aisle,
    Axis,
    Channel,
    Gap,
    Gutter,
    Line,
    Margin,
    Net,
    Run,
)
from personatool.maps.views.flow.rows import Rows


@dataclass(frozen=True, slots=True)
class Ground:
    """Where a column stands on the page, in points; `tops` are the tops of its ranks, `pad` is beside its cards."""

    x: float
    y: float
    width: float
    height: float
    tops: tuple[float, ...]
    pad: float


@dataclass(frozen=True, slots=True)
class Plan:
    """Where everything stands: columns, the band of stages over each row, the corners of every line."""

    width: float
    height: float
    grounds: tuple[Ground, ...]
    bands: tuple[Placed, ...]
    corners: tuple[tuple[Point, ...], ...]


PAD: Final = 16.0
_PITCH: Final = 10.0
_HALF: Final = 5.0
_FAR: Final = 1e6
_GAP: Final = 38.0  # an arrow between two cards
_END: Final = 20.0  # above the first card of a column and below the last
_GUTTER: Final = 24.0
_ROWS: Final = 30.0
_BAND: Final = 12.0
_SPARE: Final = 60.0
Reach = Callable[[Run, Axis | Run], float]
DrawBand = Callable[[int, tuple[float, ...]], Piece]


@dataclass(frozen=True, slots=True)
class Span:
    """How far a net reaches along its channel."""

    low: float
    high: float
    order: int
    side: int

    def meets(self, other: "Span", apart: float) -> bool:
        """Tell whether two would lie on each other, or nearly so."""
        return self.low < other.high + apart and other.low < self.high + apart


def _assign_tracks(lines: Sequence[Line], kind: type[Channel], reach: Reach) -> dict[Channel, dict[Net, int]]:
    """Give the nets in all channels of a kind their tracks, in the order in which lines cross least.

    `reach` says how far along its channel a run goes towards the run before or after it.
    """
    spans: dict[Channel, dict[Net, Span]] = {}
    for line in lines:
        for index, run in enumerate(line.runs):
            if isinstance(run, Run) and isinstance(run.channel, kind):
                nets = spans.setdefault(run.channel, {})
                ends = (reach(run, line.runs[beside]) for beside in (index - 1, index + 1))
                nets[run.net] = _widened(nets.get(run.net), run, *ends)
    return {channel: _tracks(_in_order(channel, nets)) for channel, nets in spans.items()}


def _widened(before: Span | None, run: Run, one: float, other: float) -> Span:
    low, high = min(one, other), max(one, other)
    if before:
        low, high = min(before.low, low), max(before.high, high)
    return Span(low, high, run.order, run.side)


def _in_order(channel: Channel, spans: Mapping[Net, Span]) -> dict[Net, Span]:
    """The order in which lines cross least: those that leave nearest to their side first, those that arrive last."""
    if not isinstance(channel, Gap):
        return dict(sorted(spans.items(), key=lambda item: (item[1].low, item[1].high)))
    return dict(sorted(spans.items(), key=lambda item: _turn(item[1])))


def _turn(span: Span) -> tuple[int, float]:
    inner = span.low if span.side > 0 else span.high
    return span.order, {LEAVING: -span.side, ARRIVING: span.side}.get(span.order, 1) * inner


def _tracks(spans: Mapping[Net, Span], apart: float = 12) -> dict[Net, int]:
    """Number the tracks of a channel: lower orders first, no two nets on each other."""
    tracks: dict[Net, int] = {}
    first = 0
    for order in sorted({span.order for span in spans.values()}):
        taken: list[list[Span]] = []
        for net, span in ((net, span) for net, span in spans.items() if span.order == order):
            free = (
                track for track, others in enumerate(taken) if not any(span.meets(other, apart) for other in others)
            )
            track = next(free, len(taken))
            taken += [[]] if track == len(taken) else []
            taken[track].append(span)
            tracks[net] = first + track
        first += len(taken)
    return tracks


class Router:
    """Finds the room every channel needs, from the inside out: gaps, gutters, aisles, the margin of the page."""

    def __init__(self, rows: Rows, layouts: Sequence[ColumnLayout], lines: Sequence[Line], band: DrawBand) -> None:
        """Take the columns in their rows, the lines, and who draws the stages over a row."""
        self._bounds, self._layouts, self._lines = rows.bounds, layouts, lines
        self._row_of = rows.row_of
        self._tracks: dict[Channel, dict[Net, int]] = _assign_tracks(lines, Gap, self._reach_in_gap)
        self._tops = [self._ranks(column) for column in range(len(layouts))]
        self._tracks |= _assign_tracks(lines, Gutter, self._reach_in_gutter)
        self._pads = self._justified()
        self._xs = self._columns()
        self._bands = [band(row, self._edges(row)) for row in range(len(self._bounds))]
        self._tracks |= _assign_tracks(lines, Aisle, self._reach_in_aisle)
        self._tracks |= _assign_tracks(lines, Margin, self._reach_in_margin)
        self._shift = self._room(Margin(), 16.0, 0.0)
        self._ys = self._row_tops()
        self._grounds = tuple(self._ground(column) for column in range(len(layouts)))

    def plan(self) -> Plan:
        """Give everything its place on the page."""
        bands = tuple(band.at(self._shift, y) for band, y in zip(self._bands, self._ys, strict=True))
        width = self._shift + max(self._edges(row)[-1] for row in range(len(bands)))
        height = max(ground.y + ground.height for ground in self._grounds)
        below = self._room(Aisle(len(bands) - 1, below=True), 10.0, 0.0)
        corners = tuple(tuple(self._corners(line)) for line in self._lines)
        return Plan(width, height + below, self._grounds, bands, corners)

    def _reach_in_gap(self, run: Run, beside: Axis | Run) -> float:
        return beside.x if isinstance(beside, Axis) else _FAR * run.side

    def _reach_in_gutter(self, _: Run, beside: Axis | Run) -> float:
        match beside:
            case Run(Gap() as gap, net):
                return self._gap_y(gap, net)
            case Run(Aisle(below=True)):
                return _FAR
        return -_FAR

    def _reach_in_aisle(self, _: Run, beside: Axis | Run) -> float:
        match beside:
            case Run(Gutter() as gutter, net):
                return self._gutter_x(gutter, net)
        return -_FAR

    def _reach_in_margin(self, _: Run, beside: Axis | Run) -> float:
        """Where a channel meets the margin: rows are 100 apart, aisles 50, any gap lies between them."""
        match beside:
            case Run(Aisle(row, below)):
                return row * 100.0 + below * 50.0
            case Run(Gap(column)):
                return self._row_of(column) * 100.0 + 25
        message = f"no such run leads to the margin: {beside}"
        raise ValueError(message)

    def _room(self, channel: Channel, around: float, least: float) -> float:
        count = max(self._tracks.get(channel, {}).values(), default=-1) + 1
        return max(around + _PITCH * count, least) if count else least

    def _ranks(self, column: int) -> tuple[float, ...]:
        """Tops of the ranks from the top of the column, and last its height."""
        y, tops = 0.0, list[float]()
        for rank, height in enumerate(self._layouts[column].heights):
            y += self._room(Gap(column, rank), 26.0 + _HALF, _GAP if rank else _END)
            tops.append(y)
            y = _stepped(y + height)
        return (*tops, y + self._room(Gap(column, len(tops)), 16.0 + _HALF, _END))

    def _gap_y(self, gap: Gap, net: Net) -> float:
        """Height of a net in a gap, from the top of the column."""
        column, above = gap.column, gap.rank - 1
        top = _stepped(self._tops[column][above] + self._layouts[column].heights[above]) if gap.rank else 0.0
        return top + 13 + column % 2 * _HALF + _PITCH * self._tracks[gap][net]

    def _justified(self) -> list[float]:
        """What is beside the cards of every column, so that rows nearly as wide as the widest end where it does."""
        natural = [sum(self._gutter(row, column - first) + self._layouts[column].width + 2 * PAD
                       for column in range(first, last))
                   + self._gutter(row, last - first) for row, (first, last) in enumerate(self._bounds)]  # fmt: skip
        spare = [min((max(natural) - own) / (last - first) / 2, _SPARE)
                 for own, (first, last) in zip(natural, self._bounds, strict=True)]  # fmt: skip
        return [PAD + float(spare[self._row_of(column)] // 1) for column in range(len(self._layouts))]

    def _wide(self, column: int) -> float:
        return self._layouts[column].width + 2 * self._pads[column]

    def _gutter(self, row: int, place: int) -> float:
        """The width of a gutter; all rows begin at the same distance from the side."""
        if not place:
            return max(self._room(Gutter(row, 0), 22.0, 0.0) for row in range(len(self._bounds)))
        first, last = self._bounds[row]
        inner = place < last - first
        return max(self._room(Gutter(row, place), 22.0 if inner else 16.0, 0.0), _GUTTER if inner else 0.0)

    def _columns(self) -> list[float]:
        """The left edge of every column."""
        lefts = []
        for row, (first, last) in enumerate(self._bounds):
            x = 0.0
            for column in range(first, last):
                x += self._gutter(row, column - first)
                lefts.append(x)
                x += self._wide(column)
        return lefts

    def _gutter_x(self, gutter: Gutter, net: Net) -> float:
        first, last = self._bounds[gutter.row]
        column = first + gutter.place
        if column < last:
            left = self._xs[column] - self._gutter(gutter.row, gutter.place)
        else:
            left = self._xs[last - 1] + self._wide(last - 1)
        return left + 16 + _PITCH * self._tracks[gutter][net]

    def _row_tops(self) -> list[float]:
        """The top of every row: of its band."""
        y, tops = 0.0, list[float]()
        for row in range(len(self._bounds)):
            tops.append(y)
            y += self._above(row) + self._body(row) + self._room(Aisle(row, below=True), 10.0, 0.0) + _ROWS
        return tops

    def _above(self, row: int) -> float:
        return self._bands[row].height + _BAND + self._room(Aisle(row, below=False), 10.0, 0.0)

    def _body(self, row: int) -> float:
        first, last = self._bounds[row]
        return max(self._tops[column][-1] for column in range(first, last))

    def _ground(self, column: int) -> Ground:
        row = self._row_of(column)
        y = self._ys[row] + self._above(row)
        tops = tuple(y + top for top in self._tops[column][:-1])
        return Ground(self._shift + self._xs[column], y, self._wide(column), self._body(row), tops, self._pads[column])

    def _edges(self, row: int) -> tuple[float, ...]:
        """Left edges of the columns of a row, and the right edge of the last with the gutter beyond."""
        first, last = self._bounds[row]
        end = self._xs[last - 1] + self._wide(last - 1) + self._gutter(row, last - first)
        return (*(self._xs[column] for column in range(first, last)), end)

    def _corners(self, line: Line) -> Iterator[Point]:
        """From the foot of a card, where upright and level runs meet, to the head of another."""
        places = [self._place(run) for run in line.runs]
        start, end = line.start, line.end
        first, last = self._layouts[start.column].spots[start.card], self._layouts[end.column].spots[end.card]
        yield places[0], self._grounds[start.column].tops[first.rank] + first.piece.height
        for before, level, after in zip(places[::2], places[1::2], places[2::2], strict=False):
            yield before, level
            yield after, level
        yield places[-1], self._grounds[end.column].tops[last.rank]

    def _place(self, run: Axis | Run) -> float:
        """The x of an upright run, the y of a level one."""
        if isinstance(run, Axis):
            return self._shift + self._xs[run.column] + self._pads[run.column] + run.x
        match run.channel:
            case Gutter() as gutter:
                return self._shift + self._gutter_x(gutter, run.net)
            case Gap() as gap:
                return self._grounds[gap.column].y + self._gap_y(gap, run.net)
            case Margin() as margin:
                return 8 + _PITCH * self._tracks[margin][run.net]
            case Aisle(row, below) as aisle:
                top = self._above(row) + self._body(row) + 12 if below else self._bands[row].height + _BAND
                return self._ys[row] + top + _PITCH * self._tracks[aisle][run.net]


def _stepped(y: float) -> float:
    """Round up to a whole pitch: runs of a column and of its neighbour, half a pitch lower, never lie on each other."""
    return -(-y // _PITCH) * _PITCH
