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
from personatool.load.syntax.slips import SLIPS, may_not_start
from personatool.load.syntax.trouble import Trouble, trouble_of
from personatool.model.message import msg

_KEY_LIMIT = 1_024  # characters a YAML key may have before its colon
_QUOTED = re.compile(r"""[:\-]\s+["'].*["']\s*$""")


def syntax_problem(text: str, error: Exception) -> Problem:
    """Explain why a text is not YAML."""
    trouble = trouble_of(text, error)
    return next(found for explain in _EXPLANATIONS if (found := explain(trouble)))


def _tab(trouble: Trouble) -> Problem | None:
    """A tab among the leading spaces is the cause, whatever the parser stumbled over."""
    line = trouble.before + trouble.rest
    column = line.find("\t", 0, len(line) - len(line.lstrip(" \t")))
    if column < 0:
        return None
    start = trouble.at - len(trouble.before) + column
    return Problem(TAB, msg("This line starts with a tab."), start, start + 1)


def _quote(trouble: Trouble) -> Problem | None:
    if "quoted scalar" not in trouble.context:
        return None
    if "escape" in trouble.problem:
        return _escape(trouble)
    if "unexpected" not in trouble.problem:
        return None
    quote = trouble.text[trouble.since : trouble.since + 1]
    message = msg("The quote {quote} that opens here is never closed.", quote=quote)
    return Problem(UNCLOSED_QUOTE, message, trouble.since, trouble.since + 1)


def _escape(trouble: Trouble) -> Problem:
    forbidden = scan_escapes(trouble.text, trouble.since, min(trouble.at + 10, len(trouble.text)))
    if forbidden:
        return forbidden
    backslash = trouble.text.rfind("\\", trouble.since, trouble.at + 1)
    start = backslash if backslash >= 0 else trouble.at
    written = trouble.text[start : start + 2]
    return Problem(ESCAPE, msg("“{written}” is no special character.", written=written), start, start + 2)


def _bracket(trouble: Trouble) -> Problem | None:
    bracket = trouble.text[trouble.since : trouble.since + 1]
    if "parsing a flow" not in trouble.context or bracket not in ("[", "{"):
        return None
    if trouble.rest.strip() and not trouble.rest.startswith(("}", "]")):
        message = msg("In the bracket {bracket} a comma is missing here, or a text needs quotes.", bracket=bracket)
        return Problem(UNCLOSED_BRACKET, message, trouble.at, trouble.at + 1)
    message = msg("The bracket {bracket} that opens here is not closed.", bracket=bracket)
    return Problem(UNCLOSED_BRACKET, message, trouble.since, trouble.since + 1)


def _colon(trouble: Trouble) -> Problem | None:
    if "mapping values" not in trouble.problem:
        return _long_key(trouble)
    if len(trouble.before) > _KEY_LIMIT:
        return _key_too_long(trouble.at - len(trouble.before.lstrip()), trouble.at)
    if re.search(r":\s", trouble.before):
        message = msg("There is a second colon on this line.")
        return Problem(COLON_IN_TEXT, message, trouble.at, trouble.at + 1)
    message = msg("This line starts a new value inside the text of the line above.")
    start = trouble.at - len(trouble.before.lstrip(" -"))
    return Problem(INDENTATION, message, start, trouble.at)


def _long_key(trouble: Trouble) -> Problem | None:
    if "simple key" not in trouble.context:
        return None
    if trouble.at - trouble.since > _KEY_LIMIT:
        return _key_too_long(trouble.since, trouble.at)
    message = msg("A colon is missing after this word.")
    return Problem(SYNTAX, message, trouble.since, max(trouble.at, trouble.since + 1))


def _key_too_long(start: int, end: int) -> Problem:
    count = end - start
    message = msg("Before the colon stand {count} characters; at most {limit} may.", count=count, limit=_KEY_LIMIT)
    return Problem(KEY_TOO_LONG, message, start, end)


def _reserved(trouble: Trouble) -> Problem | None:
    if "cannot start" not in trouble.problem and "node content" not in trouble.problem:
        return None
    sign = trouble.text[trouble.at : trouble.at + 1]
    if not sign.strip():
        return None
    return Problem(RESERVED_START, may_not_start(sign), trouble.at, trouble.at + 1)


def _directive(trouble: Trouble) -> Problem | None:
    """A line that starts with % ends the text before it, and the parser stumbles on a later line."""
    lines = [match.start() for match in re.finditer(r"^%", trouble.text[: trouble.at + 1], re.MULTILINE)]
    if not lines or not ("directive" in trouble.context or "document start" in trouble.problem):
        return None
    return Problem(RESERVED_START, may_not_start("%"), lines[-1], lines[-1] + 1)


def _anchor(trouble: Trouble) -> Problem | None:
    if "undefined alias" in trouble.problem:
        name = re.match(r"\*?[\w-]*", trouble.text[trouble.at : trouble.at + 40])
        message = msg("“{name}” repeats something that is not there.", name=name[0] if name else "*")
        return Problem(ALIAS, message, trouble.at, trouble.at + 1)
    if trouble.context in ("while scanning an alias", "while scanning an anchor"):
        sign = trouble.text[trouble.since : trouble.since + 1]
        return Problem(ALIAS, may_not_start(sign), trouble.since, trouble.since + 1)
    return None


def _tag(trouble: Trouble) -> Problem | None:
    if " tag" not in f"{trouble.context} {trouble.problem}":
        return None
    return Problem(TAG, msg("“!” starts a tag."), trouble.since, trouble.since + 1)


def _after_quote(trouble: Trouble) -> Problem | None:
    """In `name: 'L'école'` the text ends before é; in `"x" y` before y."""
    ended = "did not find expected key" in trouble.problem or "<block end>" in trouble.problem
    if not ended or not _QUOTED.search(trouble.before):
        return None
    message = msg("Text follows the quote that closes a text.")
    return Problem(TEXT_AFTER_QUOTE, message, trouble.at, trouble.at + 1)


def _indent(trouble: Trouble) -> Problem | None:
    if "parsing a block" not in trouble.context:
        return None
    message = (
        msg("A dash starts a list here, beside keys.")
        if trouble.rest.startswith("- ")
        else msg("A list was expected to go on here with a dash.")
        if "block collection" in trouble.context
        else msg("The spaces before this line match nothing above.")
    )
    return Problem(INDENTATION, message, trouble.at, trouble.at + 1)


def _otherwise(trouble: Trouble) -> Problem:
    return Problem(SYNTAX, msg("The file stops making sense here as YAML."), trouble.at, trouble.at + 1)


_EXPLANATIONS: tuple[Callable[[Trouble], Problem | None], ...] = (
    _tab,
    *SLIPS,
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
