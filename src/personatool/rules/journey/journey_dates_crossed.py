"""J075: the next review of a journey comes before the last one."""

from personatool.model.diagnostic import Kind, Severity
from personatool.model.message import msg
from personatool.rules.engine.rule import Rule
from personatool.rules.facts.review_status import crossed_dates
from personatool.rules.sources.journey import REVIEW

KIND = Kind(
    code="J075",
    name="journey-dates-crossed",
    why=msg("One of the two dates is a slip: the journey would be overdue on the day of its review."),
    instead=msg("Let `review_by` be later than `reviewed`."),
    severity=Severity.WARNING,
)

RULE = Rule(
    kind=KIND,
    check=crossed_dates(KIND, lambda scope: scope.journeys),
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
