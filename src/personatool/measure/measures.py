"""All figures of a journey."""

from collections.abc import Callable, Iterator

from personatool.measure import (
    asked,
    burden,
    complexity,
    contact,
    effort,
    mediation,
    perceived,
    readability,
    skills,
    waiting,
)
from personatool.measure.scene import Scene, set_scene
from personatool.model.figure import Figure
from personatool.model.journey import Journey
from personatool.model.workspace import Workspace

MEASURES: tuple[Callable[[Scene], Iterator[Figure]], ...] = (
    complexity.figures, burden.figures, effort.figures, asked.figures, contact.figures, waiting.figures,
    readability.figures, skills.figures, mediation.figures, perceived.figures,
)  # fmt: skip


def measure(workspace: Workspace, journey: Journey) -> tuple[Figure, ...]:
    """Measure a journey; the figures always are the same ones in the same order."""
    scene = set_scene(workspace, journey)
    return tuple(figure for figures in MEASURES for figure in figures(scene))
