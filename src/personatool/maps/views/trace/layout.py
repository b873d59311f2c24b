"""Where the things of a trace stand: five columns, ordered so that their threads cross as little as may be."""

from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from itertools import pairwise
from math import inf
from typing import Final

from personatool.maps.canvas.paths import straight
from personatool.maps.canvas.shapes import Piece, Point
from personatool.model.trace import TIERS, Tier, Trace, TraceNode

GAP: Final = 14.0
_SIDES: Final[tuple[tuple[Tier, Tier], ...]] = (
    ("pain", "step"), ("need", "step"), ("opportunity", "pain"), ("owner", "opportunity"),
)  # fmt: skip
_BEND: Final = 0.55
_ASIDE: Final = 3.0
_OUTSIDE: Final = GAP / 2


@dataclass(frozen=True, slots=True)
class Spot:
    """A drawn thing and the height of its top, in points."""

    node: TraceNode
    piece: Piece
    top: float

    @property
    def middle(self) -> float:
        """Its horizontal axis."""
        return self.top + self.piece.height / 2


def arranged(trace: Trace, pieces: Mapping[str, Piece]) -> tuple[dict[str, Spot], float]:
    """Put steps in their order, everything else at the middle of what it hangs on; also the height of it all."""
    heights = [sum(pieces[node.key].height + GAP for node in trace.tier(tier)) - GAP for tier in TIERS]
    height = max(*heights, 0.0)
    spots = _spread(trace.tier("step"), pieces, height)
    for tier, _ in _SIDES:
        spots |= _hung(trace, tier, pieces, spots, height)
    return spots, height


def _spread(nodes: Sequence[TraceNode], pieces: Mapping[str, Piece], height: float) -> dict[str, Spot]:
    """Stack things over the whole height, the rest shared between them."""
    free = height - sum(pieces[node.key].height for node in nodes)
    gap, y, spots = free / max(len(nodes) - 1, 1), 0.0, dict[str, Spot]()
    for node in nodes:
        spots[node.key] = Spot(node, pieces[node.key], y)
        y += pieces[node.key].height + gap
    return spots


def _hung(
    trace: Trace, tier: Tier, pieces: Mapping[str, Piece], spots: Mapping[str, Spot], height: float
) -> dict[str, Spot]:
    """Order a tier by the middles of what it hangs on (barycentres): needs that nobody serves first, the loose last."""
    wished = {node.key: _barycentre(trace, node, spots) for node in trace.tier(tier)}
    ordered = sorted(trace.tier(tier), key=lambda node: (not _unserved(node), wished[node.key]))
    tops = _fitted([(pieces[node.key].height, wished[node.key]) for node in ordered], height)
    return {node.key: Spot(node, pieces[node.key], top) for node, top in zip(ordered, tops, strict=True)}


def _unserved(node: TraceNode) -> bool:
    return node.tier == "need" and bool(node.gaps)


def _barycentre(trace: Trace, node: TraceNode, spots: Mapping[str, Spot]) -> float:
    near = [
        spots[other.key].middle for other in (*trace.predecessors(node), *trace.successors(node)) if other.key in spots
    ]
    return sum(near) / len(near) if near else inf


def _fitted(wishes: Sequence[tuple[float, float]], height: float) -> list[float]:
    """Tops as near to the wished middles as heights allow, top to bottom, none below the end."""
    tops, least = list[float](), 0.0
    for tall, middle in wishes:
        top = least if middle == inf else max(least, middle - tall / 2)
        tops.append(top)
        least = top + tall + GAP
    limit = height
    for index in range(len(tops) - 1, -1, -1):
        tops[index] = float(round(min(tops[index], limit - wishes[index][0])))
        limit = tops[index] - GAP
    return tops


class Ways:
    """Ways found so far: threads that share a gap run beside each other in it."""

    def __init__(self, spots: Mapping[str, Spot], lefts: Mapping[Tier, float], widths: Mapping[Tier, float]) -> None:
        self._lefts, self._widths = lefts, widths
        self._openings = {tier: _openings([s for s in spots.values() if s.node.tier == tier]) for tier in lefts}
        self._used = Counter[tuple[Tier, float]]()

    def way(self, start: Spot, end: Spot) -> tuple[Point, ...]:
        """A start and Béziers from the right side of one thing to the left side of another."""
        at: Point = (self._lefts[start.node.tier] + self._widths[start.node.tier], start.middle)
        goal: Point = (self._lefts[end.node.tier], end.middle)
        points = [at]
        for tier in self._crossed(start, end):
            left, right = self._lefts[tier], self._lefts[tier] + self._widths[tier]
            wished = at[1] + (goal[1] - at[1]) * ((left + right) / 2 - at[0]) / (goal[0] - at[0])
            y = self._through(tier, wished)
            points += [*_bent(points[-1], (left, y)), *straight((left, y), (right, y))]
        return (*points, *_bent(points[-1], goal))

    def _crossed(self, start: Spot, end: Spot) -> list[Tier]:
        first, last = TIERS.index(start.node.tier), TIERS.index(end.node.tier)
        return [tier for tier in TIERS[first + 1 : last] if tier in self._lefts]

    def _through(self, tier: Tier, wished: float) -> float:
        """The height of the nearest gap in a column, a little aside for every thread that is there already."""
        y = min(self._openings[tier], key=lambda y: abs(y - wished))
        self._used[tier, y] += 1
        turn = self._used[tier, y]
        return y + _ASIDE * (turn // 2) * (1 if turn % 2 else -1) if turn <= 3 else y  # noqa: PLR2004 - a gap holds three


def _openings(spots: Sequence[Spot]) -> list[float]:
    """Middles of the gaps between things under each other, one above them all and one below."""
    ordered = sorted(spots, key=lambda spot: spot.top)
    if not ordered:
        return [0.0]
    bottoms = [spot.top + spot.piece.height for spot in ordered]
    inner = [(bottom + below.top) / 2 for bottom, (_, below) in zip(bottoms, pairwise(ordered), strict=False)]
    return [ordered[0].top - _OUTSIDE, *inner, bottoms[-1] + _OUTSIDE]


def _bent(start: Point, end: Point) -> tuple[Point, Point, Point]:
    """From one height to another, level at both ends."""
    bend = (end[0] - start[0]) * _BEND
    return (start[0] + bend, start[1]), (end[0] - bend, end[1]), end
