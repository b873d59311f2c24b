"""Whose curve is whose: a line of samples on top of the emotion lane, needed as soon as there are two."""

from collections.abc import Iterator, Sequence
from typing import Final

from personatool.maps.canvas import colours
from personatool.maps.canvas.colours import Paint
from personatool.maps.canvas.paths import segment
from personatool.maps.canvas.shapes import Curve, LineStyle, Marker, MarkerShape, Piece, Placed, Shape
from personatool.maps.canvas.typesetting import Style, single, wrap
from personatool.maps.parts.context import Context
from personatool.model.message import msg

_NAME = Style("semibold", 12.5, 16)
_OTHERS = Style("regular", 12.5, 16)
_SAMPLE: Final = 44.0
_GAP: Final = 26.0
_LINE: Final = 20.0
_SHAPES: Final[tuple[MarkerShape, ...]] = ("circle", "diamond", "triangle", "square", "peak", "hexagon")
_ACROSS: Final = {"circle": 10.0, "diamond": 12.0, "triangle": 13.0, "square": 9.0, "peak": 13.0, "hexagon": 13.0}
_AT_ONCE: Final = 3  # shapes among the first six curves; the next six have the others
MOST: Final = 12  # curves told apart by mark and dashes


def other_style(index: int) -> tuple[Paint, LineStyle]:
    """Colour and dashes of another persona's curve, by its place."""
    return colours.OTHERS[index % len(colours.OTHERS)], "dashed" if index % 2 == 0 else "dotted"


def other_mark(x: float, y: float, index: int, *, firm: bool = True) -> Marker:
    """A mark of another persona's curve: its shape tells curves apart, hollow tells what is only expected."""
    shape, colour = _SHAPES[index % _AT_ONCE + index // len(colours.OTHERS) * _AT_ONCE], other_style(index)[0]
    return Marker(x, y, _ACROSS[shape], colour if firm else colours.WHITE, colour, 2, shape, name="other")


def curve_key(ctx: Context, names: Sequence[str], width: float) -> Piece:
    """Name the lens persona's curve and the others', and those left out; empty when there is but one."""
    if not names:
        return Piece()
    lens = ctx.persona
    entries = [_entry(ctx.typeset(lens.label), _own())] if lens else []
    entries += [_entry(ctx.person(name), _other(index)) for index, name in enumerate(names[:MOST])]
    entries += _left_out(ctx, names[MOST:], width)
    x = y = 0.0
    placed: list[Placed] = []
    for entry in entries:
        if x and x + entry.width > width:
            x, y = 0.0, y + _LINE
        placed.append(entry.at(x, y))
        x += entry.width + _GAP
    return Piece(width, y + entries[-1].height, tuple(placed))


def _left_out(ctx: Context, names: Sequence[str], width: float) -> Iterator[Piece]:
    if not names:
        return
    told = ctx.say(msg("Not drawn: {names}", names=", ".join(map(ctx.person, names))))
    text = wrap(told, _OTHERS, width)
    yield Piece(
        text.width, text.height + _LINE - _OTHERS.leading, (text.label(0, 2, colours.MUTED, halo=colours.WHITE),)
    )


def _entry(name: str, sample: tuple[Shape, ...]) -> Piece:
    text = single(name, _NAME)
    words = text.label(_SAMPLE + 8, 2, colours.INK, halo=colours.WHITE)  # lines of stages pass behind
    return Piece(_SAMPLE + 8 + text.width, _LINE, (*sample, words))


def _own() -> tuple[Shape, ...]:
    return (Curve(segment((0, 10), (_SAMPLE, 10)), colours.MIXED, 4.5),)


def _other(index: int) -> tuple[Shape, ...]:
    colour, style = other_style(index)
    return (Curve(segment((0, 10), (_SAMPLE, 10)), colour, 2, style), other_mark(_SAMPLE / 2, 10, index))
