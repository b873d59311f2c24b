"""J033: a journey as lived today shows nothing unpleasant."""

from collections.abc import Iterator

from personatool.model.diagnostic import Finding, Kind, Severity
from personatool.model.message import msg
from personatool.rules.engine.rule import Rule
from personatool.rules.engine.scope import Scope
from personatool.rules.facts.journey_moments import scores
from personatool.rules.sources.journey import EMOTIONS

KIND = Kind(
    code="J033",
    name="only-positive",
    why=msg("A journey without a bad moment leaves nothing to improve: usually the bad ones were left out."),
    instead=msg("Ask where people wait, doubt or give up, and give that step a score below the middle of the scale."),
    severity=Severity.WARNING,
    of_lived=True,
)
_WORTH_COMPARING = 5


def check(scope: Scope) -> Iterator[Finding]:
    """Compare every score with the middle of the scale; a curve that stays on it is flat, not positive."""
    for journey in scope.journeys:
        points, scale = scores(journey), journey.value.emotion_scale
        middle = (scale.min + scale.max) / 2
        values = {score for _, score in points}
        if journey.value.state != "future" and len(points) >= _WORTH_COMPARING and min(values) >= middle < max(values):
            yield Finding(KIND, points[0][0].at("emotion"), msg("No moment of this journey is unpleasant."))


RULE = Rule(
    kind=KIND,
    check=check,
    what=msg(
        "Looks for a score below the middle of the scale, in journeys with at least five that are not future ones."
    ),
    source=EMOTIONS,
    example="""\
# journeys/move.yaml
title: We are moving house
state: current
stages:
  - name: Moving in
    steps:
      - {name: Hand over the keys, emotion: 1}
      - {name: Carry the boxes, emotion: 0}
      - {name: Read the meters, emotion: 0.5}
      - {name: Call the bank, emotion: 1}
      - {name: Find the school, emotion: 2}
""",
    instead_example="""\
# journeys/move.yaml
title: We are moving house
state: current
stages:
  - name: Moving in
    steps:
      - {name: Hand over the keys, emotion: 1}
      - {name: Carry the boxes, emotion: 0}
      - {name: Read the meters, emotion: -0.5}
      - {name: Call the bank, emotion: 1}
      - {name: Find the school, emotion: 2}
""",
)
