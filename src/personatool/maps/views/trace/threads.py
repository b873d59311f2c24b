"""The way of a thread between two things of a trace: around whatever stands in the columns it crosses."""

from collections import Counter
from collections.abc import Mapping, Sequence
from itertools import pairwise
from typing import Final

from personatool.maps.canvas.paths import straight
from personatool.maps.canvas.shapes import Point
from personatool.maps.views.trace.columns import GAP, Spot
from personatool.model.trace import TIERS, Tier

_BEND: Final = 0.55
_ASIDE: Final = 3.0
_OUTSIDE: Final = GAP / 2


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
