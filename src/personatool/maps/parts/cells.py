"""What stands in the cells of a lane: cards, chips, bubbles, touchpoints."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final

from personatool.assets import icon_names
from personatool.maps.canvas import colours
from personatool.maps.canvas.colours import Paint
from personatool.maps.canvas.paths import rounded
from personatool.maps.canvas.shapes import Box, Icon, Marker, Path, Piece, Placed, Point, Shape
from personatool.maps.canvas.typesetting import Block, Style, wrap
from personatool.maps.parts.notes import Note

CARD_TEXT: Final = Style("regular", 13.5, 17.5)
CHIP_TEXT: Final = Style("medium", 12.5, 16)
SMALL: Final = Style("regular", 11.5, 15)
SMALL_STRONG: Final = Style("semibold", 11.5, 15)
THOUGHT: Final = Style("italic", 13.5, 17.5)
STACK_GAP: Final = 6.0
_PAD = 12.0
_TAIL = 9.0


@dataclass(frozen=True, slots=True)
class Look:
    """The colours of a cell: what marks it, its fill, its border. `words` name levels from 1."""

    strong: Paint
    fill: Paint = colours.WHITE
    line: Paint = colours.LINE
    name: str = "note"
    words: tuple[str, ...] = ()


def stack(pieces: Sequence[Piece], gap: float = STACK_GAP) -> Piece:
    """Put pieces under each other."""
    placed, y = [], 0.0
    for piece in pieces:
        placed.append(piece.at(0, y))
        y += piece.height + gap
    return Piece(max((piece.width for piece in pieces), default=0.0), max(y - gap, 0.0), tuple(placed))


def round_up(value: float) -> float:
    """Round up to a whole point, which every engine draws alike."""
    return float(-(-value // 1))


def known_icon(name: str) -> str:
    """Take an icon we have; for any other, three dots."""
    return name if name in icon_names() else "ellipsis"


def card(note: Note, width: float, look: Look, height: float = 0) -> Piece:
    """A white card: its icon and level on top, text and small print below."""
    inner = width - 2 * _PAD
    text = wrap(note.text, CARD_TEXT, inner)
    meta = wrap(note.meta, SMALL, inner)
    head = 24.0 if note.icon else 0.0
    top = _PAD + head
    tall = round_up(max(top + text.height + (meta.height + 5 if meta.lines else 0) + _PAD - 2, height))
    items = [Box(0, 0, width, tall, look.fill, look.line, 1.2, look.name), *_head(note, width, look)]
    items += [text.label(_PAD, top, colours.INK, inner)] if text.lines else []
    items += [meta.label(_PAD, top + text.height + 5, colours.MUTED, inner)] if meta.lines else []
    return Piece(width, tall, tuple(items))


def _head(note: Note, width: float, look: Look) -> list[Shape]:
    if not note.icon:
        return []
    items: list[Shape] = [Icon(_PAD - 1, _PAD - 2, 18, known_icon(note.icon), look.strong)]
    if note.dots:
        level, best = note.dots
        items += dots(width - _PAD - best * 11 + 3, _PAD + 7, level, best, look.strong)
        word = look.words[level - 1] if level <= len(look.words) else ""
        block = wrap(word, SMALL_STRONG, width - 2 * _PAD - 24 - best * 11)
        if len(block.lines) == 1:
            items.append(block.label(_PAD + 23, _PAD - 0.5, colours.solid(look.strong), 0))
    return items


def dots(x: float, y: float, level: float, best: int, colour: Paint, size: float = 8) -> list[Marker]:
    """A level as full and empty dots; `x` is the left end, `y` the axis."""
    step = size + 3
    pale = colours.empty(colour)
    return [
        Marker(x + index * step + size / 2, y, size, colour if index < level else pale, name="dot")
        for index in range(best)
    ]


def chip(note: Note, width: float, look: Look, height: float = 0) -> Piece:
    """A slim card: icon on the left, text beside it."""
    line = note_line(note, width - 20, look)
    tall = round_up(max(line.height + 14, 34, height))
    box = Box(0, 0, width, tall, look.fill, look.line, 1, look.name)
    return Piece(width, tall, (box, line.at(10, (tall - line.height) / 2)))


def listing(notes: Sequence[Note], width: float, look: Look) -> Piece:
    """Several things in one slim card, each on its own line."""
    lines = stack([note_line(note, width - 20, look) for note in notes], 7)
    tall = round_up(max(lines.height + 18, 34))
    box = Box(0, 0, width, tall, look.fill, look.line, 1, look.name)
    return Piece(width, tall, (box, lines.at(10, (tall - lines.height) / 2)))


def note_line(note: Note, width: float, look: Look) -> Piece:
    """An icon and what is said beside it, without a frame."""
    left = 24.0 if note.icon else 2.0
    text, meta = wrap(note.text, CHIP_TEXT, width - left), wrap(note.meta, SMALL, width - left)
    items: list[Shape] = [Icon(0, 0, 16, known_icon(note.icon), look.strong)] if note.icon else []
    items.append(text.label(left, 0, colours.BODY, width - left))
    items += [meta.label(left, text.height + 1, colours.MUTED, width - left)] if meta.lines else []
    return Piece(width, text.height + (meta.height + 1 if meta.lines else 0), tuple(items))


def bubble(note: Note, width: float, look: Look, height: float = 0) -> Piece:
    """A speech bubble whose tail points down."""
    inner = width - 2 * _PAD
    text = wrap(note.text, THOUGHT, inner)
    tall = round_up(max(text.height + 16, height - _TAIL))
    outline = Path(_bubble_outline(width, tall), look.fill)
    return Piece(width, tall + _TAIL, (outline, text.label(_PAD, 8, colours.INK, inner)))


def _bubble_outline(width: float, height: float) -> tuple[Point, ...]:
    tail = ((38.0, height), (28.0, height + _TAIL), (22.0, height))
    corners = ((0.0, 0.0), (width, 0.0), (width, height), *tail, (0.0, height))
    return rounded(corners, (10, 10, 10, 1, 1.5, 1, 10))


def beside(icon: Piece, text: Block, meta: Block, width: float, height: float = 0) -> Piece:
    """A round mark with a text beside it, both on one axis; no frame."""
    left = icon.width + 9
    words = text.height + (meta.height + 2 if meta.lines else 0)
    tall = round_up(max(words, icon.height, height))
    top = (tall - words) / 2
    items: list[Shape | Placed] = [
        icon.at(0, (tall - icon.height) / 2),
        text.label(left, top, colours.INK, width - left),
    ]
    items += [meta.label(left, top + text.height + 2, colours.MUTED, width - left)] if meta.lines else []
    return Piece(width, tall, tuple(items))
