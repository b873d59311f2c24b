"""J071: a reviewed journey has no owner."""

from collections.abc import Iterator

from personatool.model.diagnostic import Finding, Kind, Severity
from personatool.model.message import msg
from personatool.rules.engine.rule import Rule
from personatool.rules.engine.scope import Scope
from personatool.rules.facts.example_journey import example_journey
from personatool.rules.facts.journey_moments import unsaid
from personatool.rules.sources.journey import REVIEW

KIND = Kind(
    code="J071",
    name="journey-without-owner",
    why=msg("Who reads the map in a year should know whom to ask, and somebody should keep it true."),
    instead=msg("Name a team rather than a person, it lasts longer: `owner: Design team`."),
    severity=Severity.INFO,
)


def check(scope: Scope) -> Iterator[Finding]:
    """Ask reviewed journeys for `owner`."""
    for journey in unsaid(scope, "owner"):
        yield Finding(KIND, journey.at("status"), msg("Nobody is said to look after this journey."))


RULE = Rule(
    kind=KIND,
    check=check,
    what=msg("Asks reviewed journeys for their owner."),
    source=REVIEW,
    example=example_journey(without="owner"),
    instead_example=example_journey(),
)
