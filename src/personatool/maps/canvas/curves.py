"""A smooth line through points that never overshoots them, and the areas between it and a level.

Method: monotone cubic interpolation. Source: Fritsch & Carlson, SIAM J. Numer. Anal. 17 (1980), 238–246.
"""

from collections.abc import Iterator, Sequence
from itertools import pairwise
from math import hypot
from typing import Final

from personatool.maps.canvas.paths import straight
from personatool.maps.canvas.shapes import Point

_STEEPEST: Final = 3.0
Bezier = tuple[Point, Point, Point, Point]


def smooth(points: Sequence[Point]) -> list[Bezier]:
    """Join points, x rising, with cubic Béziers that stay between each pair's heights."""
    slopes = [(b[1] - a[1]) / (b[0] - a[0]) for a, b in pairwise(points)]
    tangents = _tangents(slopes)
    return [
        _bezier(a, b, start, end) for (a, b), (start, end) in zip(pairwise(points), pairwise(tangents), strict=True)
    ]


def _tangents(slopes: Sequence[float]) -> list[float]:
    if not slopes:
        return [0.0]
    inner = [0.0 if a * b <= 0 else (a + b) / 2 for a, b in pairwise(slopes)]
    tangents = [slopes[0], *inner, slopes[-1]]
    for index, slope in enumerate(slopes):
        if slope == 0:
            tangents[index] = tangents[index + 1] = 0.0
            continue
        length = hypot(tangents[index] / slope, tangents[index + 1] / slope)
        if length > _STEEPEST:
            tangents[index] *= _STEEPEST / length
            tangents[index + 1] *= _STEEPEST / length
    return tangents


def _bezier(start: Point, end: Point, leaving: float, arriving: float) -> Bezier:
    third = (end[0] - start[0]) / 3
    return start, (start[0] + third, start[1] + leaving * third), (end[0] - third, end[1] - arriving * third), end


def at(curve: Bezier, t: float) -> Point:
    """Point of a Bézier at 0–1."""
    u = 1 - t
    weights = (u * u * u, 3 * u * u * t, 3 * u * t * t, t * t * t)
    return (
        sum(weight * point[0] for weight, point in zip(weights, curve, strict=True)),
        sum(weight * point[1] for weight, point in zip(weights, curve, strict=True)),
    )


def areas(curves: Sequence[Bezier], level: float) -> list[tuple[Point, ...]]:
    """Close the curve against a level: one outline for each stretch on one side of it."""
    stretches: list[list[Bezier]] = []
    side = 0
    for part in (part for curve in curves for part in _cut_at(curve, level)):
        now = _side(part, level)
        if now and now == side:
            stretches[-1].append(part)
        elif now:
            stretches.append([part])
        side = now
    return [_closed(stretch, level) for stretch in stretches]


def _side(part: Bezier, level: float) -> int:
    height = at(part, 0.5)[1]
    return (height > level) - (height < level)


def _cut_at(curve: Bezier, level: float) -> Iterator[Bezier]:
    start, end = curve[0][1] - level, curve[3][1] - level
    if start * end >= 0:
        yield curve
        return
    low, high = 0.0, 1.0
    for _ in range(40):
        middle = (low + high) / 2
        if (at(curve, middle)[1] - level) * start > 0:
            low = middle
        else:
            high = middle
    yield from split(curve, low)


def split(curve: Bezier, t: float) -> tuple[Bezier, Bezier]:
    """Cut a Bézier in two (de Casteljau)."""
    a, b, c = (_between(p, q, t) for p, q in pairwise(curve))
    d, e = _between(a, b, t), _between(b, c, t)
    middle = _between(d, e, t)
    return (curve[0], a, d, middle), (middle, e, c, curve[3])


def _between(start: Point, end: Point, t: float) -> Point:
    return start[0] + (end[0] - start[0]) * t, start[1] + (end[1] - start[1]) * t


def _closed(stretch: Sequence[Bezier], level: float) -> tuple[Point, ...]:
    first, last = (stretch[0][0][0], level), (stretch[-1][3][0], level)
    points: list[Point] = [first, *straight(first, stretch[0][0])]
    for part in stretch:
        points += part[1:]
    return (*points, *straight(stretch[-1][3], last), *straight(last, first))
