"""What PyYAML says about broken YAML, put in plain words and at the place where the mistake was made."""

import re
from collections.abc import Callable
from dataclasses import dataclass

from personatool.load.characters import scan_escapes
from personatool.load.kinds_file import (
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
from personatool.load.problem import Problem
from personatool.model.message import msg

_KEY_LIMIT = 1_024  # characters a YAML key may have before its colon
_QUOTED = re.compile(r"""[:\-]\s+["'].*["']\s*$""")
_LINE_END = re.compile(r"[\r\n]")


@dataclass(frozen=True, slots=True)
class _Trouble:
    """Where a parser stopped (`at`), where what it was reading began (`since`), and its own words."""

    text: str
    at: int
    since: int
    context: str
    problem: str

    @property
    def before(self) -> str:
        """The line up to where the parser stopped."""
        return self.text[self._line_start(self.at) : self.at]

    @property
    def rest(self) -> str:
        """The line from where the parser stopped."""
        return _LINE_END.split(self.text[self.at : self.at + 200], maxsplit=1)[0]

    def _line_start(self, at: int) -> int:
        return max(self.text.rfind("\n", 0, at), self.text.rfind("\r", 0, at)) + 1


def syntax_problem(text: str, error: Exception) -> Problem:
    """Explain why a text is not YAML."""
    trouble = _trouble(text, error)
    return next(found for explain in _EXPLANATIONS if (found := explain(trouble)))


def _trouble(text: str, error: Exception) -> _Trouble:
    mark, since = getattr(error, "problem_mark", None), getattr(error, "context_mark", None)
    at = min(mark.index if mark else since.index if since else 0, len(text))
    return _Trouble(
        text,
        at,
        since.index if since else at,
        getattr(error, "context", None) or "",
        getattr(error, "problem", None) or "",
    )


def _tab(trouble: _Trouble) -> Problem | None:
    """A tab among the leading spaces is the cause, whatever the parser stumbled over."""
    line = trouble.before + trouble.rest
    column = line.find("\t", 0, len(line) - len(line.lstrip(" \t")))
    if column < 0:
        return None
    start = trouble.at - len(trouble.before) + column
    return Problem(TAB, msg("This line starts with a tab."), start, start + 1)


def _quote(trouble: _Trouble) -> Problem | None:
    if "quoted scalar" not in trouble.context:
        return None
    if "escape" in trouble.problem:
        return _escape(trouble)
    if "unexpected" not in trouble.problem:
        return None
    quote = trouble.text[trouble.since : trouble.since + 1]
    message = msg("The quote {quote} that opens here is never closed.", quote=quote)
    return Problem(UNCLOSED_QUOTE, message, trouble.since, trouble.since + 1)


def _escape(trouble: _Trouble) -> Problem:
    forbidden = scan_escapes(trouble.text, trouble.since, min(trouble.at + 10, len(trouble.text)))
    if forbidden:
        return forbidden
    backslash = trouble.text.rfind("\\", trouble.since, trouble.at + 1)
    start = backslash if backslash >= 0 else trouble.at
    written = trouble.text[start : start + 2]
    return Problem(ESCAPE, msg("“{written}” is no special character.", written=written), start, start + 2)


def _bracket(trouble: _Trouble) -> Problem | None:
    if "parsing a flow" not in trouble.context:
        return None
    bracket = trouble.text[trouble.since : trouble.since + 1]
    if trouble.rest.strip() and not trouble.rest.startswith(("}", "]")):
        message = msg("In the bracket {bracket} a comma is missing here, or a text needs quotes.", bracket=bracket)
        return Problem(UNCLOSED_BRACKET, message, trouble.at, trouble.at + 1)
    message = msg("The bracket {bracket} that opens here is not closed.", bracket=bracket)
    return Problem(UNCLOSED_BRACKET, message, trouble.since, trouble.since + 1)


def _colon(trouble: _Trouble) -> Problem | None:
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


def _long_key(trouble: _Trouble) -> Problem | None:
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


def _reserved(trouble: _Trouble) -> Problem | None:
    if "cannot start" not in trouble.problem and "node content" not in trouble.problem:
        return None
    sign = trouble.text[trouble.at : trouble.at + 1]
    if not sign.strip():
        return None
    message = msg("A text may not start with “{sign}”.", sign=sign)
    return Problem(RESERVED_START, message, trouble.at, trouble.at + 1)


def _anchor(trouble: _Trouble) -> Problem | None:
    if "undefined alias" in trouble.problem:
        name = re.match(r"\*?[\w-]*", trouble.text[trouble.at : trouble.at + 40])
        message = msg("“{name}” repeats something that is not there.", name=name[0] if name else "*")
        return Problem(ALIAS, message, trouble.at, trouble.at + 1)
    if trouble.context in ("while scanning an alias", "while scanning an anchor"):
        message = msg("After * or & a name must follow.")
        return Problem(ALIAS, message, trouble.since, trouble.since + 1)
    return None


def _tag(trouble: _Trouble) -> Problem | None:
    if " tag" not in f"{trouble.context} {trouble.problem}":
        return None
    return Problem(TAG, msg("“!” starts a tag."), trouble.since, trouble.since + 1)


def _after_quote(trouble: _Trouble) -> Problem | None:
    """In `name: 'L'école'` the text ends before é; in `"x" y` before y."""
    if "did not find expected key" not in trouble.problem or not _QUOTED.search(trouble.before):
        return None
    message = msg("Text follows the quote that closes a text.")
    return Problem(TEXT_AFTER_QUOTE, message, trouble.at, trouble.at + 1)


def _indent(trouble: _Trouble) -> Problem | None:
    if "parsing a block" not in trouble.context:
        return None
    message = (
        msg("A dash starts a list here, beside keys.")
        if trouble.rest.startswith("- ")
        else msg("A list was expected to go on here with a dash.")
        if "'-'" in trouble.problem
        else msg("The spaces before this line match nothing above.")
    )
    return Problem(INDENTATION, message, trouble.at, trouble.at + 1)


def _otherwise(trouble: _Trouble) -> Problem:
    return Problem(SYNTAX, msg("The file stops making sense here as YAML."), trouble.at, trouble.at + 1)


_EXPLANATIONS: tuple[Callable[[_Trouble], Problem | None], ...] = (
    _tab,
    _quote,
    _bracket,
    _colon,
    _reserved,
    _anchor,
    _tag,
    _after_quote,
    _indent,
    _otherwise,
)
