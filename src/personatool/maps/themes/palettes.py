"""Themes: what each makes of each role. Where a brand brings its own hue, the table holds a function of it."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from functools import partial
from typing import Final, get_args

from personatool.colour.contrast import contrast, readable
from personatool.colour.mixing import BLACK, WHITE, channels, mix, tint
from personatool.maps.canvas.colours import INK, NONE, Paint, Role
from personatool.model.settings import ThemeName

Table = Mapping[Role, str | Callable[[str], str]]
_ROLES: Final[tuple[Role, ...]] = get_args(Role)
_PALE: Final[tuple[Role, ...]] = ("page", "white", "band", "wash", "empty", "gain", "line")
MEANING: Final[tuple[Role, ...]] = ("gain", "loss")  # what they mean would be lost with them
_GREYS: Final[tuple[Role, ...]] = ("white", "band", "line", "rule", "ink", "body", "muted")
_FIRM: Final[tuple[Role, ...]] = ("ink", "body", "muted", "solid")  # as a fill, they carry white words
_NIGHT, _SURFACE = "#12161F", "#1D2431"
_FAINT, _SEEN, _WORDED, _STRONG = 1.6, 3.0, 4.5, 7.0  # contrasts: hardly seen; seen; read; read by everybody
_WHOLE: Final = 0.9  # a hue that was not laid thinly
_SOFT: Final = 0.3  # full hues glare on dark
_LAID: Final = 1.7  # a hue is laid this much stronger on dark than on white
_GREY, _DARK_GREY = 0.42, 0.25  # how much hue, of what is missing to white, still looks grey: when pale, when firm
_FULL: Final = 255


def _as(roles: tuple[Role, ...], paint: str | Callable[[str], str]) -> Table:
    return dict.fromkeys(roles, paint)


@dataclass(frozen=True, slots=True)
class Theme:
    """Paints by role; a role that a table leaves out keeps its own.

    `fills` carry words, `marks` say something by themselves, `edges` lie around marks. Words and icons take their
    paint by the ground they stand on, `on_dark` or `on_light`, then as much lighter or darker as `ratio` (of icons,
    `graphic`) asks for. `outlines` surround fills that would be lost without, `box_outline` any other box;
    `outlined_marks` get a black one. `thicker` multiplies lines and edges of cards, `bolder` the lens persona's curve,
    `strength` how strong gradients are.
    """

    fills: Table
    marks: Table
    lines: Table
    edges: Table
    on_dark: Table = field(default_factory=dict)
    on_light: Table = field(default_factory=dict)
    outlines: Table = field(default_factory=dict)
    outlined_marks: tuple[Role, ...] = ()
    box_outline: Paint = NONE
    ratio: float = _WORDED
    graphic: float = _SEEN
    thicker: float = 1.0
    bolder: float = 1.0
    strength: float = 1.0

    def ink(self, paint: Paint, ground: str, ratio: float) -> Paint:
        """The paint of words or of an icon on a ground."""
        dark = contrast(WHITE, ground) > contrast(BLACK, ground)
        return Paint(readable(chosen(self.on_dark if dark else self.on_light, paint), ground, ratio), paint.role)


def chosen(table: Table, paint: Paint) -> Paint:
    """What a table makes of a paint."""
    entry = table.get(paint.role, paint)
    return Paint(entry if isinstance(entry, str) else entry(paint), paint.role)


def is_grey(colour: str) -> bool:
    """Tell a grey, however pale, from a hue: a brand may bring either."""
    values = channels(colour)
    missing = _FULL - min(values)
    share = _DARK_GREY if contrast(colour, WHITE) >= _SEEN else _GREY
    return max(values) - min(values) < max(missing * share, 1)


def _kept_at_night(fill: str) -> str:
    """What carries white words stays, unless nobody would see it."""
    return fill if contrast(fill, _NIGHT) >= _FAINT else readable(fill, _NIGHT, _WORDED)


def _dimmed(colour: str) -> str:
    """As much of a hue (or of white) on a dark surface as was laid on white."""
    values = channels(colour)
    share = (_FULL - min(values)) / _FULL
    if not share or is_grey(colour):
        return mix(_SURFACE, WHITE, share)
    return mix(_SURFACE, _full_hue(values, share), min(share * _LAID, 1))


def _faint_at_night(colour: str, least: float = 1.35) -> str:
    """As much of a hue on a dark surface as gives the contrast it has with white, or the least given."""
    wanted = max(contrast(colour, WHITE), least)
    values = channels(colour)
    share = (_FULL - min(values)) / _FULL
    if share > _WHOLE and contrast(colour, _SURFACE) >= wanted:
        return colour
    hue = WHITE if not share or is_grey(colour) else mix(_full_hue(values, share), WHITE, _SOFT)
    steps = (mix(_SURFACE, hue, step / 25) for step in range(1, 26))
    return next((step for step in steps if contrast(step, _SURFACE) >= wanted), readable(hue, _SURFACE, wanted))


def _full_hue(values: tuple[int, int, int], share: float) -> str:
    """The hue that was laid on white, as strong as it goes."""
    return "#" + "".join(f"{round(max(_FULL - (_FULL - value) / share, 0)):02X}" for value in values)


def _line_at_night(stroke: str) -> str:
    """A line stands out from a dark surface as much as from a white one."""
    firm = contrast(stroke, WHITE) >= _SEEN
    return readable(stroke, _SURFACE, _SEEN) if firm else _faint_at_night(stroke, 1.3)


def _tinted_in_print(fill: str) -> str:
    """What stands for something is only tinted, ink being dear; a mixed feeling, pale already, half."""
    return tint(fill, 0.12 if contrast(fill, WHITE) >= _SEEN else 0.5)


def _outlined_in_print(fill: str) -> str:
    return fill if contrast(fill, WHITE) >= _SEEN else ""


def _dark_line(stroke: str) -> str:
    """A hue dark enough to be told apart from white at 7:1; black where there is hardly any."""
    grey = is_grey(stroke) or contrast(stroke, WHITE) < _FAINT
    return BLACK if grey else readable(stroke, WHITE, _STRONG)


def _dark_mark(fill: str) -> str:
    """A mark that carries words is dark; any other keeps the hue that tells it apart."""
    return readable(fill, WHITE, _STRONG if contrast(fill, WHITE) >= _WORDED else _SEEN)


def _dark_fill(fill: str) -> str:
    """Firm enough for white words at 7:1; white where it carried none."""
    return readable(fill, WHITE, _STRONG) if contrast(fill, WHITE) >= _SEEN else WHITE


def _kept(colour: str) -> str:
    return colour


def _grey_or(end: str, colour: str) -> str:
    return end if is_grey(colour) else colour


_NIGHT_FILLS: Final[Table] = {
    **_as(_ROLES, _kept_at_night), **_as(_PALE, _dimmed),
    "page": _NIGHT, "ink": "#F2F5FA",
}  # fmt: skip
_NIGHT_LINES: Final[Table] = {**_as(_ROLES, _line_at_night), "line": "#3A4558"}
_PRINT_FILLS: Final[Table] = {
    **_as(_ROLES, partial(tint, strength=0.5)), **_as(_FIRM, partial(tint, strength=0.12)),
    "page": WHITE, "signal": _tinted_in_print, **_as(MEANING, _kept),
}  # fmt: skip
_STRONG_FILLS: Final[Table] = {
    **_as(_ROLES, WHITE), **_as((*_FIRM, "signal"), _dark_fill), **_as(MEANING, _kept),
}  # fmt: skip
_STRONG_LINES: Final[Table] = {**_as(_ROLES, _dark_line), **_as(_GREYS, BLACK)}

PALETTES: Final[dict[ThemeName, Theme]] = {
    "dark": Theme(
        fills=_NIGHT_FILLS,
        marks={**_NIGHT_FILLS, "empty": _faint_at_night},
        lines=_NIGHT_LINES,
        edges={**_NIGHT_LINES, **_as(_PALE, _dimmed)},
        on_dark={"ink": "#F2F5FA", "body": "#D5DCE7", "muted": "#A9B4C6"},
        on_light={"white": INK},
    ),
    "print": Theme(
        fills=_PRINT_FILLS,
        marks={"wash": partial(tint, strength=0.5)},
        lines={},
        edges=_as(_PALE, partial(tint, strength=0.5)),
        on_light={"white": INK},
        outlines={**_as(_ROLES, ""), **_as((*_FIRM, "signal"), _outlined_in_print)},
        strength=0.5,
    ),
    "high-contrast": Theme(
        fills=_STRONG_FILLS,
        marks={**_as(_ROLES, _dark_mark), **_as(_PALE, WHITE)},
        lines=_STRONG_LINES,
        edges=_STRONG_LINES,
        on_dark={**_as(_ROLES, partial(_grey_or, WHITE)), **_as(_GREYS, WHITE)},
        on_light={**_as(_ROLES, partial(_grey_or, BLACK)), **_as(_GREYS, BLACK)},
        outlines={**_as(_ROLES, ""), **_as(_PALE, BLACK)},
        outlined_marks=_PALE,
        box_outline=Paint(WHITE, "white"),
        ratio=_STRONG,
        graphic=_STRONG,
        thicker=1.75,
        bolder=1.5,
        strength=0.35,
    ),
}
