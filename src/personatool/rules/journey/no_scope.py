"""J005: a reviewed journey does not say where it starts and ends."""

from collections.abc import Iterator

from personatool.model.diagnostic import Finding, Kind, Severity
from personatool.model.message import msg
from personatool.rules.engine.rule import Rule
from personatool.rules.engine.scope import Scope
from personatool.rules.facts.example_journey import example_journey
from personatool.rules.facts.journey_moments import unsaid
from personatool.rules.sources.journey import FRAME

KIND = Kind(
    code="J005",
    name="no-scope",
    why=msg("Two teams can talk about one journey only if they agree where it starts and where it ends."),
    instead=msg("Say where it starts and ends: `scope: {start: …, end: …}`."),
    severity=Severity.WARNING,
)


def check(scope: Scope) -> Iterator[Finding]:
    """Ask reviewed journeys for `scope`."""
    for journey in unsaid(scope, "scope"):
        yield Finding(KIND, journey.at("status"), msg("This journey does not say where it starts and ends."))


RULE = Rule(
    kind=KIND,
    check=check,
    what=msg("Asks reviewed journeys where they start and end."),
    source=FRAME,
    example=example_journey(without="scope"),
    instead_example=example_journey(),
)
