"""What PyYAML says about broken YAML, put in plain words and at the place where the mistake was made."""

import re
from collections.abc import Callable

from personatool.load.files.characters import scan_escapes
from personatool.load.problems.file import (
    ALIAS,
    COLON_IN_TEXT,
    ESCAPE,
    INDENTATION,
    KEY_TOO_LONG,
    RESERVED_START,
    SYNTAX,
    TAB,
    TAG,
    TEXT_AFTER_QUOTE,
    UNCLOSED_BRACKET,
    UNCLOSED_QUOTE,
)
from personatool.load.problems.problem import Problem
from personatool.load.syntax.common_mistakes import COMMON_MISTAKES, may_not_start
from personatool.load.syntax.parser_stop import ParserStop, parser_stop
from personatool.model.message import msg

_KEY_LIMIT = 1_024  # characters a YAML key may have before its colon
_QUOTED = re.compile(r"""[:\-]\s+["'].*["']\s*$""")


def syntax_problem(text: str, error: Exception) -> Problem:
    """Explain why a text is not YAML."""
    stop = parser_stop(text, error)
    return next(found for explain in _EXPLANATIONS if (found := explain(stop)))


def _tab(stop: ParserStop) -> Problem | None:
    """A tab among the leading spaces is the cause, whatever the parser stumbled over."""
    line = stop.before + stop.rest
    column = line.find("\t", 0, len(line) - len(line.lstrip(" \t")))
    if column < 0:
        return None
    start = stop.at - len(stop.before) + column
    return Problem(TAB, msg("This line starts with a tab."), start, start + 1)


def _quote(stop: ParserStop) -> Problem | None:
    if "quoted scalar" not in stop.context:
        return None
    if "escape" in stop.problem:
        return _escape(stop)
    if "unexpected" not in stop.problem:
        return None
    quote = stop.text[stop.since : stop.since + 1]
    message = msg("The quote {quote} that opens here is never closed.", quote=quote)
    return Problem(UNCLOSED_QUOTE, message, stop.since, stop.since + 1)


def _escape(stop: ParserStop) -> Problem:
    forbidden = scan_escapes(stop.text, stop.since, min(stop.at + 10, len(stop.text)))
    if forbidden:
        return forbidden
    backslash = stop.text.rfind("\\", stop.since, stop.at + 1)
    start = backslash if backslash >= 0 else stop.at
    written = stop.text[start : start + 2]
    return Problem(ESCAPE, msg("“{written}” is no special character.", written=written), start, start + 2)


def _bracket(stop: ParserStop) -> Problem | None:
    bracket = stop.text[stop.since : stop.since + 1]
    if "parsing a flow" not in stop.context or bracket not in ("[", "{"):
        return None
    if stop.rest.strip() and not stop.rest.startswith(("}", "]")):
        message = msg("In the bracket {bracket} a comma is missing here, or a text needs quotes.", bracket=bracket)
        return Problem(UNCLOSED_BRACKET, message, stop.at, stop.at + 1)
    message = msg("The bracket {bracket} that opens here is not closed.", bracket=bracket)
    return Problem(UNCLOSED_BRACKET, message, stop.since, stop.since + 1)


def _colon(stop: ParserStop) -> Problem | None:
    if "mapping values" not in stop.problem:
        return _long_key(stop)
    if len(stop.before) > _KEY_LIMIT:
        return _key_too_long(stop.at - len(stop.before.lstrip()), stop.at)
    if re.search(r":\s", stop.before):
        message = msg("There is a second colon on this line.")
        return Problem(COLON_IN_TEXT, message, stop.at, stop.at + 1)
    message = msg("This line starts a new value inside the text of the line above.")
    start = stop.at - len(stop.before.lstrip(" -"))
    return Problem(INDENTATION, message, start, stop.at)


def _long_key(stop: ParserStop) -> Problem | None:
    if "simple key" not in stop.context:
        return None
    if stop.at - stop.since > _KEY_LIMIT:
        return _key_too_long(stop.since, stop.at)
    message = msg("A colon is missing after this word.")
    return Problem(SYNTAX, message, stop.since, max(stop.at, stop.since + 1))


def _key_too_long(start: int, end: int) -> Problem:
    count = end - start
    message = msg("Before the colon stand {count} characters; at most {limit} may.", count=count, limit=_KEY_LIMIT)
    return Problem(KEY_TOO_LONG, message, start, end)


def _reserved(stop: ParserStop) -> Problem | None:
    if "cannot start" not in stop.problem and "node content" not in stop.problem:
        return None
    sign = stop.text[stop.at : stop.at + 1]
    if not sign.strip():
        return None
    return Problem(RESERVED_START, may_not_start(sign), stop.at, stop.at + 1)


def _directive(stop: ParserStop) -> Problem | None:
    """A line that starts with % ends the text before it, and the parser stumbles on a later line."""
    lines = [match.start() for match in re.finditer(r"^%", stop.text[: stop.at + 1], re.MULTILINE)]
    if not lines or not ("directive" in stop.context or "document start" in stop.problem):
        return None
    return Problem(RESERVED_START, may_not_start("%"), lines[-1], lines[-1] + 1)


def _anchor(stop: ParserStop) -> Problem | None:
    if "undefined alias" in stop.problem:
        name = re.match(r"\*?[\w-]*", stop.text[stop.at : stop.at + 40])
        message = msg("“{name}” repeats something that is not there.", name=name[0] if name else "*")
        return Problem(ALIAS, message, stop.at, stop.at + 1)
    if stop.context in ("while scanning an alias", "while scanning an anchor"):
        sign = stop.text[stop.since : stop.since + 1]
        return Problem(ALIAS, may_not_start(sign), stop.since, stop.since + 1)
    return None


def _tag(stop: ParserStop) -> Problem | None:
    if " tag" not in f"{stop.context} {stop.problem}":
        return None
    return Problem(TAG, msg("“!” starts a tag."), stop.since, stop.since + 1)


def _after_quote(stop: ParserStop) -> Problem | None:
    """In `name: 'L'école'` the text ends before é; in `"x" y` before y."""
    ended = "did not find expected key" in stop.problem or "<block end>" in stop.problem
    if not ended or not _QUOTED.search(stop.before):
        return None
    message = msg("Text follows the quote that closes a text.")
    return Problem(TEXT_AFTER_QUOTE, message, stop.at, stop.at + 1)


def _indent(stop: ParserStop) -> Problem | None:
    if "parsing a block" not in stop.context:
        return None
    message = (
        msg("A dash starts a list here, beside keys.")
        if stop.rest.startswith("- ")
        else msg("A list was expected to go on here with a dash.")
        if "block collection" in stop.context
        else msg("The spaces before this line match nothing above.")
    )
    return Problem(INDENTATION, message, stop.at, stop.at + 1)


def _otherwise(stop: ParserStop) -> Problem:
    return Problem(SYNTAX, msg("The file stops making sense here as YAML."), stop.at, stop.at + 1)


_EXPLANATIONS: tuple[Callable[[ParserStop], Problem | None], ...] = (
    _tab,
    *COMMON_MISTAKES,
    _quote,
    _bracket,
    _colon,
    _reserved,
    _directive,
    _anchor,
    _tag,
    _after_quote,
    _indent,
    _otherwise,
)
