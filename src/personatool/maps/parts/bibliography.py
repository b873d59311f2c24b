"""What a map rests on, as a list in columns that the eye can follow."""

from collections.abc import Sequence
from typing import Final

from personatool.maps.canvas import colours
from personatool.maps.canvas.column_layout import even_runs
from personatool.maps.canvas.shapes import Piece
from personatool.maps.canvas.typesetting import Style, single, wrap
from personatool.maps.parts.cells import stack
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
        return _entry(ctx.say(msg("Sources: none given yet")), width)
    title = single(ctx.say(msg("Sources")), _TITLE)
    left = title.width + 26
    count = min(max(int((width - left + _BETWEEN) // (_COLUMN + _BETWEEN)), 1), len(titles))
    column = min((width - left + _BETWEEN) / count - _BETWEEN, _COLUMN)
    entries = [_entry(text, column) for text in titles]
    runs = even_runs([entry.height for entry in entries], count, _APART)
    columns = [stack(entries[first:last], _APART) for first, last in runs]
    placed = [piece.at(left + index * (column + _BETWEEN), 0) for index, piece in enumerate(columns)]
    return Piece(width, max(piece.height for piece in columns), (title.label(0, 0, colours.INK), *placed))


def _entry(title: str, width: float) -> Piece:
    text = wrap(title, _TEXT, width)
    return Piece(width, text.height, (text.label(0, 0, colours.MUTED, width),))
