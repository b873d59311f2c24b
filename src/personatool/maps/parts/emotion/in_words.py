"""Emotions in words, without a score: a row of their own, since a word has no height on a curve."""

from collections.abc import Sequence
from itertools import pairwise

from personatool.maps.canvas import colours
from personatool.maps.canvas.shapes import Box, Piece, Placed
from personatool.maps.canvas.typesetting import Style, wrap
from personatool.maps.parts.cells import round_up
from personatool.maps.parts.columns import GUTTER, LABELS
from personatool.maps.parts.context import Context
from personatool.maps.parts.emotion.values import Feeling
from personatool.model.message import msg

_WORD = Style("medium", 12.5, 15.5)
_TITLE = Style("regular", 12.5, 16)
_LEAST, _MOST = 60.0, 132.0


def words_row(ctx: Context, mine: Sequence[Feeling], width: float) -> Piece:
    """Each word below its step, in a frame; empty when every emotion has a score."""
    worded = [feeling for feeling in mine if feeling.level is None and feeling.word]
    if not worded:
        return Piece()
    room = _room([feeling.x for feeling in mine])
    chips = [_chip(feeling.word, room) for feeling in worded]
    placed: list[Placed] = [chip.at(feeling.x - chip.width / 2, 0) for feeling, chip in zip(worded, chips, strict=True)]
    title = wrap(ctx.say(msg("In words, without a score")), _TITLE, LABELS - 30)
    heading = title.label(-LABELS + 6, 4, colours.MUTED, LABELS - 6 - GUTTER, "right")
    height = max(title.height + 4, *(chip.height for chip in chips))
    return Piece(width, height, (heading, *placed))


def _room(places: Sequence[float]) -> float:
    gaps = [after - before for before, after in pairwise(places)]
    return max(min([*(gap - GUTTER for gap in gaps), _MOST]), _LEAST)


def _chip(word: str, room: float) -> Piece:
    text = wrap(word, _WORD, room - 18)
    width, height = round_up(text.width + 18), round_up(text.height + 9)
    box = Box(0, 0, width, height, colours.WHITE, colours.MUTED, 1, "emotion-word")
    return Piece(width, height, (box, text.label(0, 4.5, colours.INK, width, "center")))
