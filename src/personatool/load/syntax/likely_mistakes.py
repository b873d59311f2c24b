"""What YAML reads without complaint although its writer surely meant something else: `Team #1`, lists made by hand."""

import re
from collections.abc import Iterator
from functools import cache
from typing import Any

import yaml

from personatool.load.files.source import Source
from personatool.load.problems.file import CURLY_QUOTE, HAND_MADE_LIST, SWALLOWED_LINE, TEXT_AFTER_HASH
from personatool.load.problems.problem import Problem, shorten
from personatool.load.syntax.comments import comments
from personatool.load.syntax.common_mistakes import spaced
from personatool.load.syntax.parser import events
from personatool.model.diagnostic import Kind
from personatool.model.message import msg

_HASH = re.compile(r"[^\s#][ \t]+#(?=[^\s#!])")
# For a text with a line end before it: what begins with a fixed character is found twice as fast as by `^`.
_SIGN = re.compile(r"\n[ \t]*(?:- +)?([\u2013\u2014\u2022\u00b7\u25aa\u25ba\u2023\u27a2\u2713]\s|-[^\s\d\-:>.])")
_DEEPER_DASH = re.compile(r"\n( *)[^\s#][^\r\n]*[^\s:|>]\r?\n\1 +(- )(?=\S)")
_GLUED_KEY = re.compile(r"\n[ \t]*(?:- +)?([a-z_]+:)(?=[^\s/])")
_BOLD = re.compile(r"\n[ \t]*(\*\*[^*\r\n]+\*\*:?)[ \t]*(?=\r?\n)")
_HALF_QUOTED = re.compile(r"[\[,{][ \t]*[\u201c\u201e\u00ab\u2018]")
_PARTNERS = {"\u201c": "\u201d", "\u201e": "\u201c\u201d", "\u00ab": "\u00bb", "\u2018": "\u2019"}


def likely_mistakes(source: Source) -> Iterator[Problem]:
    """Find remarks that are text, and lines inside a text that were meant to stand by themselves."""
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
    signs = sorted((*_signs(source.text), *_swallowed(source.text)), key=lambda sign: sign[:2])
    quoted = _HALF_QUOTED.search(source.text)
    if not signs and not quoted:
        return
    plain: Iterator[Any] = (
        event for event in events(source.text) if isinstance(event, yaml.ScalarEvent) and not event.style
    )
    for event in plain:
        inside = next((sign for sign in signs if _holds(event, sign)), None)
        if inside:
            yield _inside(*inside)
        elif quoted and event.value[:1] in _PARTNERS and _is_half(event.value):
            start = event.start_mark.index
            message = msg("The text that {quote} opens ends here, at the comma.", quote=event.value[0])
            yield Problem(CURLY_QUOTE, message, start, event.end_mark.index)


def _inside(at: int, sign: str, kind: Kind) -> Problem:
    """Say of what stands in the middle of a text that it is no list, item or key."""
    if kind is HAND_MADE_LIST:
        message = msg("“{sign}” makes no list in YAML: these lines are read as one text.", sign=sign.strip()[0])
        return Problem(HAND_MADE_LIST, message, at, at + 1)
    if sign.startswith("- "):
        message = msg("This item is read as part of the text above it.")
        return Problem(SWALLOWED_LINE, message, at, at + 1)
    message = msg("“{line}” is read as part of the text above it.", line=shorten(sign))
    advice = spaced(sign[:-1]) if sign[0] != "*" else None
    return Problem(SWALLOWED_LINE, message, at, at + len(sign), advice)


def _signs(text: str) -> Iterator[tuple[int, str, Kind]]:
    for match in _SIGN.finditer(f"\n{text}"):
        yield match.start(1) - 1, match[1], HAND_MADE_LIST


def _swallowed(text: str) -> Iterator[tuple[int, str, Kind]]:
    """What may be an item, a key or a heading that a text swallows: a dash deeper than the line above it, for one."""
    lines = f"\n{text}\n"
    at = 0
    while match := _DEEPER_DASH.search(lines, at):
        yield match.start(2) - 1, match[2], SWALLOWED_LINE
        at = match.start(2) - len(match[1]) - 2  # the line of this dash may stand above the next one
    for match in _GLUED_KEY.finditer(lines):
        if match[1][:-1] in _keys():
            yield match.start(1) - 1, match[1], SWALLOWED_LINE
    for match in _BOLD.finditer(lines):
        yield match.start(1) - 1, match[1], SWALLOWED_LINE


@cache
def _keys() -> frozenset[str]:
    """The keys of the format; few texts make it necessary to open the models."""
    from personatool.model import journey, persona  # noqa: F401, PLC0415 - they define what is walked
    from personatool.model.entry import Value  # noqa: PLC0415

    models, keys = [Value], set[str]()
    while models:
        model = models.pop()
        models += model.__subclasses__()
        keys.update(field.alias or name for name, field in model.model_fields.items())
    return frozenset(keys)


def _is_half(text: str) -> bool:
    return not any(partner in text for partner in _PARTNERS[text[0]])


def _holds(event: Any, sign: tuple[int, str, Kind]) -> bool:
    """Whether a sign stands in a text of several lines; what is swallowed, not on the first of them."""
    start, end = event.start_mark, event.end_mark
    if sign[2] is SWALLOWED_LINE and start.column == 0:
        return False  # the whole file is one text: that is told elsewhere
    first = start.index + (sign[2] is SWALLOWED_LINE)
    return bool(first <= sign[0] < end.index and start.line < end.line)
