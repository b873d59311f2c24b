"""Full: what matters first. Errors explained with their place shown, the rest as far as a screen goes.

The same finding on many places is one finding with its places. What journeys show about a service stands apart.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from personatool.i18n import Translator
from personatool.model.diagnostic import Diagnostic, Related, Severity
from personatool.model.finding_groups import Group, grouped
from personatool.model.message import Message, msg, msg_n
from personatool.model.place import Span
from personatool.report.findings.concise import safe_place
from personatool.report.findings.snippet import snippet
from personatool.report.findings.summary import Summary, closing, sentence
from personatool.report.text import (
    BOLD,
    DIM,
    GOOD,
    SEVERITY_STYLES,
    Paint,
    cells,
    defuse_lines,
    one_line,
    shorten,
    wrap,
)
from personatool.wording.severities import FINDING_SEVERITY

LIMIT = 20
SCREEN = 24
"""Lines of the terminal that a report without errors keeps to."""
_LEAST = 8  # lines for the rest, however many errors stand above
_PLACES = 4
_RELATED = 5
_STARTS = 3
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
    """Everything explained where that fits a screen; else errors explained, and the rest by its weight, then the end.

    At most 20 errors are explained; what is left out is counted.
    """
    groups = grouped(diagnostics)
    whole = _explained(diagnostics, groups, summary, say, paint)
    if len(whole) <= SCREEN:
        return _text(whole)
    errors = [group for group in groups if group.severity is Severity.ERROR]
    others = groups[len(errors) :]
    shown = errors[:LIMIT]
    lines = [line for group in shown for line in (*_block(group, say, paint), "")]
    if len(shown) < len(errors):
        lines += [say.say(_more(sum(map(len, errors[LIMIT:])))), ""]
    ending = [*_starts(errors, others, say, paint), *_ending(diagnostics, summary, say, paint, _EVERYTHING)]
    room = max(SCREEN - len(lines) - len(ending), _LEAST)
    return _text([*lines, *_short(others, room, say, paint), *ending])


def everything(diagnostics: Sequence[Diagnostic], summary: Summary, say: Translator, paint: Paint) -> str:
    """Every finding with its words, then how much was checked."""
    return _text(_explained(diagnostics, grouped(diagnostics), summary, say, paint))


def _text(lines: Sequence[str]) -> str:
    return defuse_lines("\n".join(lines)) + "\n"


def _explained(
    diagnostics: Sequence[Diagnostic], groups: Sequence[Group], summary: Summary, say: Translator, paint: Paint
) -> list[str]:
    lines: list[str] = []
    faults, observed = _apart(groups)
    for group in faults:
        lines += (*_block(group, say, paint, len(diagnostics)), "")
    if observed:
        lines += (paint(BOLD, say.say(_OBSERVED)), "")
    for group in observed:
        lines += (*_block(group, say, paint, len(diagnostics)), "")
    return [*lines, *_ending(diagnostics, summary, say, paint)]


def _apart(groups: Sequence[Group]) -> tuple[list[Group], list[Group]]:
    """Faults of the files, and what the journeys show."""
    faults = [group for group in groups if group.severity is not Severity.OBSERVATION]
    return faults, list(groups[len(faults) :])


def _block(group: Group, say: Translator, paint: Paint, limit: int = _PLACES) -> Iterator[str]:
    finding = group.first
    labels = (_WHY, _INSTEAD, _SEE)
    pen = _Pen(say, paint, max(len(str(finding.span.line)), *(cells(say.say(label)) for label in labels)))
    style = SEVERITY_STYLES[finding.severity]
    severity, place = paint(style, say.say(FINDING_SEVERITY[finding.severity])), paint(BOLD, safe_place(finding))
    yield f"{severity} {place} {paint(DIM, f'{finding.kind.code} {finding.kind.name}')}{_fix_mark(group, paint)}"
    if finding.line_above.strip():
        above, _ = snippet(finding.line_above, Span(finding.span.line - 1, 1, 1), indented=True)
        yield pen.row(str(finding.span.line - 1), above)
    if finding.line_text.strip():
        text, carets = snippet(finding.line_text, finding.span, indented=bool(finding.line_above.strip()))
        yield pen.row(str(finding.span.line), text)
        yield pen.row("", carets, style=style)
    yield from _sentences(group, pen, limit)


def _fix_mark(group: Group, paint: Paint) -> str:
    return f" {paint(GOOD, '--fix')}" if any(finding.edit for finding in group.findings) else ""


def _sentences(group: Group, pen: _Pen, limit: int) -> Iterator[str]:
    say, finding = pen.say.say, group.first
    yield from pen.rows(None, say(finding.message), style=BOLD)
    yield from pen.rows(_WHY, say(finding.kind.why), DIM)
    yield from pen.rows(_INSTEAD, say(finding.instead), GOOD)
    for index, related in enumerate(finding.related[:_RELATED]):
        yield from pen.rows(_SEE if index == 0 else None, _note(related, pen.say), DIM)
    for index, other in enumerate(group.findings[1 : 1 + limit]):
        text = safe_place(other) if group.same else f"{safe_place(other)} {say(other.message)}"
        yield from pen.rows(None if index or finding.related else _SEE, text, DIM)
    if (left := len(group) - 1 - limit) > 0:
        yield from pen.rows(None, say(_more(left)), DIM)


def _note(related: Related, say: Translator) -> str:
    return f"{related.path}:{related.span.line}:{related.span.column} {say.say(related.message)}"


def _short(groups: Sequence[Group], room: int, say: Translator, paint: Paint) -> list[str]:
    """Two or three lines a finding, as many as there is room for; what journeys show has a third of it."""
    faults, observed = ([[*_pair(group, say, paint)] for group in part] for part in _apart(groups))
    room -= 2 + 2 * bool(observed)  # the heading, the blank lines, how many more there are
    of_observed = _fitting(observed, max(room // 3, room - sum(map(len, faults))))
    of_faults = _fitting(faults, room - sum(map(len, observed[:of_observed])))
    lines = [line for pair in faults[:of_faults] for line in pair]
    if of_observed:
        lines += [*([""] if lines else []), paint(BOLD, say.say(_OBSERVED))]
        lines += [line for pair in observed[:of_observed] for line in pair]
    shown = of_faults, len(faults) + of_observed
    left = sum(map(len, (*groups[shown[0] : len(faults)], *groups[shown[1] :])))
    return [*lines, *([say.say(_more(left))] if left else []), *([""] if groups else [])]


def _fitting(pairs: Sequence[Sequence[str]], room: int) -> int:
    """How many fit; one at least."""
    taken = 0
    for number, pair in enumerate(pairs):
        taken += len(pair)
        if number and taken > room:
            return number
    return len(pairs)


def _pair(group: Group, say: Translator, paint: Paint) -> Iterator[str]:
    finding = group.first
    label = say.say(FINDING_SEVERITY[finding.severity])
    blank = " " * (cells(label) + 1)
    first, *others = wrap(sentence(finding.message, say, 2 * _WIDTH), _WIDTH)
    yield f"{paint(SEVERITY_STYLES[finding.severity], label)} {first}"
    yield from (f"{blank}{line}" for line in others[:1])
    yield f"{blank}{paint(DIM, f'{_places(group, say)}  {finding.kind.code}')}{_fix_mark(group, paint)}"


def _places(group: Group, say: Translator) -> str:
    """Where it stands: the file once, then the lines; so many more in how many files."""
    shown: list[str] = []
    path = ""
    for finding in group.findings[:_PLACES]:
        line = str(finding.span.line)
        shown.append(line if finding.path == path else f"{safe_place(finding).rpartition(':')[0]}")
        path = finding.path
    places = ", ".join(shown)
    left = len(group) - len(group.findings[:_PLACES])
    return f"{places} {say.say(msg('and {count} more', count=left))}" if left else places


def _starts(errors: Sequence[Group], others: Sequence[Group], say: Translator, paint: Paint) -> Iterator[str]:
    """What to do first, three things at most: what the report had no room to advise."""
    faults, _ = _apart(others)
    first = sorted(faults, key=lambda group: (group.first.gravity, -len(group)))[: _STARTS - min(len(errors), 1)]
    if not first:
        return
    yield paint(BOLD, say.say(_START))
    numbers = iter(range(1, _STARTS + 1))
    if errors:
        yield f" {next(numbers)}. {say.say(_fix_first(sum(map(len, errors))))}"
    for number, group in zip(numbers, first, strict=False):
        place = safe_place(group.first).rpartition(":")[0]
        head, *rest = wrap(shorten(f"{place} – {sentence(group.first.instead, say)}", 2 * _WIDTH), _WIDTH)
        yield f" {number}. {head}"
        yield from (f"    {line}" for line in rest[:1])
    yield ""


def _more(number: int) -> Message:
    return msg_n("… and {count} more.", "… and {count} more.", number)


def _fix_first(number: int) -> Message:
    return msg_n(
        "Fix the error first: it is explained above.", "Fix the {count} errors first: they are explained above.", number
    )


def _fixable(number: int) -> Message:
    return msg_n(
        "{count} can be fixed for you: personatool check --fix (--diff shows it first).",
        "{count} can be fixed for you: personatool check --fix (--diff shows them first).",
        number,
    )


def _ending(
    diagnostics: Sequence[Diagnostic], summary: Summary, say: Translator, paint: Paint, hint: Message | None = None
) -> Iterator[str]:
    yield paint(BOLD if diagnostics else GOOD, closing(diagnostics, summary, say))
    if fixable := sum(finding.edit is not None for finding in diagnostics):
        yield from wrap(say.say(_fixable(fixable)), _WIDTH)
    errors = [finding for finding in diagnostics if finding.severity is Severity.ERROR]
    if errors:
        yield from wrap(say.say(_SERVICE if all(error.kind.of_service for error in errors) else _SLIPS), _WIDTH)
    if hint:
        yield from wrap(say.say(hint), _WIDTH)


_OBSERVED = msg("What the journeys show about the service (this stops nothing):")
_START = msg("Where to start:")
_EVERYTHING = msg("To see all: personatool check --all; by kind: personatool check --statistics")
_SLIPS = msg("Errors keep maps and packs from being made; warnings and advice do not.")
_SERVICE = msg("These errors are about the service: `check` and `build` fail, and maps and packs can still be made.")
