"""J006: a reviewed journey does not say which decision it serves."""

from personatool.model.diagnostic import Kind, Severity
from personatool.model.message import msg
from personatool.rules.engine.rule import Rule
from personatool.rules.facts.absent import absent_in_journey
from personatool.rules.facts.examples import example_journey
from personatool.rules.sources.journey import FRAME

KIND = Kind(
    code="J006",
    name="no-decision",
    why=msg("A map that serves no decision ends up as decoration."),
    instead=msg("Write which choice it will help to make: `decision_supported: Which letters to rewrite first`."),
    severity=Severity.INFO,
    of_lived=True,
)

RULE = Rule(
    kind=KIND,
    check=absent_in_journey(
        KIND, "decision_supported", msg("This journey does not say which decision it helps to make.")
    ),
    what=msg("Asks reviewed journeys which decision they serve."),
    source=FRAME,
    example=example_journey(without="decision_supported"),
    instead_example=example_journey(),
)
