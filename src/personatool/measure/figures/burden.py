"""Administrative burden: what people must learn, do and bear. After Herd and Moynihan, 2018."""

from collections.abc import Iterator

from personatool.measure.figures import counts, points, readability
from personatool.measure.figures.asked import NO_DATA, NO_DOCUMENTS
from personatool.measure.figures.points import Term
from personatool.measure.journey_walk import JourneyWalk, Node
from personatool.model.figure import POINTS, Figure, notes
from personatool.model.journey import EmotionScale
from personatool.model.message import Message, msg
from personatool.model.moment import Emotion, Step

_FORMULA = msg("Σ amount × weight")
_SOURCE = msg("Cost named by Herd & Moynihan 2018; house formula, weights are settings (`measures:`)")


def figures(walk: JourneyWalk) -> Iterator[Figure]:
    """Learning, compliance and psychological cost."""
    yield _cost("learning", msg("Learning cost"), _learning(walk), _learning_gaps(walk))
    yield _cost("compliance", msg("Compliance cost"), _compliance(walk), _compliance_gaps(walk))
    yield _cost("psychological", msg("Psychological cost"), _psychological(walk), _psychological_gaps(walk))


def _cost(key: str, label: Message, terms: tuple[Term, ...], missing: tuple[Message, ...]) -> Figure:
    return Figure(
        key, label, points.total(terms), POINTS, formula=_FORMULA, source=_SOURCE, digits=1,
        parts=tuple(term.part for term in terms), missing=missing,
    )  # fmt: skip


def _learning(walk: JourneyWalk) -> tuple[Term, ...]:
    weights = walk.workspace.settings.measures.learning
    scorable = readability.language(walk) is not None
    return (
        Term(msg("parties to know"), len(counts.bodies(walk)) if _says_with(walk) else None, weights.bodies),
        Term(msg("choices to make out"), _choices(walk), weights.choices),
        Term(msg("steps taken alone"), len(_alone(walk)), weights.alone),
        Term(msg("hard texts"), readability.hard_texts(walk) if scorable else None, weights.hard_texts),
    )


def _learning_gaps(walk: JourneyWalk) -> tuple[Message, ...]:
    return notes(
        (not _says_with(walk), msg("No step says with whom (`with`): the score is a lower bound.")),
        (readability.language(walk) is None,
         msg("Texts in the journey’s language cannot be scored: the score is a lower bound.")),
    )  # fmt: skip


def _says_with(walk: JourneyWalk) -> bool:
    return any(node.party for node in walk.acts)


def _choices(walk: JourneyWalk) -> int:
    """Count the ways beyond the first, wherever several steps may follow."""
    steps = (node.moment for node in walk.acts)
    return sum(max(len(step.next) - 1, 0) for step in steps if isinstance(step, Step))


def _alone(walk: JourneyWalk) -> tuple[Node, ...]:
    """What goes through channels without a human, with no human help and no other way with a human."""
    return tuple(
        node for node in walk.acts
        if node.channels and not walk.staffed(node) and not walk.human_ways(node)
    )  # fmt: skip


def _compliance(walk: JourneyWalk) -> tuple[Term, ...]:
    weights = walk.workspace.settings.measures.compliance
    timed = any(moment.duration for moment in walk.moments)
    return (
        Term(
            msg("documents"), len(counts.documents(walk)) if counts.says(walk, "documents") else None, weights.documents
        ),
        Term(msg("pieces of data"), len(counts.data(walk)) if counts.says(walk, "asks") else None, weights.data),
        Term(msg("form fields"), counts.fields(walk) if counts.says(walk, "fields") else None, weights.fields),
        Term(msg("visits"), counts.visits(walk) if counts.says(walk, "visits") else None, weights.visits),
        Term(msg("hours"), counts.spent(walk) if timed else None, weights.hours),
    )


def _compliance_gaps(walk: JourneyWalk) -> tuple[Message, ...]:
    timed = any(moment.duration for moment in walk.moments)
    return notes(
        (not timed, msg("No step says how long it takes (`duration`): the score is a lower bound.")),
        (not counts.says(walk, "documents"), NO_DOCUMENTS),
        (not counts.says(walk, "asks"), NO_DATA),
        (not counts.says(walk, "fields"), msg("No step says how many fields its form has (`fields`).")),
        (not counts.says(walk, "visits"), msg("No step says how often people must come (`visits`).")),
    )


def _psychological(walk: JourneyWalk) -> tuple[Term, ...]:
    weights = walk.workspace.settings.measures.psychological
    repeated = counts.repeated(counts.documents(walk)) + counts.repeated(counts.data(walk))
    return (
        Term(msg("distress, steps"), _distress(walk), weights.distress),
        Term(msg("pains, by severity"), _pains(walk) if counts.says(walk, "pains") else None, weights.pains),
        Term(msg("asked again"), repeated if counts.says(walk, "documents", "asks") else None, weights.repeated),
        Term(
            msg("waits nobody announced"),
            counts.unannounced(walk) if counts.says(walk, "wait") else None,
            weights.unannounced,
        ),
    )


def _psychological_gaps(walk: JourneyWalk) -> tuple[Message, ...]:
    return notes(
        (_distress(walk) is None, msg("No step scores the emotion (`emotion`): the score is a lower bound.")),
        (not counts.says(walk, "pains"), msg("No step says what hurts (`pains`): the score is a lower bound.")),
        (not counts.says(walk, "wait"), msg("No step says how long people wait (`wait`): the score is a lower bound.")),
        (any(pain.severity is None for moment in walk.moments for pain in moment.pains),
         msg("Some pains have no `severity`; each counts as 1, the mildest.")),
    )  # fmt: skip


def _distress(walk: JourneyWalk) -> float | None:
    """Add up how far emotions fall below the middle of the scale: 1 is the worst the scale can say."""
    scale = walk.journey.emotion_scale
    if not any(moment.emotion and moment.emotion.score is not None for moment in walk.moments):
        return None
    return walk.greater(lambda node: _depth(node.moment.emotion, scale))


def _depth(emotion: Emotion | None, scale: EmotionScale) -> float:
    if emotion is None or emotion.score is None:
        return 0.0
    middle = (scale.min + scale.max) / 2
    return min(max((middle - emotion.score) / (middle - scale.min), 0.0), 1.0)


def _pains(walk: JourneyWalk) -> int:
    return sum(pain.severity or 1 for moment in walk.moments for pain in moment.pains)
