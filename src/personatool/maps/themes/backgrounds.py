"""The ground of words: the colour below every line of a label, through all that was painted before it."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise

from personatool.colour.mixing import mix
from personatool.maps.canvas.curves import at
from personatool.maps.canvas.shapes import Box, Drawing, Gradient, Icon, Label, Marker, Path, Point

_STEPS = 6


@dataclass(frozen=True, slots=True)
class _Fill:
    """Something painted: where it lies, its outline when it is no box, its gradient if it has one."""

    left: float
    top: float
    right: float
    bottom: float
    colour: str
    outline: tuple[Point, ...] = ()
    gradient: Gradient | None = None

    def holds(self, point: Point) -> bool:
        x, y = point
        inside = self.left <= x <= self.right and self.top <= y <= self.bottom
        return inside and (not self.outline or _encloses(self.outline, point))

    def over(self, below: str, y: float) -> str:
        return _through(self.gradient, below, y) if self.gradient else self.colour


def grounds(drawing: Drawing) -> dict[int, tuple[str, ...]]:
    """Colours below each label and icon, by its place among the shapes; below an icon lies all but other icons."""
    paths, nodes = list(_paths(drawing)), list(_nodes(drawing))
    found = {}
    for index, shape in enumerate(drawing.shapes):
        if isinstance(shape, Label):
            found[index] = _below(drawing, [*paths, *(fill for place, fill in nodes if place < index)], shape)
        elif isinstance(shape, Icon):
            found[index] = _below(drawing, [*paths, *(fill for _, fill in nodes)], shape)
    return found


def _below(drawing: Drawing, fills: Sequence[_Fill], shape: Label | Icon) -> tuple[str, ...]:
    points = list(_points(shape))
    left, right = min(x for x, _ in points), max(x for x, _ in points)
    top, bottom = min(y for _, y in points), max(y for _, y in points)
    near = [f for f in fills if f.left <= right and f.right >= left and f.top <= bottom and f.bottom >= top]
    return tuple(dict.fromkeys(_colour_at(drawing.background, near, point) for point in points))


def _colour_at(background: str, fills: Sequence[_Fill], point: Point) -> str:
    colour = background
    for fill in fills:
        if fill.holds(point):
            colour = fill.over(colour, point[1])
    return colour


def _points(shape: Label | Icon) -> Iterator[Point]:
    if isinstance(shape, Icon):
        yield shape.x + shape.size / 2, shape.y + shape.size / 2
        return
    for line in range(len(shape.lines)):
        y = shape.y + (line + 0.5) * shape.leading
        yield from ((x, y) for x in _across(shape))


def _across(label: Label) -> tuple[float, ...]:
    """Where a label's words can be: its middle, and the side its lines start from."""
    middle = label.x + label.width / 2
    edge = {"left": label.x + 3, "center": middle, "right": label.x + label.width - 3}[label.align]
    return (edge,) if edge == middle else (edge, middle)


def _paths(drawing: Drawing) -> Iterator[_Fill]:
    gradients = {shape.name: shape for shape in drawing.shapes if isinstance(shape, Gradient)}
    for shape in drawing.shapes:
        if isinstance(shape, Path):
            outline = tuple(_polygon(shape.points))
            xs, ys = [x for x, _ in outline], [y for _, y in outline]
            yield _Fill(min(xs), min(ys), max(xs), max(ys), shape.fill, outline, gradients.get(shape.paint))


def _nodes(drawing: Drawing) -> Iterator[tuple[int, _Fill]]:
    for index, shape in enumerate(drawing.shapes):
        if isinstance(shape, Box):
            yield index, _Fill(shape.x, shape.y, shape.x + shape.width, shape.y + shape.height, shape.fill)
        elif isinstance(shape, Marker):
            half = shape.size / 2
            yield index, _Fill(shape.x - half, shape.y - half, shape.x + half, shape.y + half, shape.fill)


def _polygon(points: Sequence[Point]) -> Iterator[Point]:
    for start in range(0, len(points) - 1, 3):
        a, b, c, d = points[start : start + 4]
        yield from (at((a, b, c, d), step / _STEPS) for step in range(_STEPS))


def _encloses(outline: Sequence[Point], point: Point) -> bool:
    """Count the edges to the right of a point: an odd number encloses it."""
    x, y = point
    odd = False
    for (x0, y0), (x1, y1) in pairwise((*outline, outline[0])):
        if (y0 > y) != (y1 > y) and x < x0 + (y - y0) * (x1 - x0) / (y1 - y0):
            odd = not odd
    return odd


def _through(gradient: Gradient, below: str, y: float) -> str:
    """Look through a gradient at a height."""
    offset = min(max((y - gradient.top) / ((gradient.bottom - gradient.top) or 1), 0), 1)
    for (first, colour, opacity), (last, other, more) in pairwise(gradient.stops):
        if first <= offset <= last:
            share = (offset - first) / ((last - first) or 1)
            return mix(below, mix(colour, other, share), opacity + (more - opacity) * share)
    return below
