"""The ground of words: the colour below every line of a label, through all that was painted before it."""

from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise

from personatool.colour.mixing import mix
from personatool.maps.canvas.curves import at
from personatool.maps.canvas.shapes import Box, Drawing, Gradient, Icon, Label, Marker, Path, Point

_STEPS = 6
_SLICE = 24.0  # points


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
    paths = [(-1, fill) for fill in _paths(drawing)]
    painted = _by_height([*paths, *_nodes(drawing)])
    every = len(drawing.shapes)
    return {
        index: _below(drawing, painted, shape, index if isinstance(shape, Label) else every)
        for index, shape in enumerate(drawing.shapes)
        if isinstance(shape, Label | Icon)
    }


def _by_height(fills: Sequence[tuple[int, _Fill]]) -> dict[int, list[tuple[int, _Fill]]]:
    """What is painted in each slice of the page, in its order: words need only look at the slices they stand in."""
    slices: dict[int, list[tuple[int, _Fill]]] = defaultdict(list)
    for place, fill in fills:
        for number in range(int(fill.top // _SLICE), int(fill.bottom // _SLICE) + 1):
            slices[number].append((place, fill))
    return slices


def _below(
    drawing: Drawing, painted: dict[int, list[tuple[int, _Fill]]], shape: Label | Icon, before: int
) -> tuple[str, ...]:
    found = (
        _colour_at(drawing.background, painted.get(int(y // _SLICE), ()), before, (x, y)) for x, y in _points(shape)
    )
    return tuple(dict.fromkeys(found))


def _colour_at(background: str, fills: Sequence[tuple[int, _Fill]], before: int, point: Point) -> str:
    colour = background
    for place, fill in fills:
        if place < before and fill.holds(point):
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
