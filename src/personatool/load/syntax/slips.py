"""Slips of people who do not know YAML, told by what they meant rather than by what the parser ran into."""

import re
from collections.abc import Callable

from personatool.load.files.characters import invisible
from personatool.load.problems.file import INDENTATION, ODD_SPACE, RESERVED_START, SYNTAX, TAB, UNCLOSED_BRACKET
from personatool.load.problems.problem import Problem
from personatool.load.syntax.trouble import Trouble
from personatool.model.message import Message, msg

_ODD_BREAKS = ("\u2028", "\u2029")
_ODD_SPACE = re.compile(r"[ ]*([\u00a0\u1680\u2000-\u200d\u202f\u205f\u3000])")
_GLUED = re.compile(r"\s*(?:- +)?([\w-]+):(?=[^\s/]|[\u00a0\u202f])")
_BRACKETS = re.compile(r"[:\-]\s+([\[{])[^\[\]{}]*[\]}]\s*$")
_BRACKET = re.compile(r"(?<=\s)#[^\r\n]*|[\[\]{}]")


def odd_break(trouble: Trouble) -> Problem | None:
    """A line separator from a word processor: for YAML it ends the line, for the eye it does not."""
    at = max(trouble.text.rfind(separator, 0, trouble.since + 1) for separator in _ODD_BREAKS)
    if at < 0 or "\n" in trouble.text[at : trouble.since]:
        return None
    return invisible(ord(trouble.text[at]), at, at + 1)


def odd_space(trouble: Trouble) -> Problem | None:
    """A no-break space in front of a line looks like a space and is a letter."""
    start = _line_start(trouble.text, trouble.since)
    found = _ODD_SPACE.match(trouble.text, start)
    if not found:
        return None
    message = msg("A space of another kind ({code}) stands at the start of this line.", code=f"U+{ord(found[1]):04X}")
    return Problem(ODD_SPACE, message, found.start(1), found.end(1))


def tab_inside(trouble: Trouble) -> Problem | None:
    """A tab after a dash or a colon."""
    if trouble.text[trouble.at : trouble.at + 1] != "\t":
        return None
    return Problem(TAB, msg("Here stands a tab."), trouble.at, trouble.at + 1)


def sign_before_text(trouble: Trouble) -> Problem | None:
    """A text that starts with a dash, a question mark, > or |."""
    if "sequence entries are not allowed" in trouble.problem:
        advice = msg("Put the text in quotes. If it is a list, start the list on the next line.")
        return _reserved(trouble.at, "-", advice)
    if "mapping keys are not allowed" in trouble.problem:
        return _reserved(trouble.at, "?", None)
    if trouble.context == "while scanning a block scalar":
        advice = msg("Go on with the text on the next line, with two spaces in front, or put the text in quotes.")
        return _reserved(trouble.since, trouble.text[trouble.since : trouble.since + 1], advice)
    return None


def bracket_before_text(trouble: Trouble) -> Problem | None:
    """`[laughs] I do not know`: brackets, then more text."""
    found = _BRACKETS.search(trouble.before) if "parsing a block" in trouble.context else None
    if not found:
        return None
    return _reserved(trouble.at - len(trouble.before) + found.start(1), found[1], None)


def open_bracket(trouble: Trouble) -> Problem | None:
    """A bracket that nothing closes, where the parser names none because the file ends."""
    if trouble.context != "while parsing a flow node" or trouble.text[trouble.at :].strip():
        return None
    opened: list[int] = []
    hidden = False
    for found in _BRACKET.finditer(trouble.text):
        if found[0] in "[{":
            opened.append(found.start())
        elif found[0] in "]}":
            opened[-1:] = []
        else:
            hidden |= bool(opened) and found[0].count("}") + found[0].count("]") > 0
    if not opened:
        return None
    message = msg("The bracket {bracket} that opens here is not closed.", bracket=trouble.text[opened[-1]])
    advice = msg("From “#” on, a line is a remark that nobody reads: put the text with the # in quotes.")
    return Problem(UNCLOSED_BRACKET, message, opened[-1], opened[-1] + 1, advice if hidden else None)


def glued_colon(trouble: Trouble) -> Problem | None:
    """`role:carer`, without the space that makes `role` a key."""
    if "simple key" not in trouble.context:
        return None
    key = glued_key(trouble.text[_line_start(trouble.text, trouble.since) : trouble.since + 200])
    if not key:
        return None
    return Problem(SYNTAX, no_space(key), trouble.since, max(trouble.at, trouble.since + 1), spaced(key))


def first_line_indented(trouble: Trouble) -> Problem | None:
    """The first key has spaces in front, the next has none."""
    started = trouble.text[: trouble.at].splitlines()
    first = next((line for line in started if line.strip() and not line.startswith(("#", "---"))), "")
    if "document start" not in trouble.problem or trouble.before or not first.startswith(" "):
        return None
    message = msg("This line starts further left than the first one.")
    return Problem(INDENTATION, message, trouble.at, trouble.at + 1)


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


SLIPS: tuple[Callable[[Trouble], Problem | None], ...] = (
    odd_break,
    tab_inside,
    odd_space,
    open_bracket,
    sign_before_text,
    bracket_before_text,
    glued_colon,
    first_line_indented,
)
"""What is looked for before the parser's own words, the surest first."""
