"""Read the comments that set findings aside: `# personatool: ignore[L002] reason`, `ignore-file[…]` near the top."""

import re
from collections.abc import Collection, Iterator, Sequence
from dataclasses import dataclass
from typing import Protocol

from personatool.model.diagnostic import Diagnostic, Kind, Severity
from personatool.model.message import Message, msg
from personatool.model.place import Span
from personatool.rules.words import closest, cut

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


@dataclass(frozen=True, slots=True)
class Ignore:
    """A code set aside, on one line or in the whole file. `span` is where the code is written."""

    path: str
    code: str
    span: Span
    line: int | None
    line_text: str

    def covers(self, diagnostic: Diagnostic) -> bool:
        """Whether a diagnostic is the one meant."""
        return diagnostic.kind.code == self.code and self.line in (None, diagnostic.span.line)


def read_ignores(path: str, texts: Texts, known: Collection[str]) -> Iterator[Ignore | Diagnostic]:
    """Read the comments of a file that are meant for us; those that cannot be obeyed come as diagnostics."""
    if _SIGN not in texts.text(path):
        return
    lines = _BREAK.split(texts.text(path))
    for comment in texts.comments(path):
        ours = _OURS.match(comment.text)
        if ours:
            yield from _read(path, lines, comment, ours.start("order"), known)


def _read(
    path: str, lines: Sequence[str], comment: Comment, start: int, known: Collection[str]
) -> Iterator[Ignore | Diagnostic]:
    order = _ORDER.match(comment.text, start)
    codes = list(_CODE.finditer(comment.text, order.start("codes"), order.end("codes"))) if order else []
    line_text = lines[comment.line - 1]
    if not order or not codes:
        yield _bad(
            path,
            _span(comment, start, len(comment.text.rstrip())),
            line_text,
            msg("This comment cannot be understood."),
        )
    elif order["word"] == "ignore-file" and not _near_top(lines, comment.line):
        yield _bad(
            path,
            _span(comment, *order.span("word")),
            line_text,
            msg("`ignore-file` stands too low."),
            msg("Move the comment above everything else in the file."),
        )
    else:
        for found in codes:
            span = _span(comment, *found.span())
            target = None if order["word"] == "ignore-file" else _target(lines, comment)
            complaint = _complaint(found[0].upper(), known)
            yield (
                _bad(path, span, line_text, *complaint)
                if complaint
                else Ignore(path, found[0].upper(), span, target, line_text)
            )


def _complaint(code: str, known: Collection[str]) -> tuple[Message, Message | None] | None:
    if code not in known:
        near = closest(code, [each for each in known if not each.startswith(_NEVER)])
        advice = msg("Write {near} if that is the one; if not, remove the comment.", near=near) if near else None
        return msg("There is no finding with the code “{code}”.", code=cut(code)), advice
    if code.startswith(_NEVER):
        return msg("{code} cannot be set aside.", code=code), msg("Mend what it reports, and remove the comment.")
    return None


def _bad(path: str, span: Span, line_text: str, message: Message, instead: Message | None = None) -> Diagnostic:
    return Diagnostic(BAD_IGNORE, path, span, message, instead or BAD_IGNORE.instead, line_text)


def _span(comment: Comment, start: int, end: int) -> Span:
    return Span(comment.line, comment.column + start, comment.column + max(end, start + 1))


def _near_top(lines: Sequence[str], line: int) -> bool:
    return all(not each.strip() or each.lstrip()[0] in "#%" or each.startswith("---") for each in lines[: line - 1])


def _target(lines: Sequence[str], comment: Comment) -> int:
    """The line meant: the comment's own, or the next one with something on it when the comment stands alone."""
    if lines[comment.line - 1][: comment.column - 1].strip():
        return comment.line
    after = enumerate(lines[comment.line :], comment.line + 1)
    return next((number for number, each in after if each.strip() and not each.lstrip().startswith("#")), comment.line)
