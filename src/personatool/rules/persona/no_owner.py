"""P009: a reviewed persona has no owner."""

from personatool.model.diagnostic import Kind, Severity
from personatool.model.message import msg
from personatool.rules.engine.rule import Rule
from personatool.rules.facts.absent import absent_in_persona
from personatool.rules.sources.persona import PRACTICE

KIND = Kind(
    code="P009",
    name="no-owner",
    why=msg("Who reads the persona in a year should know whom to ask, and somebody should keep it true."),
    instead=msg("Name a team rather than a person, it lasts longer: `owner: Design team`."),
    severity=Severity.INFO,
)

RULE = Rule(
    kind=KIND,
    check=absent_in_persona(
        KIND, "owner", lambda persona: msg("Nobody is said to look after {persona}.", persona=persona)
    ),
    what=msg("Asks reviewed personas for their owner."),
    source=PRACTICE,
    example="""\
# personas/grace.yaml
name: Grace Okafor
basis: proto
behaviours: Keeps screenshots as proof
status: reviewed
review_by: 2099-12-31
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
