"""J042: an exchange does not say by which channel."""

from collections.abc import Iterator

from personatool.model.diagnostic import Finding, Kind, Severity
from personatool.model.message import msg
from personatool.rules.engine.rule import Rule
from personatool.rules.engine.scope import Scope
from personatool.rules.facts.absent import items_without
from personatool.rules.facts.journey_moments import columns
from personatool.rules.sources.journey import EXCHANGE

KIND = Kind(
    code="J042",
    name="no-channel",
    why=msg("The channel decides who can take part: a phone call and a website shut out different people."),
    instead=msg("Write `channel: phone`, or another channel."),
    severity=Severity.WARNING,
)


def check(scope: Scope) -> Iterator[Finding]:
    """Look at exchanges that say the two other things."""
    for journey in scope.journeys:
        for column in items_without(journey.value, columns(journey), lambda column: column.lane("channel")):
            if column.lane("initiator") and column.lane("with_"):
                yield Finding(KIND, column.spot, msg("This exchange does not say by which channel it goes."))


RULE = Rule(
    kind=KIND,
    check=check,
    what=msg("Asks exchanges with two parties for their channel, where the journey says it elsewhere or is reviewed."),
    source=EXCHANGE,
    example="""\
# journeys/move.yaml
title: We are moving house
stages:
  - name: Telling everyone
    steps:
      - {name: Call the bank, initiator: user, with: The bank, channel: phone}
      - {name: Get an answer, initiator: bank, with: The bank}
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
