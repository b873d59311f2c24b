"""L012: an emotion's score lies outside the journey's scale."""

from collections.abc import Iterator

from personatool.model.diagnostic import Finding, Kind
from personatool.model.journey import Journey
from personatool.model.message import Message, msg
from personatool.model.moment import Emotion
from personatool.model.place import Spot
from personatool.model.workspace import Placed, moments
from personatool.rules.engine.rule import Rule
from personatool.rules.engine.scope import Scope

KIND = Kind(
    code="L012",
    name="emotion-off-scale",
    why=msg("The emotion curve is drawn on the journey’s scale: this point would fall off the map."),
    instead=msg("Write a score on the scale, or declare the scale you use as `emotion_scale`."),
)


def check(scope: Scope) -> Iterator[Finding]:
    """Compare every score with its journey's scale."""
    for journey in scope.journeys:
        scale = journey.value.emotion_scale
        for spot, emotion in _emotions(journey):
            if emotion.score is not None and not scale.min <= emotion.score <= scale.max:
                yield _finding(journey, spot, emotion.score)


def _emotions(journey: Placed[Journey]) -> Iterator[tuple[Spot, Emotion]]:
    for moment in moments(journey):
        if moment.value.emotion:
            yield moment.at("emotion", "score"), moment.value.emotion
        for persona, emotion in moment.value.emotions.items():
            yield moment.at("emotions", persona, "score"), emotion


def _finding(journey: Placed[Journey], spot: Spot, score: float) -> Finding:
    scale = journey.value.emotion_scale
    declared = "emotion_scale" in journey.value.model_fields_set
    message = msg(
        "The emotion {score} is not on the scale from {low} to {high}.", score=score, low=scale.min, high=scale.max
    )
    here = ((journey.key("emotion_scale"), msg("the scale is declared here")),) if declared else ()
    return Finding(KIND, spot, message, _advice(scale.min, scale.max, score), here)


def _advice(low: float, high: float, score: float) -> Message:
    wide = max(abs(low), abs(high), abs(score))
    ends = (-wide, wide) if low == -high else (min(low, score), max(high, score))
    return msg(
        "Write a number from {low} to {high}, or declare your scale at the top of the journey, for instance "
        "`emotion_scale: {{min: {below}, max: {above}}}`.",
        low=low,
        high=high,
        below=f"{ends[0]:g}",
        above=f"{ends[1]:g}",
    )


RULE = Rule(
    kind=KIND,
    check=check,
    example="""\
# journeys/move.yaml
title: We are moving house
stages: [{name: Before, steps: [{name: Pack the boxes, emotion: -4}]}]
""",
    instead_example="""\
# journeys/move.yaml
title: We are moving house
emotion_scale: {min: -5, max: 5}
stages: [{name: Before, steps: [{name: Pack the boxes, emotion: -4}]}]
""",
)
