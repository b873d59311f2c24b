"""J001: a reviewed journey does not say who lives it."""

from personatool.model.diagnostic import Kind, Severity
from personatool.model.message import msg
from personatool.rules.engine.rule import Rule
from personatool.rules.facts.absent import absent_in_journey
from personatool.rules.facts.examples import example_journey
from personatool.rules.sources.journey import FRAME

KIND = Kind(
    code="J001",
    name="no-lens",
    why=msg("A journey is lived by one person: seen through nobody’s eyes, it becomes the map of an organisation."),
    instead=msg("Name the persona whose journey this is: `persona: …`. The others go under `also`."),
    severity=Severity.WARNING,
    of_lived=True,
)

RULE = Rule(
    kind=KIND,
    check=absent_in_journey(KIND, "persona", msg("This journey does not say who lives it.")),
    what=msg("Asks reviewed journeys for their lens persona."),
    source=FRAME,
    example=example_journey(without="persona"),
    instead_example=example_journey(),
)
