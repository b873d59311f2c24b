"""J071: a reviewed journey has no owner."""

from personatool.model.diagnostic import Kind, Severity
from personatool.model.message import msg
from personatool.rules.engine.rule import Rule
from personatool.rules.facts.absent import absent_in_journey
from personatool.rules.facts.examples import example_journey
from personatool.rules.sources.journey import REVIEW

KIND = Kind(
    code="J071",
    name="journey-without-owner",
    why=msg("Who reads the map in a year should know whom to ask, and somebody should keep it true."),
    instead=msg("Name a team rather than a person, it lasts longer: `owner: Design team`."),
    severity=Severity.INFO,
)

RULE = Rule(
    kind=KIND,
    check=absent_in_journey(KIND, "owner", msg("Nobody is said to look after this journey.")),
    what=msg("Asks reviewed journeys for their owner."),
    source=REVIEW,
    example=example_journey(without="owner"),
    instead_example=example_journey(),
)
