"""J002: a reviewed journey tells no situation."""

from collections.abc import Iterator

from personatool.model.diagnostic import Finding, Kind, Severity
from personatool.model.message import msg
from personatool.rules.engine.rule import Rule
from personatool.rules.engine.scope import Scope
from personatool.rules.facts.example_journey import example_journey
from personatool.rules.facts.journey_moments import unsaid
from personatool.rules.sources.journey import FRAME

KIND = Kind(
    code="J002",
    name="no-scenario",
    why=msg("The same steps feel quite different from one situation to the next: readers must know which one this is."),
    instead=msg("Tell the situation in two sentences (who, when, what happened): `scenario: …`."),
    severity=Severity.WARNING,
)


def check(scope: Scope) -> Iterator[Finding]:
    """Ask reviewed journeys for `scenario`."""
    for journey in unsaid(scope, "scenario"):
        yield Finding(KIND, journey.at("status"), msg("This journey does not tell the situation it starts from."))


RULE = Rule(
    kind=KIND,
    check=check,
    what=msg("Asks reviewed journeys for their scenario."),
    source=FRAME,
    example=example_journey(without="scenario"),
    instead_example=example_journey(),
)
