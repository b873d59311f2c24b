"""Where each journey meets its channels: how often, and at which touchpoints."""

from collections.abc import Sequence
from typing import Final

from personatool.maps.canvas import colours
from personatool.maps.canvas.shapes import Icon, Marker, Piece, Placed, Shape
from personatool.maps.canvas.typesetting import Style, single, wrap
from personatool.maps.parts.cells import known_icon, whole
from personatool.maps.parts.context import Base
from personatool.model.channels import Channel
from personatool.model.message import msg

_COUNT = Style("bold", 13, 16)
_CHANNEL = Style("medium", 12.5, 15.5)
_NAME = Style("regular", 11.5, 14.5)
COLUMN: Final = 116.0
_INNER: Final = 10.0
_LARGEST: Final = 46.0
_TOLD: Final = 4
_PAD: Final = 14.0


def channel_heads(ctx: Base, channels: Sequence[Channel]) -> Piece:
    """An icon and a word a column, all ending on one line."""
    words = [wrap(ctx.say(channel.label), _CHANNEL, COLUMN - _INNER) for channel in channels]
    height = max((block.height for block in words), default=0.0) + 34
    items: list[Shape] = []
    for index, (channel, block) in enumerate(zip(channels, words, strict=True)):
        x, top = index * COLUMN, height - 34 - block.height
        items += [Icon(x + COLUMN / 2 - 12, top, 24, known_icon(channel.icon), ctx.accent),
                  block.label(x + _INNER / 2, top + 30, colours.INK, COLUMN - _INNER, "center")]  # fmt: skip
    return Piece(COLUMN * len(channels), height, tuple(items))


def channel_row(ctx: Base, met: Sequence[tuple[int, Sequence[str]]], most: int) -> Piece:
    """What a journey meets, channel by channel: how often, on one line, and the touchpoints below."""
    spots = [_spot(ctx, count, names, most) for count, names in met]
    height = max((spot.height for spot in spots), default=0.0)
    return Piece(COLUMN * len(spots), height, tuple(spot.at(index * COLUMN, 0) for index, spot in enumerate(spots)))


def _spot(ctx: Base, count: int, names: Sequence[str], most: int) -> Piece:
    """A disc whose area and number tell how often, a dot where never; then the names."""
    x, y = COLUMN / 2, _PAD + _LARGEST / 2
    if not count:
        dot = Marker(x, y, 5, colours.rule(colours.MUTED, colours.WHITE, 0.6), name="never")
        return Piece(COLUMN, y + _LARGEST / 2 + _PAD, (dot,))
    size = whole(24 + 22 * ((count / most) ** 0.5))
    text = single(str(count), _COUNT)
    items: list[Shape | Placed] = [
        Marker(x, y, size, colours.wash(ctx.accent, 0.16), ctx.accent, 1.6, name="met"),
        text.label(x - text.width / 2, y - _COUNT.leading / 2, colours.INK),
    ]
    bottom = _PAD + _LARGEST
    told = [*names[:_TOLD], *_rest(ctx, len(names) - _TOLD)]
    for name in told:
        block = wrap(name, _NAME, COLUMN - _INNER)
        items.append(block.label(_INNER / 2, bottom + 3, colours.MUTED, COLUMN - _INNER, "center"))
        bottom += 3 + block.height
    return Piece(COLUMN, bottom + _PAD, tuple(items))


def _rest(ctx: Base, count: int) -> list[str]:
    return [ctx.say(msg("and {count} more", count=count))] if count > 0 else []
