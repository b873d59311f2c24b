"""The comments of a YAML text."""

import re
from bisect import bisect_right
from typing import Any, NamedTuple

import yaml

from personatool.load.syntax.parser import events

_CANDIDATE = re.compile(r"(?:(?<=[ \t\r\n])|\A)#")
_BREAK = re.compile(r"\r\n|\r|\n")


class Comment(NamedTuple):
    """A comment with its `#`; `line` and `column` start at 1."""

    line: int
    column: int
    text: str


def comments(text: str) -> tuple[Comment, ...]:
    """Find the comments. In a text that is not YAML, those before the place where it stops being so."""
    candidates = [match.start() for match in _CANDIDATE.finditer(text)]
    if not candidates:
        return ()
    spans = _quoted_spans(text)
    starts = [start for start, _ in spans]
    lines = [0, *(found.end() for found in _BREAK.finditer(text))]
    found: dict[int, Comment] = {}
    for at in candidates:
        line = bisect_right(lines, at)
        # A comment goes on to the end of its line, whatever signs it holds.
        if line not in found and not _inside(at, starts, spans):
            end = lines[line] if line < len(lines) else len(text)
            found[line] = Comment(line, at - lines[line - 1] + 1, text[at:end].rstrip("\r\n"))
    return tuple(found.values())


def _inside(at: int, starts: list[int], spans: list[tuple[int, int]]) -> bool:
    index = bisect_right(starts, at) - 1
    return index >= 0 and at < spans[index][1]


def _quoted_spans(text: str) -> list[tuple[int, int]]:
    """Where quoted and block texts stand: a `#` there is text. Plain texts end before a comment by themselves."""
    quoted = (event for event in events(text) if isinstance(event, yaml.ScalarEvent) and event.style)
    return [_quoted_span(text, event) for event in quoted]


def _quoted_span(text: str, event: Any) -> tuple[int, int]:
    start = _content_start(text, event)
    return (start, event.end_mark.index)


def _content_start(text: str, event: Any) -> int:
    """A block text starts on the line after its sign: a comment may follow the sign."""
    start: int = event.start_mark.index
    if event.style not in ("|", ">"):
        return start
    found = re.compile(r"\r\n|\r|\n").search(text, start)
    return found.end() if found else len(text)
