"""J072: a reviewed journey does not say when it is to be reviewed again."""

from personatool.model.diagnostic import Kind, Severity
from personatool.model.message import msg
from personatool.rules.engine.rule import Rule
from personatool.rules.facts.absent import absent_in_journey
from personatool.rules.facts.examples import example_journey
from personatool.rules.sources.journey import REVIEW

KIND = Kind(
    code="J072",
    name="journey-without-review-date",
    why=msg("With a date, the tool can tell the team in time; without one, the map goes stale in silence."),
    instead=msg("Add the day by which to look at it again, a year from now for instance: `review_by: 2027-05-12`."),
    severity=Severity.WARNING,
)

RULE = Rule(
    kind=KIND,
    check=absent_in_journey(KIND, "review_by", msg("This journey has no date for its next review.")),
    what=msg("Asks reviewed journeys for the date of their next review."),
    source=REVIEW,
    example=example_journey(without="review_by"),
    instead_example=example_journey(),
)
