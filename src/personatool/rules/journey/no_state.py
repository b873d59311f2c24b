"""J010: a reviewed journey does not say whether it shows today or tomorrow."""

from personatool.model.diagnostic import Kind, Severity
from personatool.model.message import msg
from personatool.rules.engine.rule import Rule
from personatool.rules.facts.absent import absent_in_journey
from personatool.rules.facts.examples import example_journey
from personatool.rules.sources.journey import STATES

KIND = Kind(
    code="J010",
    name="no-state",
    why=msg("Readers must know whether they see what people live today or what the team would like them to live."),
    instead=msg("Write `state: current` or `state: future`; `state: prescribed` for one told by official texts."),
    severity=Severity.WARNING,
)

RULE = Rule(
    kind=KIND,
    check=absent_in_journey(KIND, "state", msg("This journey does not say whether it is lived today or planned.")),
    what=msg("Asks reviewed journeys whether they show the current or a future state."),
    source=STATES,
    example=example_journey(without="state"),
    instead_example=example_journey(),
)
