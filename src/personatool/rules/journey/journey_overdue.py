"""J074: the day by which a journey was to be reviewed is past."""

from collections.abc import Iterator

from personatool.model.diagnostic import Finding, Kind, Severity
from personatool.model.message import msg
from personatool.rules.engine.rule import Rule
from personatool.rules.engine.scope import Scope
from personatool.rules.facts.review_status import overdue
from personatool.rules.sources.journey import REVIEW

KIND = Kind(
    code="J074",
    name="journey-overdue",
    why=msg("The map on the wall may no longer be what people live: the team promised to look again."),
    instead=msg("Go through it with somebody who lives it, then set `reviewed` and a new `review_by`."),
    severity=Severity.WARNING,
)


def check(scope: Scope) -> Iterator[Finding]:
    """Compare `review_by` with today, when today is known."""
    for journey, due in overdue(scope, scope.journeys):
        message = msg("This journey was to be reviewed by {date}.", date=due.isoformat())
        yield Finding(KIND, journey.at("review_by"), message)


RULE = Rule(
    kind=KIND,
    check=check,
    what=msg("Compares a journey’s `review_by` with today."),
    source=REVIEW,
    example="""\
# journeys/move.yaml
title: We are moving house
review_by: 2001-12-31
stages: [{name: Packing, steps: [Sort, Pack]}]
""",
    instead_example="""\
# journeys/move.yaml
title: We are moving house
review_by: 2099-12-31
stages: [{name: Packing, steps: [Sort, Pack]}]
""",
)
