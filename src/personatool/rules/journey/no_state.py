"""J010: a reviewed journey does not say whether it shows today or tomorrow."""

from collections.abc import Iterator

from personatool.model.diagnostic import Finding, Kind, Severity
from personatool.model.message import msg
from personatool.rules.engine.rule import Rule
from personatool.rules.engine.scope import Scope
from personatool.rules.facts.example_journey import example_journey
from personatool.rules.facts.journey_moments import unsaid
from personatool.rules.sources.journey import STATES

KIND = Kind(
    code="J010",
    name="no-state",
    why=msg("Readers must know whether they see what people live today or what the team would like them to live."),
    instead=msg("Write `state: current` or `state: future`."),
    severity=Severity.WARNING,
)


def check(scope: Scope) -> Iterator[Finding]:
    """Ask reviewed journeys for `state`."""
    for journey in unsaid(scope, "state"):
        yield Finding(
            KIND, journey.at("status"), msg("This journey does not say whether it is lived today or planned.")
        )


RULE = Rule(
    kind=KIND,
    check=check,
    what=msg("Asks reviewed journeys whether they show the current or a future state."),
    source=STATES,
    example=example_journey(without="state"),
    instead_example=example_journey(),
)
