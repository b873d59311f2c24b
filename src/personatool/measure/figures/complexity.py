"""Complexity: everything a journey asks people to handle, in points."""

import math
from collections.abc import Iterator

from personatool.measure.figures import counts, points
from personatool.measure.figures.asked import NO_DATA, NO_DOCUMENTS
from personatool.measure.figures.points import Term
from personatool.measure.journey_walk import JourneyWalk
from personatool.model.figure import POINTS, Figure, Input, notes
from personatool.model.message import Message, msg

_FORMULA = msg("Σ amount × weight; days count as log10(1 + days), so that the first days weigh most")
_SOURCE = msg("House formula; weights are settings (`measures: complexity:` in personatool.yaml)")


def score(walk: JourneyWalk) -> float:
    """The complexity of a journey, in points."""
    return points.total(_terms(walk))


def figures(walk: JourneyWalk) -> Iterator[Figure]:
    """Complexity and its parts."""
    terms = _terms(walk)
    waits = any(moment.wait for moment in walk.moments)
    yield Figure(
        "complexity", msg("Complexity"), points.total(terms), POINTS, formula=_FORMULA, source=_SOURCE, digits=1,
        inputs=(Input(msg("days waited"), counts.waited(walk) if waits else None),),
        parts=tuple(term.part for term in terms),
        missing=gaps(walk),
    )  # fmt: skip


def gaps(walk: JourneyWalk) -> tuple[Message, ...]:
    """What the score rests on and the files do not say."""
    waits = any(moment.wait for moment in walk.moments)
    parties = any(node.party for node in walk.acts)
    return notes(
            (not waits, msg("No step says how long people wait (`wait`): the score is a lower bound.")),
            (not parties, msg("No step says with whom (`with`): the score is a lower bound.")),
            (not any(node.channels for node in walk.acts),
             msg("No step names its channel (`channel`): the score is a lower bound.")),
        (not counts.says(walk, "documents"), NO_DOCUMENTS),
        (not counts.says(walk, "asks"), NO_DATA),
    )  # fmt: skip


def _terms(walk: JourneyWalk) -> tuple[Term, ...]:
    weights = walk.workspace.settings.measures.complexity
    parties = any(node.party for node in walk.acts)
    channels = any(node.channels for node in walk.acts)
    return (
        Term(msg("steps"), len(walk.acts), weights.steps),
        Term(
            msg("documents"), len(counts.documents(walk)) if counts.says(walk, "documents") else None, weights.documents
        ),
        Term(msg("parties"), len(counts.bodies(walk)) if parties else None, weights.bodies),
        Term(msg("contacts"), len(counts.contacts(walk)) if parties or channels else None, weights.contacts),
        Term(msg("changes of channel"), counts.switches(walk) if channels else None, weights.switches),
        Term(msg("pieces of data"), len(counts.data(walk)) if counts.says(walk, "asks") else None, weights.data),
        Term(msg("log of days"), _log_days(walk), weights.days),
    )


def _log_days(walk: JourneyWalk) -> float | None:
    if not any(moment.wait for moment in walk.moments):
        return None
    return math.log10(1 + counts.waited(walk))
