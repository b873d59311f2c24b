"""J062: a step meets a human, and the blueprint does not show what they do."""

from collections.abc import Iterator

from personatool.model.channels import all_channels
from personatool.model.diagnostic import Finding, Kind, Severity
from personatool.model.message import msg
from personatool.rules.engine.rule import Rule
from personatool.rules.engine.scope import Scope
from personatool.rules.facts.absent import items_without
from personatool.rules.facts.journey_moments import columns
from personatool.rules.sources.journey import BLUEPRINT

KIND = Kind(
    code="J062",
    name="nobody-frontstage",
    why=msg("Where a human is met, a blueprint must show what that human does: the line of interaction has two sides."),
    instead=msg("Say what the agent does in sight of the person: `frontstage: […]`."),
    severity=Severity.WARNING,
)


def check(scope: Scope) -> Iterator[Finding]:
    """Look at the steps of blueprints where somebody is met."""
    human = {name for name, channel in all_channels(scope.settings.channels).items() if channel.human}
    for journey in scope.journeys:
        shown = columns(journey) if journey.value.type == "blueprint" else ()
        for column in items_without(journey.value, shown, lambda column: column.lane("frontstage")):
            if human.intersection(column.lane("channel")):
                yield Finding(KIND, column.spot, msg("Somebody is met here, and nothing says what they do."))


RULE = Rule(
    kind=KIND,
    check=check,
    what=msg(
        "Asks steps of a blueprint whose channel is human for `frontstage`, once it is used elsewhere or the "
        "blueprint is reviewed."
    ),
    source=BLUEPRINT,
    example="""\
# journeys/move.yaml
title: We are moving house
type: blueprint
stages:
  - name: Telling everyone
    steps:
      - {name: Call the bank, channel: phone, frontstage: [The adviser notes the new address]}
      - {name: Go to the town hall, channel: counter}
""",
    instead_example="""\
# journeys/move.yaml
title: We are moving house
type: blueprint
stages:
  - name: Telling everyone
    steps:
      - {name: Call the bank, channel: phone, frontstage: [The adviser notes the new address]}
      - {name: Go to the town hall, channel: counter, frontstage: [The clerk stamps the form]}
""",
)
