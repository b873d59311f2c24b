"""J032: the emotion curve is flat."""

from collections.abc import Iterator

from personatool.model.diagnostic import Finding, Kind, Severity
from personatool.model.message import msg
from personatool.rules.engine.rule import Option, Rule
from personatool.rules.engine.scope import Scope
from personatool.rules.facts.journey_moments import scores
from personatool.rules.sources.journey import EMOTIONS

KIND = Kind(
    code="J032",
    name="flat-emotion",
    why=msg("Real lives go up and down: a flat curve mostly means that nobody was asked."),
    instead=msg("Ask somebody who lived it where it was worst and where it was best, and set those scores first."),
    severity=Severity.WARNING,
    of_lived=True,
)
MIN_SPREAD = Option("J032", "min_spread", 0.15, msg("How much of the scale, 0 to 1, the scores should cover."))
_WORTH_COMPARING = 5


def check(scope: Scope) -> Iterator[Finding]:
    """Compare the spread of the scores with the width of the journey's scale."""
    least = MIN_SPREAD.of(scope)
    for journey in scope.journeys:
        points, scale = scores(journey), journey.value.emotion_scale
        values = [score for _, score in points]
        if len(points) >= _WORTH_COMPARING and max(values) - min(values) < least * (scale.max - scale.min):
            message = msg(
                "All emotions lie between {low} and {high}: the curve is flat.", low=min(values), high=max(values)
            )
            yield Finding(KIND, points[0][0].at("emotion"), message)


RULE = Rule(
    kind=KIND,
    check=check,
    options=(MIN_SPREAD,),
    what=msg("Compares the highest and the lowest score of journeys with at least five."),
    source=EMOTIONS,
    example="""\
# journeys/move.yaml
title: We are moving house
state: current
stages:
  - name: Moving in
    steps:
      - {name: Hand over the keys, emotion: 0}
      - {name: Carry the boxes, emotion: 0}
      - {name: Read the meters, emotion: 0.2}
      - {name: Call the bank, emotion: 0}
      - {name: Find the school, emotion: -0.1}
""",
    instead_example="""\
# journeys/move.yaml
title: We are moving house
state: current
stages:
  - name: Moving in
    steps:
      - {name: Hand over the keys, emotion: -1}
      - {name: Carry the boxes, emotion: 0}
      - {name: Read the meters, emotion: 0.2}
      - {name: Call the bank, emotion: 1}
      - {name: Find the school, emotion: -0.1}
""",
)
