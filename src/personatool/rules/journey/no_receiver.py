"""J041: an exchange does not say with whom."""

from collections.abc import Iterator

from personatool.model.diagnostic import Finding, Kind, Severity
from personatool.model.message import msg
from personatool.rules.engine.rule import Rule
from personatool.rules.engine.scope import Scope
from personatool.rules.facts.absent import items_without
from personatool.rules.facts.journey_moments import columns
from personatool.rules.sources.journey import EXCHANGE

KIND = Kind(
    code="J041",
    name="no-receiver",
    why=msg("A map must show whom people deal with: it is there that promises are kept or broken."),
    instead=msg("Name the other party: `with: Town hall`, or the id of a persona."),
    severity=Severity.WARNING,
)
_ALONE = frozenset(("paper", "self-service", "other"))


def check(scope: Scope) -> Iterator[Finding]:
    """Look at exchanges that say the two other things."""
    for journey in scope.journeys:
        for column in items_without(journey.value, columns(journey), lambda column: column.lane("with_")):
            meets = not _ALONE.issuperset(column.lane("channel"))
            if meets and column.lane("initiator") and not column.lane("touchpoint"):
                yield Finding(KIND, column.spot, msg("This exchange does not say with whom."))


RULE = Rule(
    kind=KIND,
    check=check,
    what=msg(
        "Asks exchanges with a channel and an initiator for the other party, where the journey names it "
        "elsewhere or is reviewed."
    ),
    source=EXCHANGE,
    example="""\
# journeys/move.yaml
title: We are moving house
stages:
  - name: Telling everyone
    steps:
      - {name: Call the bank, initiator: user, with: The bank, channel: phone}
      - {name: Get an answer, initiator: bank, channel: phone}
""",
    instead_example="""\
# journeys/move.yaml
title: We are moving house
stages:
  - name: Telling everyone
    steps:
      - {name: Call the bank, initiator: user, with: The bank, channel: phone}
      - {name: Get an answer, initiator: bank, channel: phone, with: The bank}
""",
)
