"""J024: no stage comes after the service."""

from collections.abc import Iterator

from personatool.model.diagnostic import Finding, Kind, Severity
from personatool.model.message import msg
from personatool.rules.engine.rule import Rule
from personatool.rules.engine.scope import Scope
from personatool.rules.facts.journey_moments import without_phase
from personatool.rules.sources.journey import COUNTS

KIND = Kind(
    code="J024",
    name="nothing-after",
    why=msg("A journey does not end with a decision or a payment: what follows shows whether life really goes on."),
    instead=msg("Add what happens afterwards as a stage with `phase: after`."),
    severity=Severity.INFO,
)


def check(scope: Scope) -> Iterator[Finding]:
    """Look for the phase in journeys that mark phases and are no part of another one."""
    for journey in without_phase(scope, "after"):
        yield Finding(KIND, journey.key("stages"), msg("No stage is marked `phase: after`."))


RULE = Rule(
    kind=KIND,
    check=check,
    what=msg("Looks for a stage after the service in journeys whose stages are marked `phase`."),
    source=COUNTS,
    example="""\
# journeys/move.yaml
title: We are moving house
stages:
  - {name: Deciding, phase: before}
  - {name: Moving in, phase: core}
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
