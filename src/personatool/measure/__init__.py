"""The numbers a journey has, two journeys compared by them, standards that are met, studies relied on."""

from personatool.measure.comparison.compare import compare
from personatool.measure.coverage import cover
from personatool.measure.evidence.confidence import confidences, subjects
from personatool.measure.evidence.register import register
from personatool.measure.figures.perceived_ease import complexities
from personatool.measure.figures.registry import measure as journey
from personatool.measure.inclusion.verdicts import include
from personatool.measure.trace import trace
from personatool.model.comparison import Comparison, Delta
from personatool.model.figure import Figure, FigurePart, Input

__all__ = [
    "Comparison",
    "Delta",
    "Figure",
    "FigurePart",
    "Input",
    "compare",
    "complexities",
    "confidences",
    "cover",
    "include",
    "journey",
    "register",
    "subjects",
    "trace",
]
