"""What was checked, and the sentence that ends a report."""

from collections import Counter
from collections.abc import Sequence
from typing import NamedTuple

from personatool.i18n import Translator
from personatool.model.diagnostic import Diagnostic, Severity
from personatool.model.message import Message, msg, msg_n
from personatool.report.text import cells, one_line, shorten
from personatool.wording.severities import FINDING_SEVERITY


def left_out(number: int) -> Message:
    """Say how many findings are not shown."""
    return msg_n("… and {count} more.", "… and {count} more.", number)


def sentence(message: Message, say: Translator, limit: int = 500) -> str:
    """Say a message in one harmless line."""
    return shorten(one_line(say.say(message)), limit)


def problem_and_advice(finding: Diagnostic, say: Translator) -> str:
    """Say in one harmless line what is wrong and what to write instead."""
    return f"{sentence(finding.message, say)} {sentence(finding.instead, say)}"


def statistics(diagnostics: Sequence[Diagnostic], say: Translator) -> str:
    """A line a kind of problem, the most frequent first; nothing when nothing was found."""
    counted = Counter((finding.kind.code, finding.kind.name, finding.severity) for finding in diagnostics)
    ordered = sorted(counted.items(), key=lambda item: (-item[1], item[0][0], item[0][2]))
    rows = [
        (say.number(number), say.say(FINDING_SEVERITY[severity]), code, name)
        for (code, name, severity), number in ordered
    ]
    first, second = (max((cells(row[column]) for row in rows), default=0) for column in (0, 1))
    return "".join(
        f"{' ' * (first - cells(number))}{number}  {severity}{' ' * (second - cells(severity))}  {code} {name}\n"
        for number, severity, code, name in rows
    )


class Summary(NamedTuple):
    """How much was checked."""

    files: int
    personas: int
    journeys: int


def count(diagnostics: Sequence[Diagnostic]) -> dict[Severity, int]:
    """How many of each severity, the gravest first; every severity is there."""
    found = Counter(finding.severity for finding in diagnostics)
    return {severity: found[severity] for severity in Severity}


def gravest(diagnostics: Sequence[Diagnostic], limit: int) -> list[Diagnostic]:
    """At most `limit` of them by weight, errors before warnings before the rest; then in the order they were given."""
    return sorted(diagnostics, key=lambda finding: finding.gravity)[:limit]


def closing(diagnostics: Sequence[Diagnostic], summary: Summary, say: Translator) -> str:
    """Say how much was checked and what came out of it."""
    personas = say.say(msg_n("{count} persona", "{count} personas", summary.personas))
    journeys = say.say(msg_n("{count} journey", "{count} journeys", summary.journeys))
    if not diagnostics:
        return say.say(
            msg("Checked {personas} and {journeys}: no problem found.", personas=personas, journeys=journeys)
        )
    counts = ", ".join(say.say(_counted(severity, number)) for severity, number in count(diagnostics).items() if number)
    return say.say(
        msg("Checked {personas} and {journeys}: {counts}.", personas=personas, journeys=journeys, counts=counts)
    )


def _counted(severity: Severity, number: int) -> Message:
    return {
        Severity.ERROR: msg_n("{count} error", "{count} errors", number),
        Severity.WARNING: msg_n("{count} warning", "{count} warnings", number),
        Severity.INFO: msg_n("{count} piece of advice", "{count} pieces of advice", number),
        Severity.OBSERVATION: msg_n("{count} observation", "{count} observations", number),
    }[severity]
