"""J075: the next review of a journey comes before the last one."""

from collections.abc import Iterator

from personatool.model.diagnostic import Finding, Kind, Severity
from personatool.model.message import msg
from personatool.rules.engine.rule import Rule
from personatool.rules.engine.scope import Scope
from personatool.rules.sources.journey import REVIEW

KIND = Kind(
    code="J075",
    name="journey-dates-crossed",
    why=msg("One of the two dates is a slip: the journey would be overdue on the day of its review."),
    instead=msg("Let `review_by` be later than `reviewed`."),
    severity=Severity.WARNING,
)


def check(scope: Scope) -> Iterator[Finding]:
    """Compare the two dates."""
    for journey in scope.journeys:
        last, due = journey.value.reviewed, journey.value.review_by
        if last and due and due <= last:
            message = msg("The next review, {due}, is not after the last one.", due=due.isoformat())
            here = ((journey.at("reviewed"), msg("the last review is dated here")),)
            yield Finding(KIND, journey.at("review_by"), message, related=here)


RULE = Rule(
    kind=KIND,
    check=check,
    what=msg("Compares the dates of a journey’s last and next review."),
    source=REVIEW,
    example="""\
# journeys/move.yaml
title: We are moving house
status: draft
reviewed: 2099-12-31
review_by: 2099-05-12
stages: [{name: Packing, steps: [Sort, Pack]}]
""",
    instead_example="""\
# journeys/move.yaml
title: We are moving house
status: draft
reviewed: 2099-05-12
review_by: 2099-12-31
stages: [{name: Packing, steps: [Sort, Pack]}]
""",
)
