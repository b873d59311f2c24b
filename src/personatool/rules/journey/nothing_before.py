"""J023: no stage comes before the service."""

from collections.abc import Iterator

from personatool.model.diagnostic import Finding, Kind, Severity
from personatool.model.message import msg
from personatool.rules.engine.rule import Rule
from personatool.rules.engine.scope import Scope
from personatool.rules.facts.journey_moments import without_phase
from personatool.rules.sources.journey import COUNTS

KIND = Kind(
    code="J023",
    name="nothing-before",
    why=msg("Care often begins before the first contact: what made people come decides what they need."),
    instead=msg("Add what happens before the first contact as a stage with `phase: before`."),
    severity=Severity.INFO,
)


def check(scope: Scope) -> Iterator[Finding]:
    """Look for the phase in journeys that mark phases and are no part of another one."""
    for journey in without_phase(scope, "before"):
        yield Finding(KIND, journey.key("stages"), msg("No stage is marked `phase: before`."))


RULE = Rule(
    kind=KIND,
    check=check,
    what=msg("Looks for a stage before the service in journeys whose stages are marked `phase`."),
    source=COUNTS,
    example="""\
# journeys/move.yaml
title: We are moving house
stages:
  - {name: Moving in, phase: core}
  - {name: Feeling at home, phase: after}
""",
    instead_example="""\
# journeys/move.yaml
title: We are moving house
stages:
  - {name: Deciding, phase: before}
  - {name: Moving in, phase: core}
  - {name: Feeling at home, phase: after}
""",
)
