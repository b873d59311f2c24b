"""Outlines with rounded corners, as cubic Béziers."""

from collections.abc import Iterator, Sequence
from math import hypot

from personatool.maps.canvas.colours import NONE, Paint
from personatool.maps.canvas.shapes import Path, Point


def straight(start: Point, end: Point) -> tuple[Point, Point, Point]:
    """Continue from `start` to `end` in a straight line, as one Bézier."""
    (x0, y0), (x1, y1) = start, end
    return ((2 * x0 + x1) / 3, (2 * y0 + y1) / 3), ((x0 + 2 * x1) / 3, (y0 + 2 * y1) / 3), end


def segment(start: Point, end: Point) -> tuple[Point, ...]:
    """A straight line as a start and one Bézier."""
    return (start, *straight(start, end))


def rounded(corners: Sequence[Point], radius: float | Sequence[float]) -> tuple[Point, ...]:
    """Close a polygon with rounded corners; one radius for all or one a corner."""
    radii = [radius] * len(corners) if isinstance(radius, int | float) else list(radius)
    arcs = list(_arcs(corners, radii))
    points = [arcs[0][2]]
    for enter, corner, leave in (*arcs[1:], arcs[0]):
        points += straight(points[-1], enter)
        points += (_towards(enter, corner, 0.5523), _towards(leave, corner, 0.5523), leave)
    return tuple(points)


def rounded_box(width: float, height: float, radius: float) -> tuple[Point, ...]:
    """Outline of a box whose top left corner is the origin."""
    return rounded(((0, 0), (width, 0), (width, height), (0, height)), min(radius, width / 2, height / 2))


def panel(width: float, height: float, fill: Paint, stroke: Paint = NONE, radius: float = 14) -> Path:
    """Draw a rounded panel of the background."""
    return Path(rounded_box(width, height, radius), fill, stroke)


def _arcs(corners: Sequence[Point], radii: Sequence[float]) -> Iterator[tuple[Point, Point, Point]]:
    for index, corner in enumerate(corners):
        before, after = corners[index - 1], corners[(index + 1) % len(corners)]
        yield _along(corner, before, radii[index]), corner, _along(corner, after, radii[index])


def _along(start: Point, end: Point, distance: float) -> Point:
    length = hypot(end[0] - start[0], end[1] - start[1])
    return _towards(start, end, min(distance, length / 2) / length if length else 0)


def _towards(start: Point, end: Point, share: float) -> Point:
    return start[0] + (end[0] - start[0]) * share, start[1] + (end[1] - start[1]) * share
