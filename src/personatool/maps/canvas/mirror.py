"""A drawing for languages written from right to left: everything changes sides, letters and pictures do not."""

from dataclasses import replace
from typing import Final

from personatool.maps.canvas.shapes import (
    Align,
    Box,
    Curve,
    Drawing,
    Emblem,
    Icon,
    Label,
    Marker,
    Path,
    Portrait,
    Shape,
)

_SIDES: Final[dict[Align, Align]] = {"left": "right", "center": "center", "right": "left"}


def mirror(drawing: Drawing) -> Drawing:
    """Turn a drawing around its vertical axis."""
    frame = replace(drawing.frame, mirrored=not drawing.frame.mirrored) if drawing.frame else None
    return replace(drawing, shapes=tuple(_mirrored(shape, drawing.width) for shape in drawing.shapes), frame=frame)


def _mirrored(shape: Shape, width: float) -> Shape:
    match shape:
        case Path() | Curve():
            return replace(shape, points=tuple((width - x, y) for x, y in shape.points))
        case Label():
            return replace(shape, x=width - shape.x - shape.width, align=_SIDES[shape.align])
        case Box() | Emblem():
            return replace(shape, x=width - shape.x - shape.width)
        case Icon() | Portrait():
            return replace(shape, x=width - shape.x - shape.size)
        case Marker():
            return replace(shape, x=width - shape.x)
    return shape
