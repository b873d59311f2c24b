"""J073: a journey speaks of its review, but not of its status."""

from collections.abc import Iterator

from personatool.model.diagnostic import Finding, Kind, Severity
from personatool.model.message import msg
from personatool.rules.engine.rule import Rule
from personatool.rules.engine.scope import Scope
from personatool.rules.sources.journey import REVIEW

KIND = Kind(
    code="J073",
    name="status-unsaid",
    why=msg("Readers cannot tell a working draft from an agreed map, and the rules for reviewed journeys stay silent."),
    instead=msg("Write `status: draft`, `status: reviewed` or `status: approved`."),
    severity=Severity.INFO,
)


def check(scope: Scope) -> Iterator[Finding]:
    """Look for a status where a review is spoken of."""
    for journey in scope.journeys:
        key = next((name for name in ("reviewed", "validated_with") if getattr(journey.value, name)), None)
        if key and journey.value.status is None:
            yield Finding(KIND, journey.key(key), msg("This journey was reviewed, but does not say its status."))


RULE = Rule(
    kind=KIND,
    check=check,
    what=msg("Asks journeys that say by whom or when they were reviewed for their status."),
    source=REVIEW,
    example="""\
# journeys/move.yaml
title: We are moving house
reviewed: 2026-05-12
stages: [{name: Packing, steps: [Sort, Pack]}]
""",
    instead_example="""\
# journeys/move.yaml
title: We are moving house
reviewed: 2026-05-12
status: draft
stages: [{name: Packing, steps: [Sort, Pack]}]
""",
)
