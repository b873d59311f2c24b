"""All figures of a journey."""

from collections.abc import Callable, Iterator

from personatool.measure.figures import (
    asked,
    burden,
    complexity,
    contacts,
    effort,
    endings,
    mediation,
    perceived_ease,
    readability,
    skills,
    waiting,
)
from personatool.measure.journey_walk import JourneyWalk, walk_journey
from personatool.model.figure import Figure
from personatool.model.journey import Journey
from personatool.model.workspace import Workspace

MEASURES: tuple[Callable[[JourneyWalk], Iterator[Figure]], ...] = (
    complexity.figures, burden.figures, effort.figures, asked.figures, contacts.figures, endings.figures,
    waiting.figures, readability.figures, skills.figures, mediation.figures, perceived_ease.figures,
)  # fmt: skip


def measure(workspace: Workspace, journey: Journey) -> tuple[Figure, ...]:
    """Measure a journey; the figures always are the same ones in the same order."""
    walk = walk_journey(workspace, journey)
    return tuple(figure for figures in MEASURES for figure in figures(walk))
