"""P007: the day by which a persona was to be reviewed is past."""

from collections.abc import Iterator

from personatool.model.diagnostic import Finding, Kind, Severity
from personatool.model.message import msg
from personatool.rules.engine.naming import cut
from personatool.rules.engine.rule import Rule
from personatool.rules.engine.scope import Scope
from personatool.rules.facts.review_status import overdue
from personatool.rules.sources.persona import FRESHNESS

KIND = Kind(
    code="P007",
    name="review-overdue",
    why=msg("The team promised to look at this persona again: until then, nobody knows whether it still holds."),
    instead=msg("Read it again with somebody who meets these people, then set `reviewed` and a new `review_by`."),
    severity=Severity.WARNING,
)


def check(scope: Scope) -> Iterator[Finding]:
    """Compare `review_by` with today."""
    for persona, due in overdue(scope, scope.personas):
        name = cut(persona.value.label)
        message = msg("{persona} was to be reviewed by {date}.", persona=name, date=due.isoformat())
        yield Finding(KIND, persona.at("review_by"), message)


RULE = Rule(
    kind=KIND,
    check=check,
    what=msg("Compares `review_by` with today."),
    source=FRESHNESS,
    example="""\
# personas/grace.yaml
name: Grace Okafor
review_by: 2001-12-31
""",
    instead_example="""\
# personas/grace.yaml
name: Grace Okafor
review_by: 2099-12-31
""",
)
