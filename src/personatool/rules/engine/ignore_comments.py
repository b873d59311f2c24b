"""Read the comments that set findings aside: `# personatool: ignore[L002] reason`, `ignore-file[…]` near the top."""

import re
from bisect import bisect_left
from collections.abc import Iterator, Mapping, Sequence
from typing import NamedTuple, Protocol

from personatool.model.diagnostic import Diagnostic, Kind, Severity
from personatool.model.message import Message, msg
from personatool.model.place import Span
from personatool.rules.engine.naming import closest, cut

UNUSED_IGNORE = Kind(
    code="L090",
    name="unused-ignore",
    why=msg("A comment that sets nothing aside today may hide a real problem tomorrow."),
    instead=msg("Remove the comment."),
    severity=Severity.WARNING,
)
BAD_IGNORE = Kind(
    code="L091",
    name="bad-ignore",
    why=msg("As it stands, this comment sets nothing aside."),
    instead=msg("Write the code of a finding in square brackets: `# personatool: ignore[L010] the reason`."),
    severity=Severity.WARNING,
)
_SIGN = "personatool"
_OURS = re.compile(r"#+\s*personatool\s*:\s*(?P<order>.*)", re.DOTALL)
_ORDER = re.compile(r"(?P<word>ignore|ignore-file)\s*\[(?P<codes>[^\]]*)\]")
_CODE = re.compile(r"[^\s,;]+")
_NEVER = ("F", "S", "L09")
_BREAK = re.compile(r"\r\n|\r|\n")


class Comment(Protocol):
    """A comment from its `#` on. Lines and columns start at 1."""

    @property
    def line(self) -> int: ...  # noqa: D102
    @property
    def column(self) -> int: ...  # noqa: D102
    @property
    def text(self) -> str: ...  # noqa: D102


class Texts(Protocol):
    """The texts of the files, by path."""

    def text(self, path: str) -> str:
        """A file's whole text."""

    def comments(self, path: str) -> Sequence[Comment]:
        """A file's comments; a `#` inside quotes or a block of text is none."""


class Ignore(NamedTuple):
    """A code set aside, on one line or in the whole file. `span` is where the code is written."""

    path: str
    code: str
    span: Span
    line: int | None
    line_text: str

    def covers(self, diagnostic: Diagnostic) -> bool:
        """Whether a diagnostic is the one meant."""
        return diagnostic.kind.code == self.code and self.line in (None, diagnostic.span.line)


class _Place(NamedTuple):
    """A comment of ours in its file; `content` are the lines with something on them beside comments."""

    path: str
    lines: Sequence[str]
    content: Sequence[int]
    comment: Comment

    def bad(self, span: tuple[int, int], message: Message, instead: Message | None = None) -> Diagnostic:
        place = self.span(*span)
        return Diagnostic(BAD_IGNORE, self.path, place, message, instead or BAD_IGNORE.instead, self.line_text)

    def ignore(self, span: tuple[int, int], code: str, line: int | None) -> Ignore:
        return Ignore(self.path, code, self.span(*span), line, self.line_text)

    def span(self, start: int, end: int) -> Span:
        return Span(self.comment.line, self.comment.column + start, self.comment.column + end)

    @property
    def near_top(self) -> bool:
        return not self.content or self.comment.line <= self.content[0]

    @property
    def target(self) -> int:
        """The line meant: the comment's own, or the next one when the comment stands alone."""
        after = bisect_left(self.content, self.comment.line)
        return self.content[after] if after < len(self.content) else self.comment.line

    @property
    def line_text(self) -> str:
        return self.lines[self.comment.line - 1]


def may_hold_ignores(path: str, texts: Texts) -> bool:
    """Tell at a glance whether a file may have comments that are meant for us."""
    return _SIGN in texts.text(path)


def read_ignores(path: str, texts: Texts, known: Mapping[str, str]) -> Iterator[Ignore | Diagnostic]:
    """Read the comments of a file that are meant for us; those that cannot be obeyed come as diagnostics."""
    lines = _BREAK.split(texts.text(path))
    content = [number for number, line in enumerate(lines, 1) if _says_something(line.strip())]
    for comment in texts.comments(path):
        ours = _OURS.match(comment.text)
        if ours:
            yield from _read(_Place(path, lines, content, comment), ours.start("order"), known)


def _read(place: _Place, start: int, known: Mapping[str, str]) -> Iterator[Ignore | Diagnostic]:
    text = place.comment.text
    order = _ORDER.match(text, start)
    codes = list(_CODE.finditer(text, *order.span("codes"))) if order else []
    if not order or not codes:
        yield place.bad((0, len(text.rstrip())), msg("This comment cannot be understood."))
    elif order["word"] == "ignore-file":
        yield from _read_for_file(place, order, codes, known)
    else:
        yield from _read_codes(place, codes, place.target, known)


def _read_for_file(
    place: _Place, order: re.Match[str], codes: list[re.Match[str]], known: Mapping[str, str]
) -> Iterator[Ignore | Diagnostic]:
    if place.near_top:
        yield from _read_codes(place, codes, None, known)
    else:
        advice = msg("Move the comment above everything else in the file.")
        yield place.bad(order.span("word"), msg("`ignore-file` stands too low."), advice)


def _read_codes(
    place: _Place, codes: list[re.Match[str]], line: int | None, known: Mapping[str, str]
) -> Iterator[Ignore | Diagnostic]:
    for found in codes:
        code = _code(found[0], known)
        if code not in known:
            message = msg("There is no finding with the code “{code}”.", code=cut(found[0]))
            yield place.bad(found.span(), message, _meant(found[0], known))
        elif code.startswith(_NEVER):
            message = msg("{code} cannot be set aside.", code=code)
            yield place.bad(found.span(), message, msg("Mend what it reports, and remove the comment."))
        else:
            yield place.ignore(found.span(), code, line)


def _code(written: str, known: Mapping[str, str]) -> str:
    """The code that was written, in any case, or that has this name."""
    return next((code for code, name in known.items() if name == written.lower()), written.upper())


def _meant(code: str, known: Mapping[str, str]) -> Message | None:
    may = {code: name for code, name in known.items() if not code.startswith(_NEVER)}
    near = closest(code.upper(), may) or closest(code.lower(), may.values())
    return msg("Write {near} if that is the one; if not, remove the comment.", near=near) if near else None


def _says_something(line: str) -> bool:
    return bool(line) and line != "---" and line[0] not in "#%"
