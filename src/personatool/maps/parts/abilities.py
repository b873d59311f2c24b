"""What a persona can do and what stands in the way: levels as dots, needs in words."""

from collections.abc import Iterator
from typing import Final

from personatool.maps.canvas import colours
from personatool.maps.canvas.colours import Paint
from personatool.maps.canvas.paths import segment
from personatool.maps.canvas.shapes import Curve, Icon, Marker, Piece, Shape
from personatool.maps.canvas.typesetting import Style, single, wrap
from personatool.maps.parts.cells import dots, stack
from personatool.maps.parts.context import Base
from personatool.model.message import msg
from personatool.model.persona import Persona, Scale
from personatool.wording.fixed_words import ACCESS, LITERACY

_NAME = Style("regular", 13.5, 18)
_SMALL = Style("regular", 11.5, 15)
_LEVEL = Style("semibold", 13, 18)
_COLUMN: Final = 210.0
_GAP: Final = 30.0


def abilities(ctx: Base, persona: Persona, width: float) -> Piece:
    """Digital autonomy, literacy, access needs, then the persona's own scales; empty when nothing is known."""
    if width < 2 * _COLUMN + _GAP:
        return stack(list(_rows(ctx, persona, width)), 9)
    rows = list(_rows(ctx, persona, (width - _GAP) / 2))
    half = (len(rows) + 1) // 2
    left, right = stack(rows[:half], 9), stack(rows[half:], 9)
    return Piece(width, max(left.height, right.height), (left.at(0, 0), right.at((width + _GAP) / 2, 0)))


def _rows(ctx: Base, persona: Persona, width: float) -> Iterator[Piece]:
    if persona.digital and persona.digital.autonomy:
        yield _autonomy(ctx, persona.digital.autonomy, width)
    for scale in persona.scales[:4]:
        yield slider(ctx, scale, width)
    if persona.literacy:
        yield fact(ctx.say(LITERACY[persona.literacy]), "book-open", ctx.accent, width)
    for need in persona.access_needs:
        known = ACCESS.get(need)
        yield fact(ctx.say(known) if known else ctx.typeset(need), "accessibility", ctx.accent, width)


def _autonomy(ctx: Base, level: int, width: float) -> Piece:
    name = wrap(ctx.say(msg("Digital autonomy")), _NAME, width)
    value = single(f"{level}\u00a0/\u00a09", _LEVEL)
    marks = dots(0, name.height + 11, level, 9, colours.STAGES[1], 11)
    right = value.label(9 * 14 + 10, name.height + 2, colours.INK)
    return Piece(width, name.height + 20, (name.label(0, 0, colours.MUTED, width), *marks, right))


def slider(ctx: Base, scale: Scale, width: float, longest: float = 230) -> Piece:
    """A line between two words with a bead where the persona stands."""
    name = wrap(ctx.typeset(scale.name), _NAME, width)
    length = min(width, longest)
    low = wrap(ctx.typeset(scale.low or ""), _SMALL, length / 2 - 6)
    high = wrap(ctx.typeset(scale.high or ""), _SMALL, length / 2 - 6)
    axis = name.height + 9
    items: list[Shape] = [name.label(0, 0, colours.MUTED, width)]
    items.append(Curve(segment((0, axis), (length, axis)), colours.LINE, 4))
    items.append(Marker(6 + (length - 12) * (scale.value - 1) / 4, axis, 13, ctx.accent, colours.WHITE, 2))
    items += [low.label(0, axis + 8, colours.MUTED)] if low.lines else []
    items += [high.label(length - high.width, axis + 8, colours.MUTED, high.width, "right")] if high.lines else []
    return Piece(width, axis + 9 + max(low.height, high.height), tuple(items))


def fact(text: str, icon: str, colour: Paint, width: float) -> Piece:
    """An icon and the words beside it."""
    block = wrap(text, _NAME, width - 26)
    return Piece(width, block.height, (Icon(0, 0, 18, icon, colour), block.label(26, 0, colours.INK, width - 26)))
