"""What a map rests on, as a list in columns that the eye can follow."""

from collections.abc import Sequence
from typing import Final

from personatool.maps.canvas import colours
from personatool.maps.canvas.shapes import Piece, Placed
from personatool.maps.canvas.typesetting import Block, Style, single, wrap
from personatool.maps.parts.context import Base
from personatool.model.message import msg

_TITLE = Style("semibold", 13, 17)
_TEXT = Style("regular", 12.5, 17)
_COLUMN: Final = 484.0
_BETWEEN: Final = 34.0
_APART: Final = 2.0


def bibliography(ctx: Base, titles: Sequence[str], width: float) -> Piece:
    """Name each source on lines of its own, in as many columns of one height as find room."""
    if not titles:
        text = wrap(ctx.say(msg("Sources: none given yet")), _TEXT, width)
        return Piece(width, text.height, (text.label(0, 0, colours.MUTED, width),))
    title = single(ctx.say(msg("Sources")), _TITLE)
    left = title.width + 26
    count = min(max(int((width - left + _BETWEEN) // (_COLUMN + _BETWEEN)), 1), len(titles))
    column = min((width - left + _BETWEEN) / count - _BETWEEN, _COLUMN)
    columns = _columns([wrap(text, _TEXT, column) for text in titles], count)
    placed = [_column(blocks, column).at(left + index * (column + _BETWEEN), 0) for index, blocks in enumerate(columns)]
    return Piece(width, max(part.piece.height for part in placed), (title.label(0, 0, colours.INK), *placed))


def _columns(blocks: Sequence[Block], count: int) -> list[list[Block]]:
    """Share blocks between columns in their order, so that the tallest is as low as may be."""
    heights = sorted({sum(_tall(block) for block in blocks[i:j + 1]) for i in range(len(blocks))
                      for j in range(i, len(blocks))})  # fmt: skip
    return next(found for height in heights if len(found := _filled(blocks, height)) <= count)


def _filled(blocks: Sequence[Block], height: float) -> list[list[Block]]:
    columns: list[list[Block]] = []
    used = 0.0
    for block in blocks:
        if not columns or used + _tall(block) > height:
            columns.append([])
            used = 0.0
        columns[-1].append(block)
        used += _tall(block)
    return columns


def _tall(block: Block) -> float:
    return block.height + _APART


def _column(blocks: Sequence[Block], width: float) -> Piece:
    placed: list[Placed] = []
    y = 0.0
    for block in blocks:
        placed.append(Piece(width, block.height, (block.label(0, 0, colours.MUTED, width),)).at(0, y))
        y += _tall(block)
    return Piece(width, y - _APART, tuple(placed))
