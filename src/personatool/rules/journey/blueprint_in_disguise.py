"""J061: a journey map shows the service alone."""

from collections.abc import Iterator

from personatool.model.diagnostic import Finding, Kind, Severity
from personatool.model.message import msg
from personatool.rules.engine.rule import Rule
from personatool.rules.engine.scope import Scope
from personatool.rules.facts.journey_moments import columns
from personatool.rules.sources.journey import BLUEPRINT

KIND = Kind(
    code="J061",
    name="blueprint-in-disguise",
    why=msg(
        "A map with the service’s work and without the person’s thoughts, emotions and pains is a blueprint: "
        "readers look for the person in vain."
    ),
    instead=msg("Write `type: blueprint`, or add what the person thinks and feels."),
    severity=Severity.WARNING,
    of_lived=True,
)
_PERSON = ("thought", "emotion", "emotions", "pains")
_SERVICE = ("backstage", "support", "systems")
_WORTH_COUNTING = 3


def check(scope: Scope) -> Iterator[Finding]:
    """Weigh the lanes behind the line of visibility against the person's own."""
    for journey in scope.journeys:
        shown = columns(journey)
        if journey.value.type != "journey" or any(column.lane(name) for column in shown for name in _PERSON):
            continue
        served = sum(1 for column in shown if any(column.lane(name) for name in _SERVICE))
        if len(shown) >= _WORTH_COUNTING and 2 * served >= len(shown):
            message = msg("This journey shows the service’s work, and nothing of what the person thinks or feels.")
            yield Finding(KIND, journey.key("stages"), message)


RULE = Rule(
    kind=KIND,
    check=check,
    what=msg("Looks for the person’s side in journeys where half the steps tell the service’s work."),
    source=BLUEPRINT,
    example="""\
# journeys/move.yaml
title: We are moving house
stages:
  - name: Telling everyone
    steps:
      - {name: Call the bank, backstage: [The address is changed]}
      - {name: Write to the council, backstage: [A new bill is made]}
      - {name: See the doctor, support: [Records are sent on]}
""",
    instead_example="""\
# journeys/move.yaml
title: We are moving house
type: blueprint
stages:
  - name: Telling everyone
    steps:
      - {name: Call the bank, backstage: [The address is changed]}
      - {name: Write to the council, backstage: [A new bill is made]}
      - {name: See the doctor, support: [Records are sent on]}
""",
)
