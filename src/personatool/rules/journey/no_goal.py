"""J004: a reviewed journey does not say what the person wants to reach."""

from personatool.model.diagnostic import Kind, Severity
from personatool.model.message import msg
from personatool.rules.engine.rule import Rule
from personatool.rules.facts.absent import absent_in_journey
from personatool.rules.facts.examples import example_journey
from personatool.rules.sources.journey import FRAME

KIND = Kind(
    code="J004",
    name="no-goal",
    why=msg("The goal tells whether the journey succeeded: every step is judged by it."),
    instead=msg("Write what the person wants to reach, in their words: `goal: Be settled within a month`."),
    severity=Severity.WARNING,
)

RULE = Rule(
    kind=KIND,
    check=absent_in_journey(KIND, "goal", msg("This journey does not say what the person wants to reach.")),
    what=msg("Asks reviewed journeys for the person’s goal."),
    source=FRAME,
    example=example_journey(without="goal"),
    instead_example=example_journey(),
)
