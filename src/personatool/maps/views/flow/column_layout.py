"""Where the cards of a flow stand: Graphviz's `dot` ranks, orders and places them, a graph for each column.

Every column is a graph of its own, so that one more step moves nothing in another; they are laid out in one run.
"""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from personatool.maps.canvas.curves import Bezier, at
from personatool.maps.canvas.shapes import Piece, Point
from personatool.maps.engine.graphviz import Arrange

_INCH = 72.0
_BETWEEN = 26.0
_LANES = 10.0
_STRAIGHT = 16


@dataclass(frozen=True, slots=True)
class Tie:
    """What holds two cards to each other: a line, seen or not, one under the other or side by side."""

    start: str
    end: str
    weight: int = 1
    beside: bool = False
    seen: bool = True


@dataclass(frozen=True, slots=True)
class Sketch:
    """The cards of a column by key, and what ties them."""

    cards: Mapping[str, Piece]
    ties: tuple[Tie, ...]


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
class Stand:
    """A column laid out. `lanes` is where a tie passes the ranks between its ends, first to last, in points."""

    spots: Mapping[str, Spot]
    heights: tuple[float, ...]
    width: float
    lanes: Mapping[tuple[str, str], tuple[float, ...]]


def stands(sketches: Sequence[Sketch], arrange: Arrange) -> tuple[Stand, ...]:
    """Lay all columns out in one run of `dot`."""
    told = arrange("".join(map(_graph, sketches)))
    graphs = [part.splitlines() for part in told.split("stop\n")]
    return tuple(_stand(sketch, lines) for sketch, lines in zip(sketches, graphs, strict=False))


def _graph(sketch: Sketch) -> str:
    names = {key: f"n{index}" for index, key in enumerate(sketch.cards)}
    return "\n".join(["digraph {", *_lines(sketch, names), "}", ""])


def _lines(sketch: Sketch, names: Mapping[str, str]) -> Iterator[str]:
    yield f"graph [ranksep=0.5 nodesep={_BETWEEN / _INCH:.4f}];"
    yield 'node [shape=box fixedsize=true label=""];'
    yield "edge [arrowhead=none];"
    for key, piece in sketch.cards.items():
        yield f"{names[key]} [width={piece.width / _INCH:.4f} height={piece.height / _INCH:.4f}];"
    for tie in sketch.ties:
        start, end = names[tie.start], names[tie.end]
        yield f"{start} -> {end} [weight={tie.weight}];"
        if tie.beside:
            yield f"{{rank=same; {start}; {end};}}"


def _stand(sketch: Sketch, lines: Sequence[str]) -> Stand:
    keys = list(sketch.cards)
    middles = {keys[int(name[1:])]: (float(x) * _INCH, float(y) * _INCH)
               for name, x, y in (line.split()[1:4] for line in lines if line.startswith("node "))}  # fmt: skip
    left = min(x - sketch.cards[key].width / 2 for key, (x, _) in middles.items())
    levels = sorted({round(y) for _, y in middles.values()}, reverse=True)
    spots = {key: Spot(sketch.cards[key], float(round(x - sketch.cards[key].width / 2 - left)), levels.index(round(y)))
             for key, (x, y) in middles.items()}  # fmt: skip
    heights = tuple(max(s.piece.height for s in spots.values() if s.rank == rank) for rank in range(len(levels)))
    routes = {(keys[int(start[1:])], keys[int(end[1:])]): _points(rest)
              for start, end, *rest in (line.split()[1:] for line in lines if line.startswith("edge "))}  # fmt: skip
    drawn = {(tie.start, tie.end) for tie in sketch.ties if tie.seen}
    lanes = _apart({pair: tuple(_crossing(points, level) - left for level in _passed(spots, pair, levels))
                    for pair, points in routes.items() if pair in drawn}, spots)  # fmt: skip
    width = max([spot.x + spot.piece.width for spot in spots.values()] + [x + 4 for run in lanes.values() for x in run])
    return Stand(spots, heights, float(round(width)), lanes)


def _points(words: Sequence[str]) -> list[Point]:
    count = int(words[0])
    numbers = [float(word) * _INCH for word in words[1 : 1 + 2 * count]]
    return list(zip(numbers[::2], numbers[1::2], strict=True))


def _passed(spots: Mapping[str, Spot], pair: tuple[str, str], levels: Sequence[float]) -> Sequence[float]:
    """Heights of the ranks between two cards, first to last."""
    first, last = spots[pair[0]].rank, spots[pair[1]].rank
    return levels[first + 1 : last]


def _crossing(points: Sequence[Point], level: float) -> float:
    """Where a line that goes down passes a height."""
    for start in range(0, len(points) - 1, 3):
        part: Bezier = (points[start], points[start + 1], points[start + 2], points[start + 3])
        if part[3][1] <= level:
            low, high = 0.0, 1.0
            for _ in range(_STRAIGHT):
                middle = (low + high) / 2
                low, high = (middle, high) if at(part, middle)[1] > level else (low, middle)
            return at(part, low)[0]
    return points[-1][0]


def _apart(
    lanes: Mapping[tuple[str, str], tuple[float, ...]], spots: Mapping[str, Spot]
) -> dict[tuple[str, str], tuple[float, ...]]:
    """Whole points, and no two lanes of a rank on each other."""
    taken: dict[int, list[float]] = {}
    found = {}
    for pair, run in sorted(lanes.items(), key=lambda item: item[1]):
        moved = []
        for rank, x in enumerate(run, spots[pair[0]].rank + 1):
            free = float(round(x))
            while any(abs(free - other) < _LANES for other in taken.get(rank, ())):
                free += _LANES
            taken.setdefault(rank, []).append(free)
            moved.append(free)
        found[pair] = tuple(moved)
    return found
