"""A drawing in the paints of a theme. What means something keeps its hue; every word stays readable."""

from dataclasses import replace
from typing import Final

from personatool.colour.mixing import BLACK
from personatool.maps.canvas.colours import NONE, Paint
from personatool.maps.canvas.shapes import Box, Curve, Drawing, Gradient, Icon, Label, Marker, Path, Shape
from personatool.maps.themes.backgrounds import grounds
from personatool.maps.themes.palettes import MEANING, PALETTES, Theme, chosen
from personatool.model.settings import ThemeName

_THICK: Final = 3.5  # a curve that is thick already would run over its labels


def themed(drawing: Drawing, name: ThemeName) -> Drawing:
    """Put a drawing in the paints of a theme; it is drawn light."""
    theme = PALETTES.get(name)
    if theme is None:
        return drawing
    shapes = tuple(_painted(shape, theme) for shape in drawing.shapes)
    painted = replace(drawing, background=chosen(theme.fills, drawing.background), shapes=shapes)
    below = grounds(painted)
    inked = (_inked(shape, below[index], theme) if isinstance(shape, Label | Icon) else shape
             for index, shape in enumerate(shapes))  # fmt: skip
    return replace(painted, shapes=tuple(inked))


def _painted(shape: Shape, theme: Theme) -> Shape:
    match shape:
        case Path() | Box():
            return _mark(shape, theme) if isinstance(shape, Box) and shape.mark else _filled(shape, theme)
        case Marker():
            return replace(shape, fill=chosen(theme.marks, shape.fill), stroke=_edge(shape, theme))
        case Curve():
            return replace(shape, colour=chosen(theme.lines, shape.colour), width=_width(shape, theme))
        case Gradient():
            return replace(shape, stops=tuple(
                (at, chosen(theme.lines, colour), opacity * (theme.strength if opacity < 1 else 1))
                for at, colour, opacity in shape.stops))  # fmt: skip
    return shape


def _width(curve: Curve, theme: Theme) -> float:
    """The lens persona's curve above all; others, and what only parts a page, stay as thin as they are."""
    if curve.name == "curve":
        return curve.width * theme.bolder
    if curve.name == "other" or curve.style == "dotted" or curve.colour.role == "line":
        return curve.width
    return max(curve.width, min(curve.width * theme.thicker, _THICK))


def _line(stroke: Paint, theme: Theme) -> Paint:
    return chosen(theme.lines, stroke) if stroke else NONE


def _filled(shape: Path | Box, theme: Theme) -> Path | Box:
    fill = chosen(theme.fills, shape.fill)
    if shape.fill.role in MEANING:
        return replace(shape, fill=fill)
    stroke = _line(shape.stroke, theme) or _outline(shape, theme)
    # Cards before the panels that they stand on.
    thicker = theme.thicker if isinstance(shape, Box) else 1
    return replace(shape, fill=fill, stroke=stroke, stroke_width=shape.stroke_width * thicker)


def _outline(shape: Path | Box, theme: Theme) -> Paint:
    """An outline for what would be lost without its fill; none for what a gradient fills."""
    if not theme.outlines or (isinstance(shape, Path) and shape.paint):
        return NONE
    return chosen(theme.outlines, shape.fill) or (theme.box_outline if isinstance(shape, Box) else NONE)


def _mark(box: Box, theme: Theme) -> Box:
    stroke = _line(box.stroke, theme) or _mark_outline(box.fill, theme)
    return replace(box, fill=chosen(theme.marks, box.fill), stroke=stroke)


def _edge(marker: Marker, theme: Theme) -> Paint:
    """A pale edge lifts a mark off its ground; any other is a line. A mark that turned white needs one."""
    edge = chosen(theme.edges, marker.stroke) if marker.stroke else NONE
    return _mark_outline(marker.stroke or marker.fill, theme) or edge


def _mark_outline(paint: Paint, theme: Theme) -> Paint:
    return Paint(BLACK, "ink") if paint.role in theme.outlined_marks else NONE


def _inked(shape: Label | Icon, below: tuple[str, ...], theme: Theme) -> Label | Icon:
    """Ink read on every ground below it; where grounds differ, the last change wins only if it reads on the first."""
    ratio = theme.ratio if isinstance(shape, Label) else theme.graphic
    colour = shape.colour
    for ground in below:
        colour = theme.ink(colour, ground, ratio)
    if isinstance(shape, Label) and shape.halo:
        return replace(shape, colour=colour, halo=chosen(theme.fills, shape.halo))
    return replace(shape, colour=colour)
