"""Text before it is drawn: typography of the language, measuring, wrapping."""

import re
import unicodedata
from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache

from personatool.assets import Face, text_width
from personatool.maps.drawing import Align, Label

_SPACES = re.compile(r"[ \t\n\r\f\v]+")
_WORD = re.compile(r"[^ ]+")
_BREAKS = re.compile(r"(?<=[\w)][-–—/])(?=\w)|(?<=[\u200b\u00ad])|(?<=[\u3000-\u9fff\uac00-\ud7af\uff00-\uffef])(?=\w)")
_FRENCH = (
    (re.compile(r"« "), "«\u00a0"),
    (re.compile(r" »"), "\u00a0»"),
    (re.compile(r" (?=[;!?]|…!)"), "\u202f"),
    (re.compile(r" (?=:( |$))"), "\u00a0"),
    (re.compile(r"(?<=\d) (?=(?:[€$£%°]|\d{3}\b|(?:h|min|s|km|m|kg|j|ans|mois)\b))"), "\u00a0"),
)
_SOFT_HYPHEN = "\u00ad"
_SLACK = 0.01


@dataclass(frozen=True, slots=True)
class Style:
    """How a text is set: its face, its size and the distance of its lines, in points."""

    face: Face
    size: float
    leading: float


@dataclass(frozen=True, slots=True)
class Block:
    """A text broken into lines. `width` is the widest line's, in points."""

    lines: tuple[str, ...]
    style: Style
    width: float

    @property
    def height(self) -> float:
        """Height of all lines, in points; 0 without text."""
        return self.style.leading * len(self.lines)

    def label(
        self, x: float, y: float, colour: str, width: float = 0, align: Align = "left", *, halo: str = ""
    ) -> Label:
        """Place the lines in an area at least as wide as they are."""
        face, size, leading = self.style.face, self.style.size, self.style.leading
        return Label(x, y, max(width, self.width), self.lines, face, size, leading, colour, align, halo)


def measure(text: str, style: Style) -> float:
    """Width of one line, in points."""
    return text_width(text, style.face, style.size)


def typeset(text: str, language: str) -> str:
    """Put a text in the typography of its language: spaces that must not break, no line ends."""
    flat = _SPACES.sub(" ", text).strip()
    if language == "fr":
        for pattern, better in _FRENCH:
            flat = pattern.sub(better, flat)
    return flat


def quoted(text: str, language: str) -> str:
    """Put a text in the quotation marks of its language, unless it has some."""
    if text[:1] in '«“"„':
        return text
    return f"«\u00a0{text}\u00a0»" if language == "fr" else f"“{text}”"


@lru_cache(maxsize=8192)
def wrap(text: str, style: Style, width: float) -> Block:
    """Break a text into lines that fit: at spaces, hyphens and soft points, inside a word when nothing else helps."""
    lines = tuple(_lines(text, style, width))
    return Block(lines, style, max((measure(line, style) for line in lines), default=0.0))


def single(text: str, style: Style) -> Block:
    """Keep a text on one line, however long."""
    return Block((text,) if text else (), style, measure(text, style))


def _lines(text: str, style: Style, width: float) -> Iterator[str]:
    space = measure(" ", style)
    line, used = "", 0.0
    for glue, piece in _pieces(text, style, width):
        length = measure(piece, style)
        hyphen = measure("-", style) if piece.endswith(_SOFT_HYPHEN) else 0.0
        gap = 0.0 if glue or not line else space
        if line and used + gap + length + hyphen > width + _SLACK:
            yield _ended(line)
            line, used, gap = "", 0.0, 0.0
        line = line + " " + piece if gap else line + piece
        used += gap + length
    if line:
        yield _ended(line, final=True)


def _ended(line: str, *, final: bool = False) -> str:
    hyphen = "-" if line.endswith(_SOFT_HYPHEN) and not final else ""
    return line.replace(_SOFT_HYPHEN, "").replace("\u200b", "") + hyphen


def _pieces(text: str, style: Style, width: float) -> Iterator[tuple[bool, str]]:
    """Cut a text where lines may end; true with a piece that continues the word before it."""
    for word in _WORD.findall(_SPACES.sub(" ", text)):
        for index, part in enumerate(_BREAKS.split(word)):
            for more, piece in enumerate(_fitting(part, style, width)):
                yield index + more > 0, piece


def _fitting(part: str, style: Style, width: float) -> Iterator[str]:
    # A soft hyphen at the end of a line shows as a hyphen, so it is measured as one.
    room = width - (measure("-", style) if part.endswith(_SOFT_HYPHEN) else 0)
    while part and measure(part, style) > room:
        cut = _cut(part, style, room)
        yield part[:cut]
        part = part[cut:]
    if part:
        yield part


def _cut(part: str, style: Style, width: float) -> int:
    used = 0.0
    for index, char in enumerate(part):
        used += measure(char, style)
        if index and used > width and not _joined(part, index):
            return index
    return len(part)


def _joined(text: str, index: int) -> bool:
    """Tell whether a character belongs to the one before: accents, variation selectors, joined emoji."""
    char = text[index]
    return bool(unicodedata.combining(char)) or char in "\u200d\ufe0f" or text[index - 1] == "\u200d"
