"""A drawing set on a sheet of paper."""

from collections.abc import Iterator
from dataclasses import replace
from math import inf
from typing import Final

from personatool.maps.canvas.shapes import (
    Area,
    Curve,
    Drawing,
    Gradient,
    Icon,
    Label,
    Marker,
    Path,
    Portrait,
    Shape,
    moved,
)
from personatool.maps.engine.dot import DotSource
from personatool.model.errors import PersonatoolError
from personatool.model.message import msg
from personatool.model.paper import Paper

MM: Final = 72 / 25.4
MARGIN: Final = 10.0
_LARGEST_MARGIN: Final = 100.0


ORIENTATIONS: Final = ("auto", "landscape", "portrait")


def turned(paper: Paper, orientation: str) -> tuple[Paper, ...]:
    """The ways a sheet may lie."""
    if orientation not in ORIENTATIONS:
        known = ", ".join(ORIENTATIONS)
        raise PersonatoolError(
            msg("There is no orientation “{name}”. Choose among: {known}.", name=orientation, known=known)
        )
    return {"auto": (paper.lying, paper), "landscape": (paper.lying,), "portrait": (paper,)}[orientation]


def read_margin(margin: float | None, paper: Paper | None = None) -> float:
    """Take a margin in millimetres. Raises PersonatoolError when a sheet would have no room left."""
    if margin is None:
        return MARGIN
    most = min(paper.width, paper.height) / 3 if paper else _LARGEST_MARGIN
    if not 0 <= margin <= most:
        raise PersonatoolError(
            msg("A margin of {margin} mm is none: give 0 to {most}.", margin=f"{margin:g}", most=int(most))
        )
    return margin


def cropped(source: DotSource, margin: float) -> DotSource:
    """The map with another margin around what is drawn, in millimetres at its natural size."""
    drawing, edge = source.drawing, round(margin * MM)
    area = inked(drawing)
    return replace(source, drawing=placed(drawing, area, Area(edge, edge, area.width + edge, area.height + edge), edge))


def fitted(source: DotSource, papers: tuple[Paper, ...], margin: float) -> DotSource:
    """The map as large as it can be on one sheet, in its middle."""
    area = inked(source.drawing)
    best = max(papers, key=lambda paper: scale_on(paper, area, margin))
    scale = scale_on(best, area, margin)
    width, height = best.width * MM / scale, best.height * MM / scale
    left, top = (width - area.width) / 2, (height - area.height) / 2
    sheet = placed(source.drawing, area, Area(left, top, left + area.width, top + area.height), 0)
    return replace(source, printed=scale, drawing=replace(sheet, width=round(width), height=round(height)))


def scale_on(paper: Paper, area: Area, margin: float) -> float:
    """Points a unit when an area just fits on a sheet inside its margins."""
    return min((paper.width - 2 * margin) * MM / area.width, (paper.height - 2 * margin) * MM / area.height)


def placed(drawing: Drawing, area: Area, to: Area, edge: float) -> Drawing:
    """Move what lies in an area to another place; the page ends where that place does, plus an edge."""
    dx, dy = float(round(to.left - area.left)), float(round(to.top - area.top))
    shapes = tuple(moved(shape, dx, dy) for shape in drawing.shapes)
    return replace(drawing, width=float(round(to.right + edge)), height=float(round(to.bottom + edge)), shapes=shapes)


def inked(drawing: Drawing) -> Area:
    """The area that anything is drawn in."""
    areas = [area for shape in drawing.shapes for area in extent(shape)]
    if not areas:
        return Area(0, 0, drawing.width, drawing.height)
    return Area(min(a.left for a in areas), min(a.top for a in areas),
                max(a.right for a in areas), max(a.bottom for a in areas))  # fmt: skip


def extent(shape: Shape) -> Iterator[Area]:
    """Where a shape lies; a gradient lies nowhere."""
    match shape:
        case Gradient():
            return
        case Path() | Curve():
            xs, ys = [x for x, _ in shape.points], [y for _, y in shape.points]
            yield Area(min(xs), min(ys), max(xs), max(ys))
        case Marker():
            half = shape.size / 2
            yield Area(shape.x - half, shape.y - half, shape.x + half, shape.y + half)
        case Icon() | Portrait():
            yield Area(shape.x, shape.y, shape.x + shape.size, shape.y + shape.size)
        case _:
            yield Area(shape.x, shape.y, shape.x + shape.width, shape.y + shape.height)


def smallest(drawing: Drawing) -> float:
    """The size of the smallest words, in units."""
    return min((shape.size for shape in drawing.shapes if isinstance(shape, Label)), default=inf)
