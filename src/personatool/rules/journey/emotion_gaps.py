"""J031: most steps do not say how they feel."""

from collections.abc import Iterator

from personatool.model.diagnostic import Finding, Kind, Severity
from personatool.model.message import msg
from personatool.rules.engine.rule import Option, Rule
from personatool.rules.engine.scope import Scope
from personatool.rules.facts.journey_moments import columns
from personatool.rules.sources.journey import EMOTIONS

KIND = Kind(
    code="J031",
    name="emotion-gaps",
    why=msg("A curve with few points hides the turns: one good and one bad moment do not make a story."),
    instead=msg("Give the other steps an emotion too, or put one on the whole stage."),
    severity=Severity.INFO,
    of_lived=True,
)
MIN_SHARE = Option("J031", "min_share", 0.5, msg("The share of steps, 0 to 1, that should say how they feel."))
_WORTH_COUNTING = 4


def check(scope: Scope) -> Iterator[Finding]:
    """Count the columns with an emotion; not of journeys without any, nor of very short ones."""
    least = MIN_SHARE.of(scope)
    for journey in scope.journeys:
        shown = columns(journey)
        felt = sum(1 for column in shown if column.lane("emotion") or column.lane("emotions"))
        if len(shown) >= _WORTH_COUNTING and 0 < felt < least * len(shown):
            message = msg("Only {felt} of {all} steps say how they feel.", felt=felt, all=len(shown))
            yield Finding(KIND, journey.key("stages"), message)


RULE = Rule(
    kind=KIND,
    check=check,
    options=(MIN_SHARE,),
    what=msg("Counts the steps with an emotion, in journeys that use emotions."),
    source=EMOTIONS,
    example="""\
# journeys/move.yaml
title: We are moving house
stages:
  - name: Moving in
    steps: [{name: Hand over the keys, emotion: 1}, Carry the boxes, Read the meters, Call the bank]
""",
    instead_example="""\
# journeys/move.yaml
title: We are moving house
stages:
  - name: Moving in
    steps: [{name: Hand over the keys, emotion: 1}, {name: Carry boxes, emotion: -1}, Read the meters, Call the bank]
""",
)
