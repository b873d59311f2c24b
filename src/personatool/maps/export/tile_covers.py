"""What stands above and below the lanes, cut into strips that fit a sheet and set under each other."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from typing import Final

from personatool.maps.canvas.shapes import Area, Curve, Drawing, Frame, Gradient, Icon, Label, Marker, Path, Shape
from personatool.maps.canvas.typesetting import Style, wrap
from personatool.maps.export.clipping import cut, ink

_APART: Final = 10.0
_EDGE: Final = 34.0  # how far a panel's ground reaches around what stands on it
_AROUND: Final = 12.0
_GAP: Final = 6.0
_INSIDE: Final = 18.0  # between what a panel carries and its edge
_SYMBOL: Final = 6.0
_PART: Final = 0.25


@dataclass(frozen=True, slots=True)
class _Strip:
    """Shapes from their top left corner, and how much room they take."""

    shapes: tuple[Shape, ...]
    width: float
    height: float


def covers(drawing: Drawing, frame: Frame, width: float, height: float) -> list[list[Shape]] | None:
    """Sheets of strips; None when a part is too large for a sheet."""
    above = [shape for shape in drawing.shapes if not isinstance(shape, Gradient) and ink(shape).bottom <= frame.top]
    below = [shape for shape in drawing.shapes if not isinstance(shape, Gradient) and ink(shape).top >= frame.lanes[-1]]
    strips = []
    for part in (above, [_narrowed(shape, width) for shape in below]):
        cut_up = _strips(part, width)
        if cut_up is None or any(strip.height > height for strip in cut_up):
            return None
        strips += cut_up
    return _stacked(strips, width, height)


def _narrowed(shape: Shape, width: float) -> Shape:
    """A text that runs across the page is broken anew for the sheet."""
    if not isinstance(shape, Label) or ink(shape).width <= width - _EDGE:
        return shape
    block = wrap(" ".join(shape.lines), Style(shape.face, shape.size, shape.leading), width - _EDGE)
    return replace(shape, lines=block.lines, width=block.width)


def _strips(shapes: Sequence[Shape], width: float) -> list[_Strip] | None:
    found = []
    whole = [_with_words(shape) for shape in shapes if _is_whole(shape, width)]
    for row in _rows(whole):
        edges = _edges([area for area in whole if _in(area, row)], width)
        if edges is None:
            return None
        found += [_strip(shapes, Area(left, row.top, right, row.bottom), width) for left, right in edges]
    return found


def _strip(shapes: Sequence[Shape], area: Area, width: float) -> _Strip:
    """Cut a strip out; a panel that only begins in it, or a rule that runs on, stays behind."""
    panels = [shape for shape in shapes if not _is_whole(shape, width) and _reaches(ink(shape), area)]
    kept = [shape for shape in shapes if _is_whole(shape, width)]
    solid = [ink(shape).bottom for shape in cut(kept, area, 0, 0)]
    bottom = min(area.bottom, max(solid, default=area.bottom) + (_INSIDE if panels else _GAP))
    trimmed = Area(area.left, area.top, area.right, bottom)
    order = {id(shape): index for index, shape in enumerate(shapes)}
    both = sorted((*panels, *kept), key=lambda shape: order[id(shape)])
    return _Strip(tuple(cut(both, trimmed, -area.left, -area.top)), trimmed.width, trimmed.height)


def _reaches(panel: Area, area: Area) -> bool:
    shared = min(panel.bottom, area.bottom) - max(panel.top, area.top)
    return shared > _PART * panel.height


def _is_whole(shape: Shape, width: float) -> bool:
    """Tell what must not be cut: words, cards, marks, the ground of a chip, but not that of a panel, nor a rule."""
    small = 0 < ink(shape).width < width / 2
    return small or not isinstance(shape, Path | Curve)


def _with_words(shape: Shape) -> Area:
    """Where a shape lies; a symbol reaches to the words that follow it."""
    area = ink(shape)
    return replace(area, right=area.right + _SYMBOL) if isinstance(shape, Icon | Marker) else area


def _in(area: Area, row: Area) -> bool:
    return row.top <= (area.top + area.bottom) / 2 < row.bottom


def _rows(areas: Sequence[Area]) -> Iterator[Area]:
    """Rows that nothing whole crosses; the gap between two is shared."""
    if not areas:
        return
    ordered = sorted(areas, key=lambda area: area.top)
    top, bottom = ordered[0].top - _AROUND, ordered[0].bottom
    for area in ordered[1:]:
        if area.top > bottom + _APART:
            yield Area(0, top, 0, (bottom + area.top) / 2)
            top = (bottom + area.top) / 2
        bottom = max(bottom, area.bottom)
    yield Area(0, top, 0, bottom + _AROUND)


def _edges(areas: Sequence[Area], width: float) -> list[tuple[float, float]] | None:
    """Left and right ends of strips as wide as a sheet allows, between things that stand apart."""
    clusters: list[tuple[float, float]] = []
    for area in sorted(areas, key=lambda area: area.left):
        if clusters and area.left < clusters[-1][1] + _APART:
            clusters[-1] = (clusters[-1][0], max(clusters[-1][1], area.right))
        else:
            clusters.append((area.left, area.right))
    strips: list[tuple[float, float]] = []
    for left, right in clusters:
        if right - left > width - 2 * _AROUND:
            return None
        if strips and right - strips[-1][0] <= width - 2 * _AROUND:
            strips[-1] = (strips[-1][0], right)
        else:
            strips.append((left, right))
    return _widened(strips)


def _widened(strips: Sequence[tuple[float, float]]) -> list[tuple[float, float]]:
    """Give strips some air on both sides, at most half of what lies between them."""
    rights = [*(left for left, _ in strips[1:]), float("inf")]
    lefts = [float("-inf"), *(right for _, right in strips[:-1])]
    return [
        (left - min(_AROUND, (left - before) / 2), right + min(_AROUND, (after - right) / 2))
        for (left, right), before, after in zip(strips, lefts, rights, strict=True)
    ]


def _stacked(strips: Sequence[_Strip], width: float, height: float) -> list[list[Shape]]:
    """Set strips under each other, a low one beside the one before it where both find room."""
    sheets: list[list[Shape]] = [[]]
    x = y = line = 0.0
    for strip in strips:
        if not (x and x + strip.width <= width and strip.height <= line):
            x, y = 0.0, y + line + _GAP if line else 0.0
            if y and y + strip.height > height:
                sheets.append([])
                y = 0.0
            line = strip.height
        sheets[-1] += cut(strip.shapes, Area(-1e6, -1e6, 1e6, 1e6), x, y)
        x += strip.width
    return sheets
