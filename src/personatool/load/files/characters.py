"""Characters that may not stand in a text, raw or written as an escape."""

import re
from collections.abc import Iterator

from personatool.load.problems.file import CONTROL_CHARACTER, TEXT_DIRECTION
from personatool.load.problems.problem import Problem
from personatool.model.message import Message, msg

# C0 but tab and line ends, DEL, C1, surrogates, the byte order mark inside a text, U+FFFE and U+FFFF: none of them can
# be seen, and XML or a terminal refuses or obeys most of them.
_FORBIDDEN = "\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\ud800-\udfff\ufeff\ufffe\uffff"
_OVERRIDES = "\u202d\u202e"
_OPENING, _CLOSING = "\u202a\u202b\u202d\u202e", "\u202c"
_ISOLATING, _UNISOLATING = "\u2066\u2067\u2068", "\u2069"
_DIRECTIONS = _OPENING + _CLOSING + _ISOLATING + _UNISOLATING
_PLAIN = bytes((*b"\t\n\r", *range(0x20, 0x7F)))
_suspect = re.compile(f"[{_FORBIDDEN}{_DIRECTIONS}]")
_forbidden = re.compile(f"[{_FORBIDDEN}]")
_direction = re.compile(f"[{_DIRECTIONS}]")
_break = re.compile(r"[\n\r]")
_ESCAPE = re.compile(r"\\(?:x([0-9a-fA-F]{2})|u([0-9a-fA-F]{4})|U([0-9a-fA-F]{8})|.)", re.DOTALL)
_NAMED = {"\\0": 0x00, "\\a": 0x07, "\\b": 0x08, "\\v": 0x0B, "\\f": 0x0C, "\\e": 0x1B, "\\N": 0x85}
_LAST = 0x10FFFF


def scan(text: str) -> Problem | None:
    """Find the first character of a text that may not be there: control characters, tricks with text direction."""
    if text.isascii() and not text.encode().translate(None, _PLAIN):
        return None
    if _suspect.search(text) is None:
        return None
    if found := _forbidden.search(text):
        return invisible(ord(found[0]), found.start(), found.end())
    return next(_tricks(text), None)


def scan_escapes(source: str, start: int, end: int) -> Problem | None:
    """Find the first escape in a double-quoted text, between two offsets, that makes a forbidden character."""
    for escape in _ESCAPE.finditer(source, start, end):
        digits = escape[1] or escape[2] or escape[3]
        code = int(digits, 16) if digits else _NAMED.get(escape[0])
        if code is None:
            continue
        if code > _LAST or _forbidden.match(chr(code)):
            return _written(code, escape)
        if chr(code) in _OVERRIDES:
            return _override(code, escape.start(), escape.end())
    return None


def invisible(code: int, start: int, end: int) -> Problem:
    """Say that an invisible character stands between two offsets."""
    return Problem(
        CONTROL_CHARACTER, msg("Here stands the invisible character {code}.", code=f"U+{code:04X}"), start, end
    )


def _written(code: int, escape: re.Match[str]) -> Problem:
    message = msg("“{written}” makes the invisible character {code}.", written=escape[0], code=f"U+{code:04X}")
    advice = msg("Delete it. If a backslash was meant, write it twice, or put the text in single quotes.")
    return Problem(CONTROL_CHARACTER, message, escape.start(), escape.end(), advice)


def _override(code: int, start: int, end: int) -> Problem:
    return Problem(TEXT_DIRECTION, _turned(f"U+{code:04X}"), start, end)


def _turned(code: str) -> Message:
    return msg("The invisible character {code} turns the direction of the text around.", code=code)


def _tricks(text: str) -> Iterator[Problem]:
    """Overrides anywhere, and directions left open at the end of their line or closed without being opened."""
    opened: list[re.Match[str]] = []
    end = -1  # of the line
    for mark in _direction.finditer(text):
        if mark.start() > end:
            yield from map(_left_open, opened)
            opened = []
            found = _break.search(text, mark.end())
            end = found.start() if found else len(text)
        code = f"U+{ord(mark[0]):04X}"
        if mark[0] in _OVERRIDES:
            yield _override(ord(mark[0]), *mark.span())
        elif mark[0] in _OPENING + _ISOLATING:
            opened.append(mark)
        elif opened and (opened[-1][0] in _OPENING) == (mark[0] == _CLOSING):
            opened.pop()
        else:
            closing = msg("The invisible character {code} closes a text direction that nothing opened.", code=code)
            yield Problem(TEXT_DIRECTION, closing, *mark.span())
    yield from map(_left_open, opened)


def _left_open(mark: re.Match[str]) -> Problem:
    opening = msg(
        "The invisible character {code} opens a text direction that is not closed on its line.",
        code=f"U+{ord(mark[0]):04X}",
    )
    return Problem(TEXT_DIRECTION, opening, *mark.span())
