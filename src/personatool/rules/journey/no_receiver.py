"""J041: an exchange does not say with whom."""

from collections.abc import Iterator

from personatool.model.diagnostic import Finding, Kind, Severity
from personatool.model.message import msg
from personatool.rules.engine.rule import Rule
from personatool.rules.engine.scope import Scope
from personatool.rules.facts.journey_moments import JourneyMoment, columns
from personatool.rules.facts.review_status import is_reviewed
from personatool.rules.sources.journey import EXCHANGE

KIND = Kind(
    code="J041",
    name="no-receiver",
    why=msg("A map must show whom people deal with: it is there that promises are kept or broken."),
    instead=msg("Name the other party: `with: Town hall`, or the id of a persona."),
    severity=Severity.WARNING,
)
_ALONE = (None, "paper", "self-service", "other")


def check(scope: Scope) -> Iterator[Finding]:
    """Look at exchanges that say the two other things."""
    for journey in scope.journeys:
        shown = columns(journey)
        if not (is_reviewed(journey.value) or any(column.lane("with_") for column in shown)):
            continue
        for column in shown:
            if column.lane("initiator") and column.lane("channel") not in _ALONE and not _met(column):
                yield Finding(KIND, column.spot, msg("This exchange does not say with whom."))


def _met(column: JourneyMoment) -> bool:
    return bool(column.lane("with_") or column.lane("touchpoint"))


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
