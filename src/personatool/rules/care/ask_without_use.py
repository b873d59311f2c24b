"""C020: a piece of data is asked and nobody says what for."""

from collections.abc import Iterator

from personatool.model.diagnostic import Finding, Kind, Severity
from personatool.model.message import msg
from personatool.rules.engine.naming import cut
from personatool.rules.engine.rule import Rule
from personatool.rules.engine.scope import Scope
from personatool.rules.facts.absent import items_without
from personatool.rules.facts.asked import data_asked
from personatool.rules.facts.user_journeys import user_journeys
from personatool.rules.sources.care import DATA

KIND = Kind(
    code="C020",
    name="ask-without-use",
    why=msg("Data without a use is a burden without a reason, and people who are not told why trust less."),
    instead=msg("Say in `used_for` what it serves, or stop asking."),
    severity=Severity.WARNING,
    of_service=True,
    of_duty=True,
)


def check(scope: Scope) -> Iterator[Finding]:
    """Look at every request of journeys that are reviewed, or that began to say it."""
    for lived in user_journeys(scope):
        asked = [item for moment in lived.moments for item in data_asked(moment)]
        for item in items_without(lived.journey.value, asked, lambda item: item.entry.value.used_for):
            yield Finding(KIND, item.spot, msg("Nothing says what “{item}” is used for.", item=cut(item.name)))


RULE = Rule(
    kind=KIND,
    check=check,
    what=msg("Asks each piece of data for its use, where the journey says so elsewhere or is reviewed."),
    source=DATA,
    example="""\
# journeys/move.yaml
title: We are moving house
service: public
stages:
  - name: Telling everyone
    steps:
      - {name: Tell the council, asks: [{item: New address, used_for: Send the bill, basis: Housing act}]}
      - {name: Tell the school, asks: [{item: Names of the children, basis: Housing act}]}
""",
    instead_example="""\
# journeys/move.yaml
title: We are moving house
service: public
stages:
  - name: Telling everyone
    steps:
      - {name: Tell the council, asks: [{item: New address, used_for: Send the bill, basis: Housing act}]}
      - {name: Tell the school, asks: [{item: Names of the children, used_for: Send the bill, basis: Housing act}]}
""",
)
