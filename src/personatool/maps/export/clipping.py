"""Cutting shapes to an area: words and cards come whole or not at all, grounds and lines end at its edge."""

from collections.abc import Iterator, Sequence
from dataclasses import replace
from itertools import pairwise
from typing import Final

from personatool.maps.canvas.curves import at
from personatool.maps.canvas.paths import straight
from personatool.maps.canvas.shapes import Area, Curve, Gradient, Label, Path, Point, Shape, moved
from personatool.maps.canvas.typesetting import Style, measure
from personatool.maps.export.paper import extent

_STEPS: Final = 12
_NONE: Final = 1e-6


def cut(shapes: Sequence[Shape], area: Area, dx: float, dy: float) -> Iterator[Shape]:
    """What of some shapes lies in an area, moved."""
    for shape in shapes:
        if isinstance(shape, Path):
            yield from (moved(part, dx, dy) for part in _cut_path(shape, area))
        elif isinstance(shape, Curve):
            yield from (moved(part, dx, dy) for part in _cut_curve(shape, area))
        elif isinstance(shape, Gradient) or holds(area, middle(shape)):
            yield moved(shape, dx, dy)


def ink(shape: Shape) -> Area:
    """The visible area of a shape; of a label, that of its words."""
    area = next(extent(shape))
    if not isinstance(shape, Label):
        return area
    style = Style(shape.face, shape.size, shape.leading)
    width = max((measure(line, style) for line in shape.lines), default=0.0)
    spare = area.width - width
    left = area.left + {"left": 0.0, "center": spare / 2, "right": spare}[shape.align]
    return Area(left, area.top, left + width, area.bottom)


def middle(shape: Shape) -> Point:
    """The middle of what is seen."""
    area = ink(shape)
    return (area.left + area.right) / 2, (area.top + area.bottom) / 2


def holds(area: Area, point: Point) -> bool:
    """Tell whether a point lies in an area; of two areas side by side, one holds it."""
    return area.left <= point[0] < area.right and area.top <= point[1] < area.bottom


def _inside(shape: Path | Curve, area: Area) -> bool:
    own = next(extent(shape))
    return own.left >= area.left and own.right <= area.right and own.top >= area.top and own.bottom <= area.bottom


def _apart(shape: Path | Curve, area: Area) -> bool:
    own = next(extent(shape))
    return own.right <= area.left or own.left >= area.right or own.bottom <= area.top or own.top >= area.bottom


def _flat(points: Sequence[Point]) -> list[Point]:
    """The line through Béziers as short straight pieces; a straight one stays one piece."""
    flat = [points[0]]
    for start in range(0, len(points) - 1, 3):
        a, b, c, d = points[start : start + 4]
        steps = 1 if _is_straight(a, b, c, d) else _STEPS
        flat += [at((a, b, c, d), step / steps) for step in range(1, steps + 1)]
    return flat


def _is_straight(a: Point, b: Point, c: Point, d: Point) -> bool:
    return all(abs((p[0] - a[0]) * (d[1] - a[1]) - (p[1] - a[1]) * (d[0] - a[0])) < _NONE for p in (b, c))


def _beziers(points: Sequence[Point]) -> tuple[Point, ...]:
    return (points[0], *(point for start, end in pairwise(points) for point in straight(start, end)))


def _cut_path(path: Path, area: Area) -> Iterator[Path]:
    """Cut an outline at each side in turn. Method: Sutherland & Hodgman, CACM 17 (1974), 32–42."""
    if _apart(path, area):
        return
    if _inside(path, area):
        yield path
        return
    outline = _flat(path.points)
    for axis, edge, sign in ((0, area.left, 1), (0, area.right, -1), (1, area.top, 1), (1, area.bottom, -1)):
        outline = list(_halved(outline, axis, edge, sign))
    if len(outline) > 2:  # noqa: PLR2004 - less has no surface
        yield replace(path, points=_beziers((*outline, outline[0])))


def _halved(outline: Sequence[Point], axis: int, edge: float, sign: int) -> Iterator[Point]:
    for index, point in enumerate(outline):
        before = outline[index - 1]
        kept, was = sign * (point[axis] - edge) >= 0, sign * (before[axis] - edge) >= 0
        if kept != was:
            share = (edge - before[axis]) / (point[axis] - before[axis])
            yield (before[0] + (point[0] - before[0]) * share, before[1] + (point[1] - before[1]) * share)
        if kept:
            yield point


def _cut_curve(curve: Curve, area: Area) -> Iterator[Curve]:
    if _inside(curve, area):
        yield curve
        return
    if _apart(curve, area) and next(extent(curve)).width * next(extent(curve)).height > 0:
        return
    run: list[Point] = []
    for start, end in pairwise(_flat(curve.points)):
        piece = _within(start, end, area)
        if run and (piece is None or piece[0] != run[-1]):
            yield replace(curve, points=_beziers(run))
            run = []
        if piece:
            run += [piece[1]] if run else [*piece]
    if run:
        yield replace(curve, points=_beziers(run))


def _within(start: Point, end: Point, area: Area) -> tuple[Point, Point] | None:
    """The part of a line inside an area. Method: Liang & Barsky, ACM TOG 3 (1984), 1–22."""
    dx, dy = end[0] - start[0], end[1] - start[1]
    enter, leave = 0.0, 1.0
    for step, room in ((-dx, start[0] - area.left), (dx, area.right - start[0]),
                       (-dy, start[1] - area.top), (dy, area.bottom - start[1])):  # fmt: skip
        if step == 0:
            if room < 0:
                return None
        elif step < 0:
            enter = max(enter, room / step)
        else:
            leave = min(leave, room / step)
    if enter >= leave:
        return None
    first = start if enter == 0 else (start[0] + dx * enter, start[1] + dy * enter)
    return first, end if leave == 1 else (start[0] + dx * leave, start[1] + dy * leave)
