"""Text made harmless for a terminal and a CI log, and how wide it is there."""

import re
import unicodedata
from collections.abc import Callable, Iterator

from personatool.model.diagnostic import Severity

Paint = Callable[[str, str], str]
"""Puts a style on a text."""

BOLD, DIM, GOOD = "1", "2", "1;32"
SEVERITY_STYLES = {
    Severity.ERROR: "1;31",
    Severity.WARNING: "1;33",
    Severity.INFO: "1;36",
    Severity.OBSERVATION: "1;35",
}


def painter(paint: bool) -> Paint:  # noqa: FBT001
    """Make the painter: with colour or without."""
    return _painted if paint else _unpainted


def _painted(style: str, text: str) -> str:
    return f"\x1b[{style}m{text}\x1b[0m" if style and text else text


def _unpainted(_style: str, text: str) -> str:
    return text


_JOINERS = "\u200c\u200d"  # part of the spelling of Persian words, Indic words and emoji
_HIDDEN = frozenset({"Cc", "Cf", "Cs", "Co", "Cn", "Zl", "Zp"})
_COMMAND = re.compile(r"#(?=#\w*\[)")
_COMMAND_LINE = re.compile(r"^([^\S\n]*):(?=:)", re.MULTILINE)
_TAB = "    "
_NO_BREAK = str.maketrans("\u00a0\u202f", "  ")  # French is full of them, and they show
_READ = 4_000


def plain(text: str) -> str:
    """Show what is not printable as an escape, and nothing as a command to a CI."""
    if not text.translate(_NO_BREAK).isprintable():
        text = "".join(char if _shows(char) else _escaped(char) for char in text)
    return defuse(text)


def defuse(text: str) -> str:
    """Write `##[…]` and `##word[…]` so that no CI reads a command, in as many columns."""
    return _COMMAND.sub("♯", text) if "##" in text else text


def defuse_lines(text: str) -> str:
    """Write `::` at the start of a line so that GitHub reads no command, in as many columns."""
    return _COMMAND_LINE.sub(r"\1∶", text) if "::" in text else text


def one_line(text: str) -> str:
    """Fold a text of several lines into one; nobody reads more than its first thousands of characters."""
    text = text[:_READ]
    return plain(" ".join(part.strip(" ") for part in re.split(r"[\t\r\n\x85\u2028\u2029]+", text)).strip())


def source_text(text: str) -> str:
    """Show a piece of a source line: tabs as four spaces."""
    return plain(text.replace("\t", _TAB))


def cells(text: str) -> int:
    """How many columns of a terminal a text takes. Wide: East Asian Width W and F (UAX 11)."""
    return len(text) if text.isascii() else sum(_width(char) for char in text)


def shorten(text: str, limit: int) -> str:
    """Cut a text to a number of columns."""
    if 2 * len(text) <= limit:
        return text
    return text if fitting(text, limit) == text else fitting(text, limit - 1) + "…"


def fitting(text: str, limit: int) -> str:
    """The longest beginning of a text that fits into a number of columns."""
    if text.isascii():
        return text[: max(limit, 0)]
    taken = 0
    for index, char in enumerate(text):
        taken += _width(char)
        if taken > limit:
            return text[:index]
    return text


def fitting_end(text: str, limit: int) -> str:
    """The longest end of a text that fits; it never starts with a mark that belongs to the letter before."""
    taken = 0
    start = len(text)
    while start and taken + _width(text[start - 1]) <= limit:
        start -= 1
        taken += _width(text[start])
    while start < len(text) and not _width(text[start]):
        start += 1
    return text[start:]


def wrap(text: str, width: int) -> list[str]:
    """Break a text at its spaces, and inside words wider than a line; no-break spaces hold."""
    lines = [""]
    for word in (piece for whole in text.split(" ") for piece in _pieces(whole, width)):
        if lines[-1] and cells(lines[-1]) + 1 + cells(word) > width:
            lines.append(word)
        else:
            lines[-1] = f"{lines[-1]} {word}" if lines[-1] else word
    return lines


def _pieces(word: str, width: int) -> Iterator[str]:
    while (piece := fitting(word, width)) != word:
        yield piece
        word = word[len(piece) :]
    yield word


def _width(char: str) -> int:
    if unicodedata.category(char) in ("Mn", "Me", "Cf"):
        return 0
    return 2 if unicodedata.east_asian_width(char) in "WF" else 1


def _shows(char: str) -> bool:
    return char in _JOINERS or unicodedata.category(char) not in _HIDDEN


def _escaped(char: str) -> str:
    code = ord(char)
    if code <= 0xFF:  # noqa: PLR2004
        return f"\\x{code:02x}"
    return f"\\u{code:04x}" if code <= 0xFFFF else f"\\U{code:08x}"  # noqa: PLR2004
