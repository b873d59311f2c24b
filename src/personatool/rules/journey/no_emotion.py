"""J030: a reviewed journey shows no emotion."""

from collections.abc import Iterator

from personatool.model.diagnostic import Finding, Kind, Severity
from personatool.model.message import msg
from personatool.model.moment import Emotion
from personatool.rules.engine.rule import Rule
from personatool.rules.engine.scope import Scope
from personatool.rules.facts.examples import example_journey
from personatool.rules.facts.review_status import is_reviewed
from personatool.rules.sources.journey import EMOTIONS

KIND = Kind(
    code="J030",
    name="no-emotion",
    why=msg("Without the emotion curve, a map shows a process: nobody sees where people give up."),
    instead=msg("Add to the steps how they feel: `emotion: {score: -1, word: lost, basis: assumed}`."),
    severity=Severity.WARNING,
    of_lived=True,
)


def check(scope: Scope) -> Iterator[Finding]:
    """Look for any emotion in reviewed journeys."""
    for journey in scope.journeys:
        if is_reviewed(journey.value) and not any(journey.of(Emotion)):
            yield Finding(KIND, journey.key("stages"), msg("No step says how it feels."))


RULE = Rule(
    kind=KIND,
    check=check,
    what=msg("Asks reviewed journeys for emotions."),
    source=EMOTIONS,
    example=example_journey(
        stages="""\
stages:
  - {name: Deciding, phase: before}
  - Packing
  - Telling everyone
  - Moving in
  - {name: Feeling at home, phase: after}"""
    ),
    instead_example=example_journey(),
)
