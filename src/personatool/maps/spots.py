"""Finding a free spot for a label beside a point: off the curve, off other labels, inside the lane."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from personatool.maps.drawing import Point


@dataclass(frozen=True, slots=True)
class Area:
    """A rectangle, by its edges, in points."""

    left: float
    top: float
    right: float
    bottom: float

    def overlaps(self, other: "Area") -> bool:
        """Tell whether two areas share more than an edge."""
        apart = (
            self.right <= other.left or other.right <= self.left
            or self.bottom <= other.top or other.bottom <= self.top
        )  # fmt: skip
        return not apart

    def within(self, left: float, right: float) -> "Area":
        """The same area, moved sideways until it lies between two edges."""
        by = max(left - self.left, 0) or min(right - self.right, 0)
        return Area(self.left + by, self.top, self.right + by, self.bottom)

    def holds(self, point: Point) -> bool:
        """Tell whether a point lies inside."""
        return self.left < point[0] < self.right and self.top < point[1] < self.bottom


_STEPS_AWAY = (0, 14, 30, 48, 72, 100, 132, 168, 208, 252, 300, 352, 408)


def area(x: float, y: float, width: float, height: float) -> Area:
    """Make an area from its top left corner and size."""
    return Area(x, y, x + width, y + height)


def candidates(point: Point, width: float, height: float, distance: float, *, above: bool) -> list[Area]:
    """Places around a point, best first; further and further out when nothing near is free."""
    x, y = point
    found = []
    for away in (distance + more for more in _STEPS_AWAY):
        over, under = y - away - height, y + away
        tops = (over, under) if above else (under, over)
        for top in tops:
            found += [area(x - width * share, top, width, height) for share in (0.5, 0.85, 0.15)]
        found += [area(x + away, y - height / 2, width, height), area(x - away - width, y - height / 2, width, height)]
    return found


def free_spot(options: Sequence[Area], bounds: Area, taken: Iterable[Area], line: Sequence[Point]) -> Area:
    """Choose the first of the best options; covering another label costs most, the curve least."""
    left, right = min(option.left for option in options), max(option.right for option in options)
    others = [other for other in taken if other.left < right and left < other.right]
    near = [point for point in line if left < point[0] < right]
    best, least = options[0], -1
    for option in options:
        cost = _cost(option, bounds, others, near)
        if cost == 0:
            return option
        if least < 0 or cost < least:
            best, least = option, cost
    return best


def _cost(option: Area, bounds: Area, taken: Sequence[Area], line: Sequence[Point]) -> int:
    outside = (
        option.left < bounds.left or option.right > bounds.right
        or option.top < bounds.top or option.bottom > bounds.bottom
    )  # fmt: skip
    covered = sum(option.overlaps(other) for other in taken)
    return outside * 100_000 + covered * 1_000 + sum(option.holds(point) for point in line)
