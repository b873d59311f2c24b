"""P010: the next review comes before the last one."""

from personatool.model.diagnostic import Kind, Severity
from personatool.model.message import msg
from personatool.rules.engine.rule import Rule
from personatool.rules.facts.review_status import crossed_dates
from personatool.rules.sources.persona import FRESHNESS

KIND = Kind(
    code="P010",
    name="review-dates-crossed",
    why=msg("One of the two dates is a slip: the persona would be overdue on the day of its review."),
    instead=msg("Let `review_by` be later than `reviewed`."),
    severity=Severity.WARNING,
)

RULE = Rule(
    kind=KIND,
    check=crossed_dates(KIND, lambda scope: scope.personas),
    what=msg("Compares the dates of the last and of the next review."),
    source=FRESHNESS,
    example="""\
# personas/grace.yaml
name: Grace Okafor
reviewed: 2099-12-31
review_by: 2099-05-12
""",
    instead_example="""\
# personas/grace.yaml
name: Grace Okafor
reviewed: 2099-05-12
review_by: 2099-12-31
""",
)
