"""J011: an emotion of a future journey is said to be observed."""

from collections.abc import Iterator

from personatool.model.diagnostic import Finding, Kind, Severity
from personatool.model.message import msg
from personatool.model.moment import Emotion
from personatool.rules.engine.rule import Rule
from personatool.rules.engine.scope import Scope
from personatool.rules.sources.journey import STATES

KIND = Kind(
    code="J011",
    name="observed-future",
    why=msg("Nobody has lived the future yet: an emotion there is a hope, and readers must be told so."),
    instead=msg("Write `basis: expected`. For what was felt in a test of a prototype, tell the test in `notes`."),
    severity=Severity.WARNING,
)


def check(scope: Scope) -> Iterator[Finding]:
    """Look at the basis of every emotion of future journeys."""
    for journey in scope.journeys:
        if journey.value.state != "future":
            continue
        here = ((journey.at("state"), msg("the journey is said to be a future one here")),)
        for emotion in journey.of(Emotion):
            if emotion.value.basis in ("observed", "reported"):
                message = msg("An emotion of a future journey cannot be “{basis}” yet.", basis=emotion.value.basis)
                yield Finding(KIND, emotion.at("basis"), message, related=here)


RULE = Rule(
    kind=KIND,
    check=check,
    what=msg("Finds observed or reported emotions in future journeys."),
    source=STATES,
    example="""\
# journeys/move.yaml
title: We are moving house, in two years
state: future
stages: [{name: Telling everyone, steps: [{name: Say it once, emotion: {score: 1, basis: observed}}]}]
""",
    instead_example="""\
# journeys/move.yaml
title: We are moving house, in two years
state: future
stages: [{name: Telling everyone, steps: [{name: Say it once, emotion: {score: 1, basis: expected}}]}]
""",
)
