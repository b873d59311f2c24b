"""Themes: the same drawing in other colours. What means something keeps its hue; every word stays readable."""

from collections.abc import Callable
from dataclasses import dataclass, replace
from typing import Final, Literal, get_args

from personatool.colour.mixing import BLACK
from personatool.maps.canvas.colours import WHITE
from personatool.maps.canvas.shapes import Box, Curve, Drawing, Gradient, Icon, Label, Marker, Path, Shape
from personatool.maps.themes import palettes
from personatool.maps.themes.backgrounds import grounds
from personatool.maps.themes.palettes import is_firm, is_pale
from personatool.model.errors import PersonatoolError
from personatool.model.message import msg
from personatool.model.settings import ThemeName

_SMALL: Final = 700.0  # square points
_LARGE: Final = 20.0
_THICK: Final = 3.5  # a curve that is thick already would run over its labels
THEMES: Final[tuple[ThemeName, ...]] = get_args(ThemeName)
_Change = Callable[[str], str]


@dataclass(frozen=True, slots=True)
class Theme:
    """How grounds, small marks, lines and inks change; `thicker` multiplies lines, `paint` how strong gradients are."""

    ground: _Change
    mark: _Change
    line: _Change
    ink: Callable[[str, str, float], str]
    ratio: float = 4.5
    graphic: float = 3.0
    thicker: float = 1.0
    paint: float = 1.0
    outlined: Literal["", "firm", "pale"] = ""


_KEEP = palettes.same_line
_CHANGES: Final[dict[ThemeName, Theme]] = {
    "dark": Theme(palettes.night_ground, palettes.night_mark, palettes.night_line, palettes.night_ink),
    "print": Theme(palettes.print_ground, _KEEP, _KEEP, palettes.print_ink, paint=0.5, outlined="firm"),
    "high-contrast": Theme(palettes.strong_ground, palettes.strong_mark, palettes.strong_line, palettes.strong_ink, 7.0,
                           7.0, 1.75, 0.35, "pale"),
}  # fmt: skip


def read_theme(name: str) -> ThemeName:
    """Take a theme by its name. Raises PersonatoolError for an unknown one."""
    found = next((theme for theme in THEMES if theme == name), None)
    if found is None:
        known = ", ".join(THEMES)
        raise PersonatoolError(msg("There is no theme “{name}”. Choose among: {known}.", name=name, known=known))
    return found


def themed(drawing: Drawing, name: ThemeName) -> Drawing:
    """Put a drawing in the colours of a theme; it is drawn light."""
    theme = _CHANGES.get(name)
    if theme is None:
        return drawing
    dressed = replace(drawing, background=theme.ground(drawing.background),
                      shapes=tuple(_changed(shape, theme) for shape in drawing.shapes))  # fmt: skip
    return _readable(dressed, theme)


def _changed(shape: Shape, theme: Theme) -> Shape:
    match shape:
        case Path() | Box():
            return _filled(shape, theme)
        case Marker():
            return replace(shape, fill=_mark(shape, theme), stroke=_edge(shape, theme))
        case Curve():
            return replace(
                shape, colour=theme.line(shape.colour), width=max(shape.width, min(shape.width * theme.thicker, _THICK))
            )
        case Gradient():
            return replace(shape, stops=tuple((at, theme.line(c), opacity * (theme.paint if opacity < 1 else 1))
                                              for at, c, opacity in shape.stops))  # fmt: skip
    return shape


def _mark(marker: Marker, theme: Theme) -> str:
    """A large pale mark is the ground of an icon."""
    ground = marker.size > _LARGE and is_pale(marker.fill)
    return theme.ground(marker.fill) if ground else theme.mark(marker.fill)


def _edge(marker: Marker, theme: Theme) -> str:
    """A white edge lifts a mark off its ground; any other is a line. A mark that turned white needs one."""
    if theme.outlined == "pale" and is_pale(marker.stroke or marker.fill):
        return BLACK
    if not marker.stroke:
        return ""
    return theme.ground(marker.stroke) if is_pale(marker.stroke) else theme.line(marker.stroke)


def _filled(shape: Path | Box, theme: Theme) -> Path | Box:
    if isinstance(shape, Box) and shape.width * shape.height < _SMALL:
        return _small(shape, theme)
    fill, stroke = theme.ground(shape.fill), theme.line(shape.stroke) if shape.stroke else ""
    if isinstance(shape, Path) and shape.means and theme.outlined:
        return shape
    firm = is_firm(shape.fill)
    if not stroke and theme.outlined:
        stroke = _outline(shape, theme, firm=firm)
    if isinstance(shape, Path):
        return replace(shape, fill=fill, stroke=stroke, stroke_width=shape.stroke_width * theme.thicker)
    return replace(shape, fill=fill, stroke=stroke, stroke_width=shape.stroke_width * theme.thicker)


def _small(box: Box, theme: Theme) -> Box:
    """A box too small for words says something by its fill, as marks do: the bar of a level."""
    stroke = theme.line(box.stroke) if box.stroke else ""
    if not stroke and theme.outlined == "pale" and is_pale(box.fill):
        stroke = BLACK
    return replace(box, fill=theme.mark(box.fill), stroke=stroke)


def _outline(shape: Path | Box, theme: Theme, *, firm: bool) -> str:
    """An outline for what would be lost without its fill; a white one for a box that may stand on a dark ground."""
    if isinstance(shape, Path) and shape.paint:
        return ""
    if theme.outlined == "firm":
        return shape.fill if firm else ""
    return BLACK if is_pale(shape.fill) else WHITE if isinstance(shape, Box) else ""


def _readable(drawing: Drawing, theme: Theme) -> Drawing:
    below = grounds(drawing)
    return replace(drawing, shapes=tuple(
        _inked(shape, below[index], theme) if isinstance(shape, Label | Icon) else shape
        for index, shape in enumerate(drawing.shapes)))  # fmt: skip


def _inked(shape: Label | Icon, below: tuple[str, ...], theme: Theme) -> Label | Icon:
    """Ink read on every ground below it; where grounds differ, the last change wins only if it reads on the first."""
    ratio = theme.ratio if isinstance(shape, Label) else theme.graphic
    colour = shape.colour
    for ground in below:
        colour = theme.ink(colour, ground, ratio)
    if isinstance(shape, Label) and shape.halo:
        return replace(shape, colour=colour, halo=theme.ground(shape.halo))
    return replace(shape, colour=colour)
