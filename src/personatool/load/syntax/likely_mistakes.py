"""What YAML reads without complaint although its writer surely meant something else: `Team #1`, lists made by hand."""

import re
from collections.abc import Iterator
from typing import Any

import yaml

from personatool.load.files.source import Source
from personatool.load.problems.file import HAND_MADE_LIST, TEXT_AFTER_HASH
from personatool.load.problems.problem import Problem, shorten
from personatool.load.syntax.comments import comments
from personatool.load.syntax.parser import events
from personatool.model.message import msg

_HASH = re.compile(r"[^\s#][ \t]+#(?=[^\s#!])")
# For a text with a line end before it: what begins with a fixed character is found twice as fast as by `^`.
_SIGN = re.compile(r"\n[ \t]*(?:- +)?([\u2013\u2014\u2022\u00b7\u25aa\u25ba\u2023\u27a2\u2713]\s|-[^\s\d\-:>.])")
_DASH = re.compile(r"\n( *)[\w-]+: +[^\s|>#&*!\"'\[{-][^\r\n]*\r?\n\1 +(- )")


def likely_mistakes(source: Source) -> Iterator[Problem]:
    """Find remarks that are text, and dashes inside a text that are a list."""
    if source.problem:
        return
    yield from _hashes(source)
    yield from _lists(source)


def _hashes(source: Source) -> Iterator[Problem]:
    if "#" not in source.text or not _HASH.search(source.text):
        return
    for comment in comments(source.text):
        before = source.line(comment.line)[: comment.column - 1].strip()
        if (
            not before
            or before == "---"
            or comment.text[1:2] in ("", " ", "\t", "#", "!")
            or "personatool:" in comment.text
        ):
            continue
        start = source.starts[comment.line - 1] + comment.column - 1
        message = msg("From “#” on, this line is not read: “{text}”.", text=shorten(comment.text))
        yield Problem(TEXT_AFTER_HASH, message, start, start + len(comment.text))


def _lists(source: Source) -> Iterator[Problem]:
    signs = sorted(_signs(source.text))
    if not signs:
        return
    for event in events(source.text):
        if isinstance(event, yaml.ScalarEvent) and not event.style:
            inside = next(((at, sign) for at, sign in signs if _starts_line(event, at)), None)
            if inside:
                message = msg(
                    "“{sign}” makes no list in YAML: these lines are read as one text.", sign=inside[1].strip()[0]
                )
                yield Problem(HAND_MADE_LIST, message, inside[0], inside[0] + 1)


def _signs(text: str) -> Iterator[tuple[int, str]]:
    lines = f"\n{text}"
    for match in (*_SIGN.finditer(lines), *_DASH.finditer(lines)):
        last = match.lastindex or 0
        yield match.start(last) - 1, match[last]


def _starts_line(event: Any, at: int) -> bool:
    """Whether a sign stands in a text of several lines."""
    start, end = event.start_mark, event.end_mark
    return bool(start.index <= at < end.index and start.line < end.line)
