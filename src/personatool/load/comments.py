"""The comments of a YAML text."""

import re
from bisect import bisect_right
from dataclasses import dataclass
from typing import Any

import yaml

from personatool.load.nodes import events

_CANDIDATE = re.compile(r"(?:(?<=[ \t\r\n])|\A)#[^\r\n]*")


@dataclass(frozen=True, slots=True)
class Comment:
    """A comment with its `#`; `line` and `column` start at 1."""

    line: int
    column: int
    text: str


def comments(text: str) -> tuple[Comment, ...]:
    """Find the comments. In a text that is not YAML, those before the place where it stops being so."""
    candidates = list(_CANDIDATE.finditer(text)) if "#" in text else []
    if not candidates:
        return ()
    spans = _quoted_spans(text)
    starts = [start for start, _ in spans]
    return tuple(
        _comment(text, each.start(), each[0]) for each in candidates if not _inside(each.start(), starts, spans)
    )


def _comment(text: str, start: int, written: str) -> Comment:
    before = text[:start].replace("\r\n", "\n").replace("\r", "\n")
    return Comment(before.count("\n") + 1, start - _line_start(text, start) + 1, written)


def _line_start(text: str, at: int) -> int:
    return max(text.rfind("\n", 0, at), text.rfind("\r", 0, at)) + 1


def _inside(at: int, starts: list[int], spans: list[tuple[int, int]]) -> bool:
    index = bisect_right(starts, at) - 1
    return index >= 0 and at < spans[index][1]


def _quoted_spans(text: str) -> list[tuple[int, int]]:
    """Where quoted and block texts stand: a `#` there is text. Plain texts end before a comment by themselves."""
    quoted = (event for event in events(text) if isinstance(event, yaml.ScalarEvent) and event.style)
    return [_quoted_span(text, event) for event in quoted]


def _quoted_span(text: str, event: Any) -> tuple[int, int]:
    start = _content_start(text, event)
    return (start, event.end_mark.index if event.style not in "|>" else _block_end(text, start))


def _content_start(text: str, event: Any) -> int:
    """A block text starts on the line after its sign: a comment may follow the sign."""
    start: int = event.start_mark.index
    if event.style not in ("|", ">"):
        return start
    found = re.compile(r"\r\n|\r|\n").search(text, start)
    return found.end() if found else len(text)


def _block_end(text: str, start: int) -> int:
    """A block text goes on while its lines are empty or start at least as far right as its first one."""
    width = None
    for line in re.compile(r"([^\S\r\n]*)(\S?)[^\r\n]*(?:\r\n|\r|\n|\Z)").finditer(text, start):
        if not line[2]:
            if line.end() == len(text):
                break
            continue
        width = len(line[1]) if width is None else width
        if len(line[1]) < max(width, 1):
            return line.start()
    return len(text)
