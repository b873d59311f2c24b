"""Cells that take little room: a card without a head, lines in columns, figures in a row."""

from collections.abc import Sequence
from typing import Final

from personatool.maps.canvas import colours
from personatool.maps.canvas.shapes import Box, Icon, Piece, Placed, Shape
from personatool.maps.canvas.typesetting import single, wrap
from personatool.maps.parts.cells import (
    CARD_TEXT,
    CHIP_TEXT,
    SMALL,
    SMALL_STRONG,
    Look,
    dots,
    known_icon,
    note_line,
    round_up,
    stack,
)
from personatool.maps.parts.notes import Note

_PAD: Final = 10.0
_GAP: Final = 8.0


def compact_card(note: Note, width: float, look: Look, height: float = 0) -> Piece:
    """A card: its text, then its level or small print below, beside it where both fit on a line."""
    inner = width - 2 * _PAD
    text, foot = wrap(note.text, CARD_TEXT, inner), _level(note, look) if note.dots else _print(note, inner)
    aside = foot.width > 0 and len(text.lines) == 1 and text.width + 20 + foot.width <= inner
    below = foot.height + 5 if foot.height and not aside else 0
    tall = round_up(max(text.height + below + 2 * _PAD - 3, foot.height + 2 * _PAD - 3, height))
    items: list[Shape | Placed] = [Box(0, 0, width, tall, look.fill, look.line, 1.2, look.name)]
    items += [text.label(_PAD, _PAD - 2, colours.INK, inner - (foot.width + 20 if aside else 0))] if text.lines else []
    if aside:
        items.append(foot.at(width - _PAD - foot.width, (tall - foot.height) / 2))
    elif foot.height:
        items.append(foot.at(_PAD, tall - _PAD + 1 - foot.height))
    return Piece(width, tall, tuple(items))


def _level(note: Note, look: Look) -> Piece:
    level, best = note.dots or (0, 0)
    word = single(look.words[level - 1] if level <= len(look.words) else "", SMALL_STRONG)
    marks = dots(0, 7.5, level, best, look.strong)
    left = best * 11 + 4.0
    items: list[Shape | Placed] = [*marks]
    items += [word.label(left, 0, colours.solid(look.strong))] if word.lines else []
    return Piece(left + word.width, SMALL_STRONG.leading, tuple(items))


def _print(note: Note, width: float) -> Piece:
    meta = wrap(note.meta, SMALL, width)
    return Piece(meta.width, meta.height, (meta.label(0, 0, colours.MUTED),) if meta.lines else ())


def masonry(pieces: Sequence[Piece], columns: int, below: float = _GAP, beside: float = _GAP) -> Piece:
    """Fill columns of equal width, each piece where there is most room left."""
    bottoms = [0.0] * columns
    width = pieces[0].width
    placed = []
    for piece in pieces:
        column = bottoms.index(min(bottoms))
        placed.append(piece.at(column * (width + beside), bottoms[column]))
        bottoms[column] += piece.height + below
    return Piece(columns * (width + beside) - beside, max(bottoms) - below, tuple(placed))


def compact_listing(notes: Sequence[Note], width: float, look: Look, columns: int, height: float = 0) -> Piece:
    """One low card for several things, in columns."""
    column = (width - 20 - 14 * (columns - 1)) / columns
    lines = masonry([note_line(note, column, look) for note in notes], columns, 7, 14)
    return framed(lines, width, look, height)


def icon_row(notes: Sequence[Note], width: float, look: Look) -> Piece:
    """Icons and short words one after the other, without a frame, on as few lines as they need."""
    x = y = 0.0
    placed: list[Placed] = []
    for note in notes:
        text = wrap(note.text, CHIP_TEXT, width - 20)
        if x and x + 20 + text.width > width:
            x, y = 0.0, y + 21
        icon = Icon(0, 0, 16, known_icon(note.icon), look.strong)
        placed.append(Piece(0, 0, (icon, text.label(20, 0, colours.BODY))).at(x, y))
        x += 20 + text.width + 12
        y += text.height - CHIP_TEXT.leading
    return Piece(width, y + CHIP_TEXT.leading, tuple(placed))


def framed(piece: Piece, width: float, look: Look, height: float = 0) -> Piece:
    """A slim card around something that has none."""
    tall = round_up(max(piece.height + 16, 34, height))
    box = Box(0, 0, width, tall, look.fill, look.line, 1, look.name)
    return Piece(width, tall, (box, piece.at(10, (tall - piece.height) / 2)))


def in_runs(pieces: Sequence[Piece], columns: int, below: float, beside: float) -> Piece:
    """Pieces of one width down the first column, then the next."""
    each = -(-len(pieces) // columns)
    runs = [stack(pieces[start : start + each], below) for start in range(0, len(pieces), each)]
    width = pieces[0].width
    placed = tuple(run.at(index * (width + beside), 0) for index, run in enumerate(runs))
    return Piece(columns * (width + beside) - beside, max(run.height for run in runs), placed)
