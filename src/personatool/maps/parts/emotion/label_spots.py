"""Finding a free spot for a label beside a point: off the curve, off other labels, inside the lane."""

from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Iterator, Sequence
from math import inf

from personatool.maps.canvas.shapes import Area, Point

_STEPS_AWAY = (0, 14, 30, 48, 72, 100, 132, 168, 208, 252, 300, 352, 408)


def area(x: float, y: float, width: float, height: float) -> Area:
    """Make an area from its top left corner and size."""
    return Area(x, y, x + width, y + height)


def candidates(point: Point, width: float, height: float, distance: float, *, above: bool) -> Iterator[Area]:
    """Places around a point, best first; further and further out when nothing near is free."""
    x, y = point
    for away in (distance + more for more in _STEPS_AWAY):
        over, under = y - away - height, y + away
        tops = (over, under) if above else (under, over)
        for top in tops:
            yield from (area(x - width * share, top, width, height) for share in (0.5, 0.85, 0.15))
        yield area(x + away, y - height / 2, width, height)
        yield area(x - away - width, y - height / 2, width, height)


def free_spot(options: Iterable[Area], bounds: Area, taken: Sequence[Area], line: Sequence[Point]) -> Area:
    """Choose the first of the best options; covering another label costs most, the curve least.

    The `line` is points from left to right.
    """
    best, least = bounds, -1
    for option in options:
        cost = _cost(option, bounds, taken, line)
        if cost == 0:
            return option
        if least < 0 or cost < least:
            best, least = option, cost
    return best


def _cost(option: Area, bounds: Area, taken: Sequence[Area], line: Sequence[Point]) -> int:
    left, top, right, bottom = option.left, option.top, option.right, option.bottom
    outside = left < bounds.left or right > bounds.right or top < bounds.top or bottom > bounds.bottom
    covered = sum(
        1 for o in taken if o.left < right and left < o.right and o.top < bottom and top < o.bottom
    )  # fmt: skip
    crossed = sum(
        1 for _, y in line[bisect_right(line, (left, inf)) : bisect_left(line, (right, -inf))] if top < y < bottom
    )
    return outside * 100_000 + covered * 1_000 + crossed
