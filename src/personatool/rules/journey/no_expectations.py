"""J003: a reviewed journey does not say what the person expects."""

from personatool.model.diagnostic import Kind, Severity
from personatool.model.message import msg
from personatool.rules.engine.rule import Rule
from personatool.rules.facts.absent import absent_in_journey
from personatool.rules.facts.examples import example_journey
from personatool.rules.sources.journey import FRAME

KIND = Kind(
    code="J003",
    name="no-expectations",
    why=msg("Disappointment is measured against what people expected: without that, emotions cannot be understood."),
    instead=msg("Write what the person expects when it starts: `expectations: [Tell everyone once, …]`."),
    severity=Severity.WARNING,
    of_lived=True,
)

RULE = Rule(
    kind=KIND,
    check=absent_in_journey(KIND, "expectations", msg("This journey does not say what the person expects.")),
    what=msg("Asks reviewed journeys for the person’s expectations."),
    source=FRAME,
    example=example_journey(without="expectations"),
    instead_example=example_journey(),
)
