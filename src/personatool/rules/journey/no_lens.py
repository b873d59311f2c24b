"""J001: a reviewed journey does not say who lives it."""

from collections.abc import Iterator

from personatool.model.diagnostic import Finding, Kind, Severity
from personatool.model.message import msg
from personatool.rules.engine.rule import Rule
from personatool.rules.engine.scope import Scope
from personatool.rules.facts.example_journey import example_journey
from personatool.rules.facts.journey_moments import unsaid
from personatool.rules.sources.journey import FRAME

KIND = Kind(
    code="J001",
    name="no-lens",
    why=msg("A journey is lived by one person: seen through nobody’s eyes, it becomes the map of an organisation."),
    instead=msg("Name the persona whose journey this is: `persona: …`. The others go under `also`."),
    severity=Severity.WARNING,
)


def check(scope: Scope) -> Iterator[Finding]:
    """Ask reviewed journeys for `persona`."""
    for journey in unsaid(scope, "persona"):
        yield Finding(KIND, journey.at("status"), msg("This journey does not say who lives it."))


RULE = Rule(
    kind=KIND,
    check=check,
    what=msg("Asks reviewed journeys for their lens persona."),
    source=FRAME,
    example=example_journey(without="persona"),
    instead_example=example_journey(),
)
