"""P008: a reviewed persona does not say when it is to be reviewed again."""

from collections.abc import Iterator

from personatool.model.diagnostic import Finding, Kind, Severity
from personatool.model.message import msg
from personatool.rules.engine.naming import cut
from personatool.rules.engine.rule import Rule
from personatool.rules.engine.scope import Scope
from personatool.rules.facts.review_status import is_reviewed
from personatool.rules.sources.persona import FRESHNESS

KIND = Kind(
    code="P008",
    name="no-review-date",
    why=msg("With a date, the tool can tell the team in time; without one, the persona grows old in silence."),
    instead=msg("Add the day by which to read it again, a year from now for instance: `review_by: 2027-05-12`."),
    severity=Severity.WARNING,
)


def check(scope: Scope) -> Iterator[Finding]:
    """Ask reviewed personas for `review_by`."""
    for persona in scope.personas:
        if is_reviewed(persona.value) and persona.value.review_by is None:
            message = msg("{persona} has no date for its next review.", persona=cut(persona.value.label))
            yield Finding(KIND, persona.at("status"), message)


RULE = Rule(
    kind=KIND,
    check=check,
    what=msg("Asks reviewed personas for the date of their next review."),
    source=FRESHNESS,
    example="""\
# personas/grace.yaml
name: Grace Okafor
basis: proto
behaviours: Keeps screenshots as proof
status: reviewed
owner: Journeys team
""",
    instead_example="""\
# personas/grace.yaml
name: Grace Okafor
basis: proto
behaviours: Keeps screenshots as proof
status: reviewed
owner: Journeys team
review_by: 2099-12-31
""",
)
