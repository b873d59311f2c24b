"""J070: a reviewed journey was validated with nobody."""

from personatool.model.diagnostic import Kind, Severity
from personatool.model.message import msg
from personatool.rules.engine.rule import Rule
from personatool.rules.facts.absent import absent_in_journey
from personatool.rules.facts.examples import example_journey
from personatool.rules.sources.journey import REVIEW

KIND = Kind(
    code="J070",
    name="not-validated",
    why=msg("A map that nobody who lives it has seen is what the team believes."),
    instead=msg("Show it to people who live it, and write whom you asked: `validated_with: {who: …, date: …}`."),
    severity=Severity.WARNING,
    of_lived=True,
)

RULE = Rule(
    kind=KIND,
    check=absent_in_journey(KIND, "validated_with", msg("This journey was validated with nobody.")),
    what=msg("Asks reviewed journeys with whom they were validated."),
    source=REVIEW,
    example=example_journey(without="validated_with"),
    instead_example=example_journey(),
)
