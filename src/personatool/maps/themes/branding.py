"""The brand's logo and font, and the theme, put on a drawing. No view needs to know."""

import re
from collections.abc import Iterator
from dataclasses import replace
from typing import Final, get_args

from personatool.colour.contrast import contrast
from personatool.maps.canvas.colours import WHITE
from personatool.maps.canvas.shapes import Box, Drawing, Emblem, Label, Shape
from personatool.maps.canvas.typesetting import from_right
from personatool.maps.engine.dot import DotSource
from personatool.maps.themes import logo as emblem
from personatool.model.errors import PersonatoolError
from personatool.model.message import msg
from personatool.model.settings import Brand, ThemeName
from personatool.model.workspace import Picture, Workspace

_UNNAMED = re.compile(r"[^\w ,-]")
# Families no wider than Inter, weight by weight; in any other, words are set smaller so that they stay in their boxes.
_NO_WIDER: Final = frozenset({"inter", "arial", "helvetica", "liberation sans", "roboto", "lato", "marianne"})
_SMALLER: Final = 0.88
_PLATE: Final = 8.0
_DARK: Final = 2.0


THEMES: Final[tuple[ThemeName, ...]] = get_args(ThemeName)


def read_theme(name: str) -> ThemeName:
    """Take a theme by its name. Raises PersonatoolError for an unknown one."""
    found = next((theme for theme in THEMES if theme == name), None)
    if found is None:
        known = ", ".join(THEMES)
        raise PersonatoolError(msg("There is no theme “{name}”. Choose among: {known}.", name=name, known=known))
    return found


def branded(source: DotSource, workspace: Workspace, theme: ThemeName | None = None) -> DotSource:
    """Give a drawing the brand's logo and font, in the theme given, else the brand's; and the team's words for ours."""
    brand, drawing = workspace.settings.brand, source.drawing
    name = theme or brand.theme or "light"
    if name != "light":
        from personatool.maps.themes.theme import themed  # noqa: PLC0415 - drawings are light: most need no other

        drawing = themed(drawing, name)
    if workspace.logo and drawing.head is not None:
        drawing = _with_logo(drawing, workspace.logo, from_right(source.name))
    if font_family(brand).lower() not in {"", *_NO_WIDER}:
        drawing = replace(drawing, shapes=tuple(map(_smaller, drawing.shapes)))
    return replace(source, font=font_family(brand), drawing=drawing, labels=workspace.settings.labels)


def night(drawing: Drawing, workspace: Workspace) -> Drawing | None:
    """The same drawing in dark paints, for a page whose colours change; a theme that a team chose is kept."""
    if (workspace.settings.brand.theme or "light") != "light":
        return None
    from personatool.maps.themes.theme import themed  # noqa: PLC0415 - pages alone change their colours

    return themed(drawing, "dark")


def font_family(brand: Brand) -> str:
    """The brand's font, when it is not ours, as a name that is nothing but a name."""
    name = " ".join(_UNNAMED.sub("", brand.font or "").split())
    return "" if name.lower() == "inter" else name


def _smaller(shape: Shape) -> Shape:
    return replace(shape, size=round(shape.size * _SMALLER, 2)) if isinstance(shape, Label) else shape


def _with_logo(drawing: Drawing, logo: Picture, left: bool) -> Drawing:  # noqa: FBT001
    """Set the logo at the end of the page's first line, where views leave room for it."""
    width, height = emblem.size(logo)
    x = drawing.margin if left else drawing.width - drawing.margin - width
    mark = Emblem(x, (drawing.head or 0) + emblem.TOP + (emblem.HIGH - height) / 2, width, height, logo)
    return replace(drawing, shapes=(*drawing.shapes, *_plate(drawing, mark), mark))


def _plate(drawing: Drawing, mark: Emblem) -> Iterator[Box]:
    """A white plate on a dark page: logos are made for white paper."""
    if contrast(drawing.background, WHITE) > _DARK:
        left, top = mark.x - _PLATE, mark.y - _PLATE
        yield Box(left, top, mark.width + 2 * _PLATE, mark.height + 2 * _PLATE, WHITE, name="logo")
