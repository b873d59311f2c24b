"""J005: a reviewed journey does not say where it starts and ends."""

from personatool.model.diagnostic import Kind, Severity
from personatool.model.message import msg
from personatool.rules.engine.rule import Rule
from personatool.rules.facts.absent import absent_in_journey
from personatool.rules.facts.examples import example_journey
from personatool.rules.sources.journey import FRAME

KIND = Kind(
    code="J005",
    name="no-scope",
    why=msg("Two teams can talk about one journey only if they agree where it starts and where it ends."),
    instead=msg("Say where it starts and ends: `scope: {start: …, end: …}`."),
    severity=Severity.WARNING,
)

RULE = Rule(
    kind=KIND,
    check=absent_in_journey(KIND, "scope", msg("This journey does not say where it starts and ends.")),
    what=msg("Asks reviewed journeys where they start and end."),
    source=FRAME,
    example=example_journey(without="scope"),
    instead_example=example_journey(),
)
