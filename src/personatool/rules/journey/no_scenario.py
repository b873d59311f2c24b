"""J002: a reviewed journey tells no situation."""

from personatool.model.diagnostic import Kind, Severity
from personatool.model.message import msg
from personatool.rules.engine.rule import Rule
from personatool.rules.facts.absent import absent_in_journey
from personatool.rules.facts.examples import example_journey
from personatool.rules.sources.journey import FRAME

KIND = Kind(
    code="J002",
    name="no-scenario",
    why=msg("The same steps feel quite different from one situation to the next: readers must know which one this is."),
    instead=msg("Tell the situation in two sentences (who, when, what happened): `scenario: …`."),
    severity=Severity.WARNING,
    of_lived=True,
)

RULE = Rule(
    kind=KIND,
    check=absent_in_journey(KIND, "scenario", msg("This journey does not tell the situation it starts from.")),
    what=msg("Asks reviewed journeys for their scenario."),
    source=FRAME,
    example=example_journey(without="scenario"),
    instead_example=example_journey(),
)
