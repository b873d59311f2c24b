"""J040: an exchange does not say who starts it."""

from collections.abc import Iterator

from personatool.model.diagnostic import Finding, Kind, Severity
from personatool.model.message import msg
from personatool.rules.engine.rule import Rule
from personatool.rules.engine.scope import Scope
from personatool.rules.facts.absent import items_without
from personatool.rules.facts.journey_moments import columns
from personatool.rules.sources.journey import EXCHANGE

KIND = Kind(
    code="J040",
    name="no-initiator",
    why=msg(
        "Who moves first tells who carries the burden: a service that writes by itself is not one that must be chased."
    ),
    instead=msg("Write `initiator: user`, or the name of the one who starts."),
    severity=Severity.WARNING,
)


def check(scope: Scope) -> Iterator[Finding]:
    """Look at exchanges that say the two other things."""
    for journey in scope.journeys:
        for column in items_without(journey.value, columns(journey), lambda column: column.lane("initiator")):
            if column.lane("with_") and column.lane("channel"):
                yield Finding(KIND, column.spot, msg("This exchange does not say who starts it."))


RULE = Rule(
    kind=KIND,
    check=check,
    what=msg(
        "Asks exchanges with a party and a channel for who starts them, where the journey says so elsewhere "
        "or is reviewed."
    ),
    source=EXCHANGE,
    example="""\
# journeys/move.yaml
title: We are moving house
stages:
  - name: Telling everyone
    steps:
      - {name: Call the bank, initiator: user, with: The bank, channel: phone}
      - {name: Get an answer, with: The bank, channel: post}
""",
    instead_example="""\
# journeys/move.yaml
title: We are moving house
stages:
  - name: Telling everyone
    steps:
      - {name: Call the bank, initiator: user, with: The bank, channel: phone}
      - {name: Get an answer, initiator: bank, with: The bank, channel: post}
""",
)
