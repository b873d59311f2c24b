"""One file of the user: from bytes to text that is fit to be parsed, with its lines."""

import os
import re
from bisect import bisect_right
from codecs import BOM_UTF8
from dataclasses import dataclass
from functools import cached_property
from math import ceil
from pathlib import Path

from personatool.load.files.characters import scan
from personatool.load.files.opening import Obstacle, OpeningError, read_regular
from personatool.load.problems.file import CONFLICT, ENCODING, FILE_TOO_LARGE, UNREADABLE
from personatool.load.problems.problem import Problem
from personatool.model.diagnostic import Kind
from personatool.model.message import Message, msg
from personatool.model.place import Span

FILE_LIMIT = 1024 * 1024
PICTURE_LIMIT = 25 * 1024 * 1024
"""In bytes; here, so that a check that finds nothing changed opens no room that reads pictures."""
_LINE_END = re.compile("\r\n|\r|\n")
_CONFLICT = re.compile(r"^(<{7}|>{7})(?= |\r?$)", re.MULTILINE)
_BOMS = (
    (b"\xff\xfe\x00\x00", "UTF-32"),
    (b"\x00\x00\xfe\xff", "UTF-32"),
    (b"\xff\xfe", "UTF-16"),
    (b"\xfe\xff", "UTF-16"),
)
_NO_TEXTS = (
    (rb"\xff\xd8\xff", "JPEG"),
    (rb"\x89PNG", "PNG"),
    (rb"GIF8", "GIF"),
    (rb"RIFF....WEBP", "WebP"),
    (rb"....ftyp(?:hei|hev|mif|msf)", "HEIC"),
    (rb"....ftyp", "MP4"),
    (rb"%PDF-", "PDF"),
    (rb"PK\x03\x04", "ZIP, Word or Excel"),
    (rb"\xd0\xcf\x11\xe0", "Word or Excel"),
)
_NO_TEXT = msg("Put a YAML text there, and keep this file elsewhere: portraits are named by `portrait`.")


@dataclass(frozen=True)
class Source:
    """A file's text and, when it is not fit to be parsed, why. `data` is what was read, for the digest."""

    path: str
    text: str
    data: bytes = b""
    problem: Problem | None = None

    @cached_property
    def starts(self) -> list[int]:
        """Offset of the first character of each line."""
        return [0, *(match.end() for match in _LINE_END.finditer(self.text))]

    def line(self, number: int) -> str:
        """The text of a line, counted from 1, without its end; nothing beyond the file."""
        if not 1 <= number <= len(self.starts):
            return ""
        if number not in self._lines:
            end = self.starts[number] if number < len(self.starts) else len(self.text)
            self._lines[number] = self.text[self.starts[number - 1] : end].rstrip("\r\n")
        return self._lines[number]

    @cached_property
    def _lines(self) -> dict[int, str]:
        """Lines asked for: thousands of findings on one long line hold the same text, not a copy each."""
        return {}

    def span(self, start: int, end: int) -> Span:
        """Turn offsets into a place on the line where it starts."""
        number = bisect_right(self.starts, min(start, len(self.text)))
        base = self.starts[number - 1]
        width = len(self.line(number))
        column = min(start - base, width)
        return Span(number, column + 1, max(column, min(end - base, width)) + 1)


def read_source(place: Path, path: str, root: Path | None, *, linked: bool) -> Source:
    """Read a file of the workspace at `root`, if any; whatever is wrong with it is told by the source's problem.

    `linked` says whether the folder it is in is a link to another place.
    """
    if root and (linked or os.path.islink(place)) and _strays(place, root):  # noqa: PTH114 - every file comes here
        return _unread(path, UNREADABLE, msg("This file is a link to a place outside the workspace."))
    try:
        return decode(path, read_regular(place, FILE_LIMIT))
    except OpeningError as error:
        if error.obstacle is Obstacle.TOO_LARGE:
            return _unread(path, FILE_TOO_LARGE, _too_large(error.size))
        return _unread(path, UNREADABLE, _OBSTACLES[error.obstacle])


def _strays(place: Path, root: Path) -> bool:
    """Whether a link leads out of the workspace."""
    try:
        return root.resolve() not in place.resolve().parents
    except (OSError, RuntimeError):  # links that go in circles
        return True


_OBSTACLES = {
    Obstacle.MISSING: msg("This file is a link to a file that does not exist."),
    Obstacle.NOT_A_FILE: msg("This is not an ordinary file."),
    Obstacle.FORBIDDEN: msg("This file may not be read by you."),
}


def _too_large(size: int) -> Message:
    mebibyte = 1024 * 1024
    return msg(
        "This file has {size} MiB; the limit is {limit} MiB.",
        size=ceil(size / mebibyte * 100) / 100,
        limit=FILE_LIMIT // mebibyte,
    )


def _unread(path: str, kind: Kind, message: Message) -> Source:
    return Source(path, "", problem=Problem(kind, message, 0, 0))


def given_source(path: str, data: bytes) -> Source:
    """Make a source of bytes that were handed over instead of read."""
    if len(data) > FILE_LIMIT:
        return _unread(path, FILE_TOO_LARGE, _too_large(len(data)))
    return decode(path, data)


def decode(path: str, data: bytes) -> Source:
    """Turn bytes into text. UTF-8, with or without a byte order mark; nothing else is guessed."""
    if name := next((name for start, name in _NO_TEXTS if re.match(start, data[:16], re.DOTALL)), None):
        message = msg("This file is no text: it is {format}.", format=name)
        return Source(path, "", data, Problem(ENCODING, message, 0, 0, _NO_TEXT))
    if encoding := _wide_encoding(data[:64]):
        return _wide(path, data, encoding)
    try:
        text = data.removeprefix(BOM_UTF8).decode()
    except UnicodeDecodeError as error:
        return _not_utf8(path, data, error)
    return Source(path, text, data, _conflict(text) or scan(text))


def _wide_encoding(start: bytes) -> str | None:
    """How a file is saved that begins so, if not as UTF-8."""
    if 0 not in start and not start.startswith((b"\xff\xfe", b"\xfe\xff")):
        return None
    marked = next((name for bom, name in _BOMS if start.startswith(bom)), None)
    return marked or ("UTF-16" if start.count(0) * 3 > len(start) > 1 else None)


def _wide(path: str, data: bytes, encoding: str) -> Source:
    message = msg("This file is saved as {encoding}, not as UTF-8.", encoding=encoding)
    return Source(path, "", data, Problem(ENCODING, message, 0, 0))


def _not_utf8(path: str, data: bytes, error: UnicodeDecodeError) -> Source:
    """Show the file as far as it goes: a wrong byte becomes the replacement character, at the same place."""
    start = len(error.object[: error.start].decode("utf-8"))
    text = data.removeprefix(BOM_UTF8).decode("utf-8", "replace")
    message = msg(
        "The byte {byte} at offset {offset} is not UTF-8.", byte=f"0x{data[error.start]:02X}", offset=str(error.start)
    )
    return Source(path, text, data, Problem(ENCODING, message, start, start + 1))


def _conflict(text: str) -> Problem | None:
    found = _CONFLICT.search(text) if "<<<<<<<" in text or ">>>>>>>" in text else None
    if not found:
        return None
    return Problem(CONFLICT, msg("A merge conflict was left in this file."), *found.span())
