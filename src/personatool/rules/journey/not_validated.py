"""J070: a reviewed journey was validated with nobody."""

from collections.abc import Iterator

from personatool.model.diagnostic import Finding, Kind, Severity
from personatool.model.message import msg
from personatool.rules.engine.rule import Rule
from personatool.rules.engine.scope import Scope
from personatool.rules.facts.example_journey import example_journey
from personatool.rules.facts.journey_moments import unsaid
from personatool.rules.sources.journey import REVIEW

KIND = Kind(
    code="J070",
    name="not-validated",
    why=msg("A map that nobody who lives it has seen is what the team believes."),
    instead=msg("Show it to people who live it, and write whom you asked: `validated_with: {who: …, date: …}`."),
    severity=Severity.WARNING,
)


def check(scope: Scope) -> Iterator[Finding]:
    """Ask reviewed journeys for `validated_with`."""
    for journey in unsaid(scope, "validated_with"):
        yield Finding(KIND, journey.at("status"), msg("This journey was validated with nobody."))


RULE = Rule(
    kind=KIND,
    check=check,
    what=msg("Asks reviewed journeys with whom they were validated."),
    source=REVIEW,
    example=example_journey(without="validated_with"),
    instead_example=example_journey(),
)
