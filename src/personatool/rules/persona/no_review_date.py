"""P008: a reviewed persona does not say when it is to be reviewed again."""

from personatool.model.diagnostic import Kind, Severity
from personatool.model.message import msg
from personatool.rules.engine.rule import Rule
from personatool.rules.facts.absent import absent_in_persona
from personatool.rules.sources.persona import FRESHNESS

KIND = Kind(
    code="P008",
    name="no-review-date",
    why=msg("With a date, the tool can tell the team in time; without one, the persona grows old in silence."),
    instead=msg("Add the day by which to read it again, a year from now for instance: `review_by: 2027-05-12`."),
    severity=Severity.WARNING,
)

RULE = Rule(
    kind=KIND,
    check=absent_in_persona(
        KIND, "review_by", lambda persona: msg("{persona} has no date for its next review.", persona=persona)
    ),
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
