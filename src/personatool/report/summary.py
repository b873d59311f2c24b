"""What was checked, and the sentence that ends a report."""

from collections import Counter
from collections.abc import Sequence
from typing import NamedTuple

from personatool.i18n import Translator
from personatool.model.diagnostic import Diagnostic, Severity
from personatool.model.message import Message, msg, msg_n


class Summary(NamedTuple):
    """How much was checked."""

    files: int
    personas: int
    journeys: int


def count(diagnostics: Sequence[Diagnostic]) -> dict[Severity, int]:
    """How many of each severity, the gravest first; every severity is there."""
    found = Counter(each.severity for each in diagnostics)
    return {severity: found[severity] for severity in Severity}


def gravest(diagnostics: Sequence[Diagnostic], limit: int) -> list[Diagnostic]:
    """At most `limit` of them, errors before warnings before the rest; in the order they were given."""
    ranks = list(Severity)
    places = sorted(range(len(diagnostics)), key=lambda place: (ranks.index(diagnostics[place].severity), place))
    return [diagnostics[place] for place in sorted(places[:limit])]


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
    }[severity]
