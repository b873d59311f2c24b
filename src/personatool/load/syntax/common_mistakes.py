"""Common mistakes of people new to YAML, explained by what they meant rather than by where the parser stopped."""

import re
from collections.abc import Callable

from personatool.load.files.characters import invisible
from personatool.load.problems.file import (
    CURLY_QUOTE,
    INDENTATION,
    ODD_SPACE,
    RESERVED_START,
    SYNTAX,
    TAB,
    UNCLOSED_BRACKET,
)
from personatool.load.problems.problem import Problem
from personatool.load.syntax.parser_stop import ParserStop
from personatool.model.message import Message, msg

_ODD_BREAKS = ("\u2028", "\u2029")
_ODD_SPACE = re.compile(r"[ ]*([\u00a0\u1680\u2000-\u200d\u202f\u205f\u3000])")
_FALSE_DASH = re.compile(r"[ \t]*([\u2010-\u2015\u2022\u2212]|-(?=[^\s\d\-]))")
_CURLY = re.compile(r"[ \t]*(?:- +)*(?:[\w-]+: +)?([\u201c\u201d\u201e\u00ab\u2018\u2019])")
_GLUED = re.compile(r"\s*(?:- +)?([\w-]+):(?=[^\s/]|[\u00a0\u202f])")
_BRACKETS = re.compile(r"[:\-]\s+([\[{])[^\[\]{}]*[\]}]\s*$")
_BRACKET = re.compile(r"(?<=\s)#[^\r\n]*|[\[\]{}]")


def odd_break(stop: ParserStop) -> Problem | None:
    """A line separator from a word processor: for YAML it ends the line, for the eye it does not."""
    at = max(stop.text.rfind(separator, 0, stop.since + 1) for separator in _ODD_BREAKS)
    if at < 0 or "\n" in stop.text[at : stop.since]:
        return None
    return invisible(ord(stop.text[at]), at, at + 1)


def odd_space(stop: ParserStop) -> Problem | None:
    """A no-break space in front of a line looks like a space and is a letter."""
    start = _line_start(stop.text, stop.since)
    found = _ODD_SPACE.match(stop.text, start)
    if not found:
        return None
    message = msg("A space of another kind ({code}) stands at the start of this line.", code=f"U+{ord(found[1]):04X}")
    return Problem(ODD_SPACE, message, found.start(1), found.end(1))


def tab_inside(stop: ParserStop) -> Problem | None:
    """A tab after a dash or a colon."""
    if stop.text[stop.at : stop.at + 1] != "\t":
        return None
    return Problem(TAB, msg("Here stands a tab."), stop.at, stop.at + 1)


def sign_before_text(stop: ParserStop) -> Problem | None:
    """A text that starts with a dash, a question mark, > or |."""
    if "sequence entries are not allowed" in stop.problem:
        advice = msg("Put the text in quotes. If it is a list, start the list on the next line.")
        return _reserved(stop.at, "-", advice)
    if "mapping keys are not allowed" in stop.problem:
        return _reserved(stop.at, "?", None)
    if stop.context == "while scanning a block scalar":
        advice = msg("Go on with the text on the next line, with two spaces in front, or put the text in quotes.")
        return _reserved(stop.since, stop.text[stop.since : stop.since + 1], advice)
    return None


def bracket_before_text(stop: ParserStop) -> Problem | None:
    """`[laughs] I do not know`: brackets, then more text."""
    found = _BRACKETS.search(stop.before) if "parsing a block" in stop.context else None
    if not found:
        return None
    return _reserved(stop.at - len(stop.before) + found.start(1), found[1], None)


def open_bracket(stop: ParserStop) -> Problem | None:
    """A bracket that nothing closes, where the parser names none because the file ends."""
    if stop.context != "while parsing a flow node" or stop.text[stop.at :].strip():
        return None
    opened: list[int] = []
    hidden = False
    for found in _BRACKET.finditer(stop.text):
        if found[0] in "[{":
            opened.append(found.start())
        elif found[0] in "]}":
            opened[-1:] = []
        else:
            hidden |= bool(opened) and found[0].count("}") + found[0].count("]") > 0
    if not opened:
        return None
    message = msg("The bracket {bracket} that opens here is not closed.", bracket=stop.text[opened[-1]])
    advice = msg("From “#” on, a line is a remark that nobody reads: put the text with the # in quotes.")
    return Problem(UNCLOSED_BRACKET, message, opened[-1], opened[-1] + 1, advice if hidden else None)


def false_dash(stop: ParserStop) -> Problem | None:
    """`— Be heard` or `-Be heard` among items of a list."""
    start = _line_start(stop.text, stop.since if "simple key" in stop.context else stop.at)
    found = _FALSE_DASH.match(stop.text, start)
    above = next((line for line in reversed(stop.text[:start].splitlines()) if line.strip()), "")
    if not found or not above.lstrip().startswith("- "):
        return None
    if found[1] == "-":
        message = msg("After the hyphen a space is missing.")
    else:
        message = msg("“{sign}” is no hyphen: it starts no item of a list.", sign=found[1])
    advice = msg("Start each item with a hyphen and a space: “- ”.")
    return Problem(SYNTAX, message, found.start(1), found.end(1), advice)


def curly_quote(stop: ParserStop) -> Problem | None:
    """`name: “Ada: the nurse”`: quotes from a word processor, which hold nothing together."""
    found = _CURLY.match(stop.text, _line_start(stop.text, stop.at))
    if not found:
        return None
    return Problem(CURLY_QUOTE, msg("{quote} is no quote for YAML.", quote=found[1]), found.start(1), found.end(1))


def glued_colon(stop: ParserStop) -> Problem | None:
    """`role:carer`, without the space that makes `role` a key."""
    if "simple key" not in stop.context:
        return None
    key = glued_key(stop.text[_line_start(stop.text, stop.since) : stop.since + 200])
    if not key:
        return None
    return Problem(SYNTAX, no_space(key), stop.since, max(stop.at, stop.since + 1), spaced(key))


def first_line_indented(stop: ParserStop) -> Problem | None:
    """The first key has spaces in front, the next has none."""
    started = stop.text[: stop.at].splitlines()
    first = next((line for line in started if line.strip() and not line.startswith(("#", "---"))), "")
    if "document start" not in stop.problem or stop.before or not first.startswith(" "):
        return None
    message = msg("This line starts further left than the first one.")
    return Problem(INDENTATION, message, stop.at, stop.at + 1)


def glued_key(text: str) -> str:
    """The key of a line whose colon has no ordinary space behind it; nothing elsewhere."""
    found = _GLUED.match(text)
    return found[1] if found else ""


def no_space(key: str) -> Message:
    """Say what a glued key lacks."""
    return msg("After “{key}:” an ordinary space is missing.", key=key)


def spaced(key: str) -> Message:
    """Say how a glued key is written."""
    return msg("Write “{key}: …” with an ordinary space after the colon, on every line.", key=key)


def may_not_start(sign: str) -> Message:
    """Say that YAML keeps a sign for itself."""
    return msg("A text may not start with “{sign}”.", sign=sign)


def _reserved(at: int, sign: str, advice: Message | None) -> Problem:
    return Problem(RESERVED_START, may_not_start(sign), at, at + 1, advice)


def _line_start(text: str, at: int) -> int:
    return max(text.rfind("\n", 0, at), text.rfind("\r", 0, at)) + 1


COMMON_MISTAKES: tuple[Callable[[ParserStop], Problem | None], ...] = (
    odd_break,
    tab_inside,
    odd_space,
    open_bracket,
    false_dash,
    curly_quote,
    sign_before_text,
    bracket_before_text,
    glued_colon,
    first_line_indented,
)
"""What is looked for before the parser's own words, the surest first."""
