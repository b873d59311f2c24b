"""How colours change in a theme: grounds, lines and inks, each by what it does, never by who drew it."""

from typing import Final

from personatool.colour.contrast import contrast, readable
from personatool.colour.mixing import BLACK, channels, mix, tint
from personatool.maps.canvas.colours import BODY, INK, LINE, MUTED, PAGE, WHITE

_NIGHT, _SURFACE = "#12161F", "#1D2431"
_NIGHT_INKS: Final = {INK: "#F2F5FA", BODY: "#D5DCE7", MUTED: "#A9B4C6"}
_FIRM: Final = 3.0  # contrast with white from which a fill carries white words or stands for itself
_PALE: Final = 1.6
_WHOLE: Final = 0.9  # a hue that was not laid thinly
_SOFT: Final = 0.3  # full hues glare on dark
_WORDED: Final = 4.5
_GREY, _DARK_GREY = 0.42, 0.25  # how much hue, of what is missing to white, still looks grey: when pale, when firm
_FULL: Final = 255


def is_neutral(colour: str) -> bool:
    """Tell a grey, however pale, from a hue."""
    values = channels(colour)
    missing = _FULL - min(values)
    return max(values) - min(values) < max(missing * (_DARK_GREY if is_firm(colour) else _GREY), 1)


def is_firm(fill: str) -> bool:
    """Tell a fill that stands for something from a pale ground."""
    return contrast(fill, WHITE) >= _FIRM


def is_pale(fill: str) -> bool:
    """Tell a ground that is nearly white."""
    return contrast(fill, WHITE) < _PALE


def night_ground(fill: str) -> str:
    """Dark page, surfaces a little lighter, pale hues as dim ones; what carries white words stays."""
    if fill == PAGE:
        return _NIGHT
    if not is_pale(fill):
        return fill if contrast(fill, _NIGHT) >= _PALE else _NIGHT_INKS.get(fill, readable(fill, _NIGHT, _WORDED))
    return _dimmed(fill, 1.7)


def night_mark(fill: str) -> str:
    """A pale mark, the empty one among full ones, stays as faint on dark as it is on white, but no fainter."""
    return night_ground(fill) if not is_pale(fill) or is_neutral(fill) else _matched(fill, 1.35)


def night_line(stroke: str) -> str:
    """A line stands out from a dark surface as much as from a white one."""
    if stroke == LINE:
        return "#3A4558"
    return readable(stroke, _SURFACE, _FIRM) if is_firm(stroke) else _matched(stroke, 1.3)


def _matched(colour: str, least: float) -> str:
    """Lay as much of a hue on a dark surface as gives the contrast it has with white, or the least given."""
    wanted = max(contrast(colour, WHITE), least)
    values = channels(colour)
    share = (_FULL - min(values)) / _FULL
    if share > _WHOLE and contrast(colour, _SURFACE) >= wanted:
        return colour
    hue = WHITE if not share or is_neutral(colour) else mix(_full_hue(values, share), WHITE, _SOFT)
    steps = (mix(_SURFACE, hue, step / 25) for step in range(1, 26))
    return next((step for step in steps if contrast(step, _SURFACE) >= wanted), readable(hue, _SURFACE, wanted))


def _dimmed(colour: str, strength: float) -> str:
    """Lay as much of a hue (or of white) on a dark surface as was laid on white."""
    values = channels(colour)
    share = (_FULL - min(values)) / _FULL
    if not share or is_neutral(colour):
        return mix(_SURFACE, WHITE, share)
    return mix(_SURFACE, _full_hue(values, share), min(share * strength, 1))


def _full_hue(values: tuple[int, int, int], share: float) -> str:
    """The hue that was laid on white, as strong as it goes."""
    return "#" + "".join(f"{round(max(_FULL - (_FULL - value) / share, 0)):02X}" for value in values)


def night_ink(ink: str, ground: str, ratio: float) -> str:
    """Light greys on dark grounds; hues as bright as they must be."""
    dark = contrast(WHITE, ground) > contrast(BLACK, ground)
    return readable(_NIGHT_INKS.get(ink, ink) if dark else INK if ink == WHITE else ink, ground, ratio)


def print_ground(fill: str) -> str:
    """White paper; what was firm is only tinted."""
    if fill == PAGE:
        return WHITE
    return tint(fill, 0.12 if is_firm(fill) else 0.5)


def print_ink(ink: str, ground: str, ratio: float) -> str:
    """White words turn dark with their ground."""
    turned = ink == WHITE and contrast(WHITE, ground) < ratio
    return readable(INK if turned else ink, ground, ratio)


def same_line(stroke: str) -> str:
    """Lines as they are."""
    return stroke


def strong_ground(fill: str) -> str:
    """White, or firm enough for white words at 7:1."""
    return readable(fill, WHITE, 7) if is_firm(fill) else WHITE


def strong_mark(fill: str) -> str:
    """A mark that carries words is dark; any other keeps the hue that tells it apart; an empty one is white."""
    return WHITE if is_pale(fill) else readable(fill, WHITE, 7 if contrast(fill, WHITE) >= _WORDED else _FIRM)


def strong_line(stroke: str) -> str:
    """Black, or a hue dark enough to be told apart from white at 7:1."""
    return BLACK if is_neutral(stroke) or is_pale(stroke) else readable(stroke, WHITE, 7)


def strong_ink(ink: str, ground: str, ratio: float) -> str:
    """Black words, white ones on dark grounds, hues as dark as they must be."""
    dark = contrast(WHITE, ground) > contrast(BLACK, ground)
    return (WHITE if dark else BLACK) if is_neutral(ink) else readable(ink, ground, ratio)
