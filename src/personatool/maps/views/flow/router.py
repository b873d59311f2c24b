"""Room for the lines of a flow: every gap, gutter and aisle as wide as its lines need, and every line's corners."""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from typing import Final

from personatool.maps.canvas.shapes import Piece, Placed, Point
from personatool.maps.views.flow.column_layout import Stand
from personatool.maps.views.flow.routes import Line, Run
from personatool.maps.views.flow.rows import Channel, Shelves
from personatool.maps.views.flow.track_assignment import beside, taken


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
DrawBand = Callable[[int, tuple[float, ...]], Piece]


class Surveyor:
    """Finds the room every channel needs, from the inside out: gaps, gutters, aisles, the side of the page."""

    def __init__(self, shelves: Shelves, stands: Sequence[Stand], lines: Sequence[Line], band: DrawBand) -> None:
        """Take the columns in their rows, the lines, and who draws the stages over a row."""
        self._shelves, self._stands, self._lines = shelves, stands, lines
        self._levels: dict[Channel, dict[str, int]] = {}
        self._levels |= taken(lines, "gap", self._across_a_gap)
        self._tops = [self._ranks(column) for column in range(len(stands))]
        self._levels |= taken(lines, "gutter", self._along_a_gutter)
        self._pads = self._justified()
        self._xs = self._columns()
        self._bands = [band(row, self._edges(row)) for row in range(len(shelves.rows))]
        self._levels |= taken(lines, "aisle", self._along_an_aisle)
        self._levels |= taken(lines, "side", self._along_the_side)
        self._shift = self._room(Channel("side"), 16.0, 0.0)
        self._ys = self._rows()
        self._grounds = tuple(self._ground(column) for column in range(len(stands)))

    def plan(self) -> Plan:
        """Give everything its place on the page."""
        bands = tuple(band.at(self._shift, y) for band, y in zip(self._bands, self._ys, strict=True))
        width = self._shift + max(self._edges(row)[-1] for row in range(len(bands)))
        height = max(ground.y + ground.height for ground in self._grounds)
        below = self._room(Channel("aisle", len(bands) - 1, 1), 10.0, 0.0)
        return Plan(
            width, height + below, self._grounds, bands, tuple(tuple(self._corners(line)) for line in self._lines)
        )

    def _across_a_gap(self, line: Line, index: int) -> tuple[float, float]:
        beyond = _FAR * line.runs[index].edge
        before, after = (run.x if run.channel.kind == "axis" else beyond for run in beside(line, index))
        return before, after

    def _along_a_gutter(self, line: Line, index: int) -> tuple[float, float]:
        before, after = (self._gap_y(run) if run.channel.kind == "gap" else _FAR * (run.channel.place or -1)
                         for run in beside(line, index))  # fmt: skip
        return before, after

    def _along_an_aisle(self, line: Line, index: int) -> tuple[float, float]:
        before, after = (-_FAR if run.channel.kind == "side" else self._gutter_x(run) for run in beside(line, index))
        return before, after

    def _along_the_side(self, line: Line, index: int) -> tuple[float, float]:
        before, after = (self._height_class(run.channel) for run in beside(line, index))
        return before, after

    def _height_class(self, channel: Channel) -> float:
        """Where a channel meets the side of the page: rows are 100 apart, aisles 50, any gap lies between them."""
        if channel.kind == "gap":
            return self._shelves.of(channel.group) * 100.0 + 25
        return channel.group * 100.0 + channel.place * 50.0

    def _count(self, channel: Channel) -> int:
        return max(self._levels.get(channel, {}).values(), default=-1) + 1

    def _room(self, channel: Channel, around: float, least: float) -> float:
        count = self._count(channel)
        return max(around + _PITCH * count, least) if count else least

    def _ranks(self, column: int) -> tuple[float, ...]:
        """Tops of the ranks from the top of the column, and last its height."""
        y, tops = 0.0, list[float]()
        for rank, height in enumerate(self._stands[column].heights):
            y += self._room(Channel("gap", column, rank), 26.0 + _HALF, _GAP if rank else _END)
            tops.append(y)
            y = _stepped(y + height)
        return (*tops, y + self._room(Channel("gap", column, len(tops)), 16.0 + _HALF, _END))

    def _gap_y(self, run: Run) -> float:
        """Height of a run in its gap, from the top of the column."""
        column, gap = run.channel.group, run.channel.place
        top = _stepped(self._tops[column][gap - 1] + self._stands[column].heights[gap - 1]) if gap else 0.0
        return top + 13 + column % 2 * _HALF + _PITCH * self._levels[run.channel][run.net]

    def _justified(self) -> list[float]:
        """What is beside the cards of every column, so that rows nearly as wide as the widest end where it does."""
        rows = self._shelves.rows
        natural = [sum(self._gutter(row, at - first) + self._stands[at].width + 2 * PAD for at in range(first, last))
                   + self._gutter(row, last - first) for row, (first, last) in enumerate(rows)]  # fmt: skip
        spare = [min((max(natural) - own) / (last - first) / 2, _SPARE)
                 for own, (first, last) in zip(natural, rows, strict=True)]  # fmt: skip
        return [PAD + float(spare[self._shelves.of(column)] // 1) for column in range(len(self._stands))]

    def _wide(self, column: int) -> float:
        return self._stands[column].width + 2 * self._pads[column]

    def _gutter(self, row: int, place: int) -> float:
        """The width of a gutter; all rows begin at the same distance from the side."""
        if not place:
            return max(self._room(Channel("gutter", row), 22.0, 0.0) for row in range(len(self._shelves.rows)))
        first, last = self._shelves.rows[row]
        inner = place < last - first
        return max(self._room(Channel("gutter", row, place), 22.0 if inner else 16.0, 0.0), _GUTTER if inner else 0.0)

    def _columns(self) -> list[float]:
        """The left edge of every column."""
        found = []
        for row, (first, last) in enumerate(self._shelves.rows):
            x = 0.0
            for column in range(first, last):
                x += self._gutter(row, column - first)
                found.append(x)
                x += self._wide(column)
        return found

    def _gutter_x(self, run: Run) -> float:
        row, place = run.channel.group, run.channel.place
        first, last = self._shelves.rows[row]
        column = first + place
        left = (
            self._xs[column] - self._gutter(row, place) if column < last else self._xs[last - 1] + self._wide(last - 1)
        )
        return left + 16 + _PITCH * self._levels[run.channel][run.net]

    def _rows(self) -> list[float]:
        """The top of every row: of its band."""
        y, found = 0.0, list[float]()
        for row, (first, last) in enumerate(self._shelves.rows):
            found.append(y)
            y += self._above(row) + max(self._tops[column][-1] for column in range(first, last))
            y += self._room(Channel("aisle", row, 1), 10.0, 0.0) + _ROWS
        return found

    def _above(self, row: int) -> float:
        return self._bands[row].height + _BAND + self._room(Channel("aisle", row, 0), 10.0, 0.0)

    def _body(self, row: int) -> float:
        first, last = self._shelves.rows[row]
        return max(self._tops[column][-1] for column in range(first, last))

    def _ground(self, column: int) -> Ground:
        row = self._shelves.of(column)
        y = self._ys[row] + self._above(row)
        tops = tuple(y + top for top in self._tops[column][:-1])
        return Ground(self._shift + self._xs[column], y, self._wide(column), self._body(row), tops, self._pads[column])

    def _edges(self, row: int) -> tuple[float, ...]:
        """Left edges of the columns of a row, and the right edge of the last with the gutter beyond."""
        first, last = self._shelves.rows[row]
        end = self._xs[last - 1] + self._wide(last - 1) + self._gutter(row, last - first)
        return (*(self._xs[column] for column in range(first, last)), end)

    def _corners(self, line: Line) -> Iterator[Point]:
        places = [self._place(run) for run in line.runs]
        (start, end), stands = line.columns, self._stands
        first, last = stands[start].spots[line.start], stands[end].spots[line.end]
        yield places[0], self._grounds[start].tops[first.rank] + first.piece.height
        for index in range(1, len(places) - 1, 2):
            yield places[index - 1], places[index]
            yield places[index + 1], places[index]
        yield places[-1], self._grounds[end].tops[last.rank]

    def _place(self, run: Run) -> float:
        """The x of an upright run, the y of a level one."""
        kind, row = run.channel.kind, run.channel.group
        if kind == "axis":
            return self._shift + self._xs[row] + self._pads[row] + run.x
        if kind == "gutter":
            return self._shift + self._gutter_x(run)
        level = _PITCH * self._levels[run.channel][run.net]
        if kind == "side":
            return 8 + level
        if kind == "gap":
            return self._grounds[row].y + self._gap_y(run)
        top = self._ys[row] + self._bands[row].height + _BAND
        return (
            top + level if run.channel.place == 0 else self._ys[row] + self._above(row) + self._body(row) + 12 + level
        )


def _stepped(y: float) -> float:
    """Round up to a whole pitch: runs of a column and of its neighbour, half a pitch lower, never lie on each other."""
    return -(-y // _PITCH) * _PITCH
