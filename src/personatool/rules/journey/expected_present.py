"""J012: an emotion of a current journey is said to be expected."""

from collections.abc import Iterator

from personatool.model.diagnostic import Finding, Kind, Severity
from personatool.model.message import msg
from personatool.model.moment import Emotion
from personatool.rules.engine.rule import Rule
from personatool.rules.engine.scope import Scope
from personatool.rules.sources.journey import STATES

KIND = Kind(
    code="J012",
    name="expected-present",
    why=msg("A current journey shows what people live: what the team expects them to feel hides what they feel."),
    instead=msg("Write `basis: assumed` if nobody was asked yet, `observed` or `reported` if somebody was."),
    severity=Severity.WARNING,
)


def check(scope: Scope) -> Iterator[Finding]:
    """Look at the basis of every emotion of current journeys."""
    for journey in scope.journeys:
        if journey.value.state != "current":
            continue
        here = ((journey.at("state"), msg("the journey is said to be lived today here")),)
        for emotion in journey.of(Emotion):
            if emotion.value.basis == "expected":
                message = msg("An emotion that is lived today cannot be “expected”.")
                yield Finding(KIND, emotion.at("basis"), message, related=here)


RULE = Rule(
    kind=KIND,
    check=check,
    what=msg("Finds expected emotions in current journeys."),
    source=STATES,
    example="""\
# journeys/move.yaml
title: We are moving house
state: current
stages: [{name: Telling everyone, steps: [{name: Call the bank, emotion: {score: 1, basis: expected}}]}]
""",
    instead_example="""\
# journeys/move.yaml
title: We are moving house
state: current
stages: [{name: Telling everyone, steps: [{name: Call the bank, emotion: {score: 1, basis: assumed}}]}]
""",
)
