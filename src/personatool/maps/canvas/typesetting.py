"""Text before it is drawn: typography of the language, measuring, wrapping."""

import re
import unicodedata
from collections.abc import Iterator
from contextlib import contextmanager
from contextvars import ContextVar
from dataclasses import dataclass
from functools import cache, lru_cache
from typing import TYPE_CHECKING, Final

from personatool.assets import Face, text_width
from personatool.maps.canvas.colours import NONE, Paint
from personatool.maps.canvas.shapes import Align, Label

if TYPE_CHECKING:
    from pyphen import Pyphen

SOFT_HYPHEN: Final = "\u00ad"
_HUMP = re.compile(r"(?<=[^\W\d_A-Z])(?=[A-Z])")  # as in ProposalWizard
_NAME = re.compile(rf"{_HUMP.pattern}|[/@_\\]|\w[.:]\w")  # a hyphen would be read as part of it
_SEAMS = re.compile(rf"{_HUMP.pattern}|(?<=[\w)\]])(?=[(\[{{<@#=&?%])|(?<=[_.,:;/\\|+*~])(?=[^\W_])")
# Where most languages of Latin letters divide a word: before a consonant and a vowel; some consonants keep together.
_BETWEEN_VOWELS = re.compile(
    "(?<=[aeiouyàáâãäåæèéêëìíîïòóôõöøœùúûüýÿ])([bcdfghjklmnpqrstvwxzçñšžłß]+)(?=[aeiouyàáâãäåæèéêëìíîïòóôõöøœùúûüýÿ])",
    re.IGNORECASE,
)
_TOGETHER = re.compile("([bcdfgkptvw][lr]|[cpstw]h|gn|qu|ck|sch|(?<=[lmnr])s[pt])$", re.IGNORECASE)
_LETTERS = re.compile(r"[^\W\d_]+")
_BESIDE: Final = 3  # letters that stay together at either end of a divided word
_LONG = re.compile(r"[^\W\d_]{15,}")  # shorter words fit in the narrowest column


def with_soft_hyphens(text: str, language: str) -> str:
    """Mark where words too long for a narrow column may end a line; texts that have such marks keep their own."""
    if SOFT_HYPHEN in text or not _LONG.search(text):
        return text
    patterns = _patterns(language)
    return _LONG.sub(lambda word: _divided(word[0], patterns), text) if patterns else text


def _divided(word: str, patterns: "Pyphen") -> str:
    """A word with its soft hyphens; a name made of several words ends lines between these."""
    return word if _HUMP.search(word) else patterns.inserted(word, SOFT_HYPHEN)


@cache
def _patterns(language: str) -> "Pyphen | None":
    import pyphen  # noqa: PLC0415 - a second for German, and most texts need none

    known = pyphen.language_fallback(language.replace("-", "_")) if language else None
    return pyphen.Pyphen(lang=known) if known else None


_SPACES = re.compile(r"[ \t\n\r\f\v]+")
_WORD = re.compile(r"[^ ]+(?: ·(?= ))?")  # a separating dot ends a line, it begins none
# Chinese, Japanese and Korean break between any two letters, but not after an opening bracket, nor before a small kana
# or a prolonging mark (JIS X 4051, kinsoku shori).
_CJK = r"[\u3001-\u3007\u3009\u300b\u300d\u300f\u3011\u3015-\u9fff\uac00-\ud7af\uff01-\uff07\uff09-\uffef]"
_NOT_FIRST = r"(?![ぁぃぅぇぉっゃゅょゎゕゖァィゥェォッャュョヮヵヶㇰ-ㇿーｰ々〻ゝゞヽヾ])"
_OPENING = r"[「『（［｛〈《【〔〖〘]"
_BREAKS = re.compile(
    rf"(?<=\w\w[\w)][-–—/])(?=\w{{3}})|(?<=\u200b)|(?<={_CJK}){_NOT_FIRST}(?=\w|{_OPENING})"
    rf"|(?<=[\w])(?={_OPENING})"
)
_FRENCH = (
    (re.compile(r"« "), "«\u00a0"),
    (re.compile(r" »"), "\u00a0»"),
    (re.compile(r" (?=[;!?]|…!)"), "\u202f"),
    (re.compile(r" (?=:( |$))"), "\u00a0"),
    (re.compile(r"(?<=\d) (?=(?:[€$£%°]|\d{3}\b|(?:h|min|s|km|m|kg|j|ans|mois)\b))"), "\u00a0"),
)
_MARKS = ("Mn", "Mc", "Me")
_JOINERS = "\u200d\ufe0e\ufe0f" + "".join(map(chr, (*range(0x1F3FB, 0x1F400), *range(0xE0020, 0xE0080))))
_FLAGS = "".join(map(chr, range(0x1F1E6, 0x1F200)))
_SLACK = 0.01
_CLOSE: Final = 1.22  # a line's distance from the next, of its size
_QUOTES = {"fr": "«»", "de": "„“", "es": "«»", "it": "«»", "pt": "“”", "ja": "「」", "he": "””", "el": "«»", "pl": "„”"}


@dataclass(frozen=True, slots=True)
class Style:
    """How a text is set: its face, its size and the distance of its lines, in points."""

    face: Face
    size: float
    leading: float


_LEAST: ContextVar[float] = ContextVar("least", default=0)


@contextmanager
def no_smaller_than(size: float) -> Iterator[None]:
    """Set no words smaller than so many points inside this block."""
    before = _LEAST.set(size)
    try:
        yield
    finally:
        _LEAST.reset(before)


def as_set(style: Style) -> Style:
    """A style as it is set here: large enough, its lines close."""
    least = _LEAST.get()
    return style if style.size >= least else _enlarged(style, least)


@lru_cache(maxsize=256)
def _enlarged(style: Style, size: float) -> Style:
    return Style(style.face, size, max(style.leading, round(size * _CLOSE * 2) / 2))


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
        self, x: float, y: float, colour: Paint, width: float = 0, align: Align = "left", *, halo: Paint = NONE
    ) -> Label:
        """Place the lines in an area at least as wide as they are."""
        face, size, leading = self.style.face, self.style.size, self.style.leading
        return Label(x, y, max(width, self.width), self.lines, face, size, leading, colour, align, halo)


def measure(text: str, style: Style) -> float:
    """Width of one line, in points; soft hyphens show only where a line ends."""
    style = as_set(style)
    return text_width(text.replace(SOFT_HYPHEN, "") if SOFT_HYPHEN in text else text, style.face, style.size)


def typeset(text: str, language: str) -> str:
    """Put a text in the typography of its language: spaces that must not break, no line ends, long words hyphenated."""
    flat = _SPACES.sub(" ", text).strip()
    if language[:2] == "fr":
        for pattern, better in _FRENCH:
            flat = pattern.sub(better, flat)
    return with_soft_hyphens(flat, language)


def quoted(text: str, language: str) -> str:
    """Put a text in the quotation marks of its language, unless it has some. Source: Unicode CLDR, delimiters."""
    if text[:1] in '«“"„「':
        return text
    marks = _QUOTES.get(language[:2], "“”")
    inner = "\u00a0" if language[:2] == "fr" else ""
    return f"{marks[0]}{inner}{text}{inner}{marks[1]}"


def wrap(text: str, style: Style, width: float) -> Block:
    """Break a text into lines that fit: at spaces, hyphens and soft points, inside a word when nothing else helps."""
    return _wrapped(text, as_set(style), width)


@lru_cache(maxsize=8192)
def _wrapped(text: str, style: Style, width: float) -> Block:
    lines = tuple(_lines(text, style, width))
    return Block(lines, style, max((measure(line, style) for line in lines), default=0.0))


def single(text: str, style: Style) -> Block:
    """Keep a text on one line, however long."""
    whole, style = text.replace(SOFT_HYPHEN, ""), as_set(style)
    return Block((whole,) if whole else (), style, measure(whole, style))


def _lines(text: str, style: Style, width: float) -> Iterator[str]:
    space = measure(" ", style)
    line, used = "", 0.0
    for glue, piece in _pieces(text, style, width):
        length = measure(piece, style)
        hyphen = measure("-", style) if piece.endswith(SOFT_HYPHEN) else 0.0
        gap = 0.0 if glue or not line else space
        if line and used + gap + length + hyphen > width + _SLACK:
            yield _ended(line)
            line, used, gap = "", 0.0, 0.0
        line = line + " " + piece if gap else line + piece
        used += gap + length
    if line:
        yield _ended(line, final=True)


def _ended(line: str, *, final: bool = False) -> str:
    hyphen = "-" if line.endswith(SOFT_HYPHEN) and not final else ""
    return line.replace(SOFT_HYPHEN, "").replace("\u200b", "") + hyphen


def _pieces(text: str, style: Style, width: float) -> Iterator[tuple[bool, str]]:
    """Cut a text where lines may end; true with a piece that continues the word before it."""
    for word in _units(_SPACES.sub(" ", text), style, width):
        parts = [syllable for part in _BREAKS.split(word) for syllable in _syllables(part, style, width)]
        for index, part in enumerate(parts):
            for more, piece in enumerate(_fitting(part, style, width)):
                yield index + more > 0, piece


def _units(text: str, style: Style, width: float) -> Iterator[str]:
    """Words, each with the separating dot behind it where both find room."""
    for word in _WORD.findall(text):
        yield from word.split(" ") if " " in word and measure(word, style) > width else [word]


def _syllables(part: str, style: Style, width: float) -> list[str]:
    """A word whole where it fits on a line of its own; else cut at its soft hyphens."""
    whole = part.replace(SOFT_HYPHEN, "")
    if whole == part or measure(whole, style) <= width:
        return [whole]
    return [syllable for syllable in re.split(rf"(?<={SOFT_HYPHEN})", part) if syllable]


def _fitting(part: str, style: Style, width: float) -> Iterator[str]:
    # A soft hyphen at the end of a line shows as a hyphen, so it is measured as one.
    room = width - (measure("-", style) if part.endswith(SOFT_HYPHEN) else 0)
    while part and measure(part, style) > room:
        cut = _cut(part, style, room)
        seam = _seam(part, cut)
        hyphen = 0 if _NAME.search(part) else _divide(part, style, room, cut)
        if not seam and not hyphen:
            cut = _no_stub(part, cut)
            hyphen = 0 if _NAME.search(part) else _spelt(part, style, room, cut)
        cut = max(hyphen, seam) or cut
        yield part[:cut] + (SOFT_HYPHEN if hyphen > seam else "")
        part = part[cut:]
    if part:
        yield part


def _seam(part: str, limit: int) -> int:
    """The last place up to a limit where a name or an address ends a line by itself; 0 for none that is far enough."""
    places = [found.start() for found in _SEAMS.finditer(part) if limit / 3 < found.start() <= limit]
    return places[-1] if places else 0


def _divide(part: str, style: Style, room: float, limit: int) -> int:
    """The last place up to a limit where a word takes a hyphen; 0 for none."""
    for word in reversed(list(_LETTERS.finditer(part))):
        for place in reversed(list(_between_vowels(word[0]))):
            cut = word.start() + place
            if cut <= limit and measure(part[:cut] + "-", style) <= room:
                return cut
    return 0


def _between_vowels(word: str) -> Iterator[int]:
    for found in _BETWEEN_VOWELS.finditer(word):
        kept = _TOGETHER.search(found[1])
        place = found.start() + kept.start() if kept else found.end() - 1
        place = found.end() if found[1].lower() == "gh" else place
        if _BESIDE <= place <= len(word) - _BESIDE:
            yield place


def _spelt(part: str, style: Style, room: float, limit: int) -> int:
    """The last place up to a limit between two letters of a script with capitals; 0 for none that holds a hyphen."""
    for cut in range(limit, 1, -1):
        if not part[cut - 1 : cut + 1].isalpha() or joined(part, cut) or part[cut - 1].lower() == part[cut - 1].upper():
            return 0
        if measure(part[:cut] + "-", style) <= room:
            return cut
    return 0


def _no_stub(part: str, cut: int) -> int:
    """A cut that leaves no one or two letters alone."""
    earlier = len(part) - _BESIDE
    return earlier if _BESIDE <= earlier < cut and part[earlier:].isalpha() and not joined(part, earlier) else cut


def _cut(part: str, style: Style, width: float) -> int:
    used = 0.0
    for index, char in enumerate(part):
        used += measure(char, style)
        if index and used > width and not joined(part, index):
            return index
    return len(part)


def joined(text: str, index: int) -> bool:
    """Tell whether a character belongs to the one before: accents, vowel signs, skin tones, flags, joined emoji."""
    char, before = text[index], text[index - 1]
    if unicodedata.category(char) in _MARKS or char in _JOINERS or before == "\u200d":
        return True
    return char in _FLAGS and len(text[:index]) - len(text[:index].rstrip(_FLAGS)) & 1 == 1


def from_right(text: str) -> bool:
    """Tell whether a text runs from right to left, by its first strong letter. Source: UAX 9, rules P2 and P3."""
    return next((kind != "L" for kind in map(unicodedata.bidirectional, text) if kind in ("L", "R", "AL")), False)
