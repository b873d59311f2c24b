"""P010: the next review comes before the last one."""

from collections.abc import Iterator

from personatool.model.diagnostic import Finding, Kind, Severity
from personatool.model.message import msg
from personatool.rules.engine.rule import Rule
from personatool.rules.engine.scope import Scope
from personatool.rules.sources.persona import FRESHNESS

KIND = Kind(
    code="P010",
    name="review-dates-crossed",
    why=msg("One of the two dates is a slip: the persona would be overdue on the day of its review."),
    instead=msg("Let `review_by` be later than `reviewed`."),
    severity=Severity.WARNING,
)


def check(scope: Scope) -> Iterator[Finding]:
    """Compare the two dates."""
    for persona in scope.personas:
        last, due = persona.value.reviewed, persona.value.review_by
        if last and due and due <= last:
            message = msg("The next review, {due}, is not after the last one.", due=due.isoformat())
            here = ((persona.at("reviewed"), msg("the last review is dated here")),)
            yield Finding(KIND, persona.at("review_by"), message, related=here)


RULE = Rule(
    kind=KIND,
    check=check,
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
