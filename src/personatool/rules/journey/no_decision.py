"""J006: a reviewed journey does not say which decision it serves."""

from collections.abc import Iterator

from personatool.model.diagnostic import Finding, Kind, Severity
from personatool.model.message import msg
from personatool.rules.engine.rule import Rule
from personatool.rules.engine.scope import Scope
from personatool.rules.facts.example_journey import example_journey
from personatool.rules.facts.journey_moments import unsaid
from personatool.rules.sources.journey import FRAME

KIND = Kind(
    code="J006",
    name="no-decision",
    why=msg("A map that serves no decision ends up as decoration."),
    instead=msg("Write which choice it will help to make: `decision_supported: Which letters to rewrite first`."),
    severity=Severity.INFO,
)


def check(scope: Scope) -> Iterator[Finding]:
    """Ask reviewed journeys for `decision_supported`."""
    for journey in unsaid(scope, "decision_supported"):
        yield Finding(KIND, journey.at("status"), msg("This journey does not say which decision it helps to make."))


RULE = Rule(
    kind=KIND,
    check=check,
    what=msg("Asks reviewed journeys which decision they serve."),
    source=FRAME,
    example=example_journey(without="decision_supported"),
    instead_example=example_journey(),
)
