"""J034: a strong emotion has neither a quote nor a source."""

from collections.abc import Iterator

from personatool.model.diagnostic import Finding, Kind, Severity
from personatool.model.journey import Journey
from personatool.model.message import msg
from personatool.model.moment import Emotion
from personatool.rules.engine.rule import Option, Rule
from personatool.rules.engine.scope import Scope
from personatool.rules.facts.journey_moments import has_source, scores
from personatool.rules.facts.review_status import is_reviewed
from personatool.rules.sources.journey import EMOTIONS

KIND = Kind(
    code="J034",
    name="strong-emotion-unproved",
    why=msg("The highest and the lowest points decide what gets done: they must rest on what somebody said or lived."),
    instead=msg("Add the person’s words or the study: `emotion: {score: -2, quote: …, source: …}`."),
    severity=Severity.WARNING,
    of_lived=True,
)
STRONG = Option(
    "J034", "strong", 0.75, msg("From which share of the way to the end of the scale an emotion is strong.")
)


def check(scope: Scope) -> Iterator[Finding]:
    """Look at the scores near the ends of the scale; hopes for the future need no proof."""
    share = STRONG.of(scope)
    for journey in scope.journeys:
        scale = journey.value.emotion_scale
        middle, half = (scale.min + scale.max) / 2, (scale.max - scale.min) / 2
        for moment, score in scores(journey):
            strong = abs(score - middle) >= share * half
            if strong and _claimed(journey.value, moment.value.emotion) and not has_source(moment.value):
                message = msg("The emotion {score} has neither a quote nor a source.", score=score)
                yield Finding(KIND, moment.at("emotion"), message)


def _claimed(journey: Journey, emotion: Emotion) -> bool:
    if journey.state == "future" or emotion.basis == "expected":
        return False
    return is_reviewed(journey) or emotion.basis in ("observed", "reported")


RULE = Rule(
    kind=KIND,
    check=check,
    options=(STRONG,),
    what=msg(
        "Asks strong emotions for a quote or a source, once they are called observed or reported, or the "
        "journey is reviewed."
    ),
    source=EMOTIONS,
    example="""\
# journeys/move.yaml
title: We are moving house
stages: [{name: Moving in, steps: [{name: Hand over the keys, emotion: {score: -2, word: lost, basis: reported}}]}]
""",
    instead_example="""\
# journeys/move.yaml
title: We are moving house
stages:
  - name: Moving in
    steps:
      - name: Hand over the keys
        emotion: {score: -2, word: lost, basis: reported, quote: I sat on the stairs and cried.}
""",
)
