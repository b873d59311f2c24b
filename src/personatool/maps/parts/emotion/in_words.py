"""Emotions in words, without a score: a row of their own, since a word has no height on a curve."""

from collections.abc import Mapping, Sequence
from typing import Final

from personatool.maps.canvas import colours
from personatool.maps.canvas.shapes import Box, Piece, Placed
from personatool.maps.canvas.typesetting import Style, wrap
from personatool.maps.parts.cells import round_up, stack
from personatool.maps.parts.columns import GUTTER, LABELS
from personatool.maps.parts.context import Context
from personatool.maps.parts.emotion.values import Feeling
from personatool.model.message import msg

_WORD = Style("medium", 13.5, 17.5)
_WHO = Style("regular", 11.5, 15)
_TITLE = Style("regular", 12.5, 16)
_PAD: Final = 12.0
_BETWEEN: Final = 6.0


def words_row(
    ctx: Context, mine: Sequence[Feeling], others: Mapping[str, Sequence[Feeling]], *, beside: bool
) -> Piece:  # fmt: skip
    """Each word in the column of its step; empty when every emotion has a score.

    `beside` a curve the row says what it is; alone, the lane's title does.
    """
    cells = [
        _cell(ctx, place, [run[index] for run in others.values()], list(others)) for index, place in enumerate(mine)
    ]
    if not any(cell.height for cell in cells):
        return Piece()
    placed: list[Placed] = [
        cell.at(place.x - GUTTER / 2 - place.room / 2, 0)
        for place, cell in zip(mine, cells, strict=True) if cell.height
    ]  # fmt: skip
    height = max(cell.height for cell in cells)
    width = max(place.x + place.piece.width for place in placed)
    if not beside:
        return Piece(width, height, tuple(placed))
    title = wrap(ctx.say(msg("In words, without a score")), _TITLE, LABELS - 30)
    heading = title.label(-LABELS + 6, 4, colours.MUTED, LABELS - 6 - GUTTER, "right")
    return Piece(width, max(title.height + 4, height), (heading, *placed))


def _cell(ctx: Context, mine: Feeling, others: Sequence[Feeling], names: Sequence[str]) -> Piece:
    said = [(name, felt) for name, felt in zip(names, others, strict=True) if _unscored(felt)]
    cards = [_card("", mine)] if _unscored(mine) else []
    return stack([*cards, *(_card(ctx.person(name), felt) for name, felt in said)], _BETWEEN)


def _unscored(felt: Feeling) -> bool:
    return felt.level is None and bool(felt.word)


def _card(who: str, felt: Feeling) -> Piece:
    """A word, or a sentence, as wide as its column; under the name of whoever is not the lens persona."""
    inner = felt.room - 2 * _PAD
    name, text = wrap(who, _WHO, inner), wrap(felt.word, _WORD, inner)
    height = round_up(name.height + text.height + 15)
    box = Box(0, 0, felt.room, height, colours.WHITE, colours.LINE, 1.2, "emotion-word")
    items = [name.label(_PAD, 7.5, colours.MUTED, inner)] if name.lines else []
    return Piece(felt.room, height, (box, *items, text.label(_PAD, 7.5 + name.height, colours.INK, inner)))
