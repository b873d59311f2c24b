"""Full: each finding explained, with its place in the file shown."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from personatool.i18n import Translator
from personatool.model.diagnostic import Diagnostic, Related, Severity
from personatool.model.message import Message, msg, msg_n
from personatool.report.findings.concise import safe_place
from personatool.report.findings.snippet import snippet
from personatool.report.findings.summary import Summary, closing, gravest
from personatool.report.text import BOLD, DIM, GOOD, SEVERITY_STYLES, Paint, cells, one_line, shorten, wrap
from personatool.wording.severities import FINDING_SEVERITY

LIMIT = 20
_RELATED = 5
_WIDTH = 88
_SENTENCE = 500
_WHY, _INSTEAD, _SEE = msg("Why"), msg("Do"), msg("See")


@dataclass(frozen=True, slots=True)
class _Pen:
    """Writes rows with a label or a line number in the margin: no row starts with the user's text."""

    say: Translator
    paint: Paint
    margin: int

    def row(self, head: str, text: str, head_style: str = "", style: str = "") -> str:
        blank = " " * (self.margin - cells(head))
        return f"{blank}{self.paint(head_style, head)} {self.paint(DIM, '|')} {self.paint(style, text)}"

    def rows(self, label: Message | None, sentence: str, head_style: str = "", style: str = "") -> Iterator[str]:
        for index, line in enumerate(wrap(shorten(one_line(sentence), _SENTENCE), _WIDTH)):
            yield self.row(self.say.say(label) if label and index == 0 else "", line, head_style, style)


def full(diagnostics: Sequence[Diagnostic], summary: Summary, say: Translator, paint: Paint) -> str:
    """Up to 20 findings with their words, then how much was checked."""
    shown = gravest(diagnostics, LIMIT)
    blocks = ["\n".join(_block(finding, say, paint)) for finding in shown]
    if len(shown) < len(diagnostics):
        blocks.append(say.say(_more(len(diagnostics) - len(shown))))
    return "\n\n".join((*blocks, "\n".join(_ending(diagnostics, summary, say, paint)))) + "\n"


def _block(finding: Diagnostic, say: Translator, paint: Paint) -> Iterator[str]:
    pen = _Pen(
        say, paint, max(len(str(finding.span.line)), *(cells(say.say(label)) for label in (_WHY, _INSTEAD, _SEE)))
    )
    style = SEVERITY_STYLES[finding.severity]
    severity, place = paint(style, say.say(FINDING_SEVERITY[finding.severity])), paint(BOLD, safe_place(finding))
    mark = f" {paint(GOOD, '--fix')}" if finding.edit else ""
    yield f"{severity} {place} {paint(DIM, f'{finding.kind.code} {finding.kind.name}')}{mark}"
    if finding.line_text.strip():
        text, carets = snippet(finding.line_text, finding.span)
        yield pen.row(str(finding.span.line), text)
        yield pen.row("", carets, style=style)
    yield from _sentences(finding, pen)


def _sentences(finding: Diagnostic, pen: _Pen) -> Iterator[str]:
    say = pen.say.say
    yield from pen.rows(None, say(finding.message), style=BOLD)
    yield from pen.rows(_WHY, say(finding.kind.why), DIM)
    yield from pen.rows(_INSTEAD, say(finding.instead), GOOD)
    for index, related in enumerate(finding.related[:_RELATED]):
        yield from pen.rows(_SEE if index == 0 else None, _note(related, pen.say), DIM)


def _note(related: Related, say: Translator) -> str:
    return f"{related.path}:{related.span.line}:{related.span.column} {say.say(related.message)}"


def _more(number: int) -> Message:
    return msg_n(
        "… and {count} more. To see them all, one line each: personatool check --format concise",
        "… and {count} more. To see them all, one line each: personatool check --format concise",
        number,
    )


def _fixable(number: int) -> Message:
    return msg_n(
        "{count} can be fixed for you: personatool check --fix (--diff shows it first).",
        "{count} can be fixed for you: personatool check --fix (--diff shows them first).",
        number,
    )


def _ending(diagnostics: Sequence[Diagnostic], summary: Summary, say: Translator, paint: Paint) -> Iterator[str]:
    yield paint(BOLD if diagnostics else GOOD, closing(diagnostics, summary, say))
    if fixable := sum(finding.edit is not None for finding in diagnostics):
        yield from wrap(say.say(_fixable(fixable)), _WIDTH)
    errors = [finding for finding in diagnostics if finding.severity is Severity.ERROR]
    if errors:
        yield from wrap(say.say(_SERVICE if all(error.kind.of_service for error in errors) else _SLIPS), _WIDTH)


_SLIPS = msg("Errors keep maps and packs from being made; warnings and advice do not.")
_SERVICE = msg("These errors are about the service: `check` and `build` fail, and maps and packs can still be made.")
