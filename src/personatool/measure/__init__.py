"""The numbers a journey has, two journeys compared by them, standards that are met, studies relied on."""

from personatool.measure.comparison import compare
from personatool.measure.coverage import cover
from personatool.measure.inclusion import include
from personatool.measure.measures import measure as journey
from personatool.measure.perceived import complexities
from personatool.measure.register import register
from personatool.measure.trace import trace
from personatool.measure.trust import confidences, trusts
from personatool.model.comparison import Comparison, Delta
from personatool.model.figure import Figure, Input, Part

__all__ = [
    "Comparison",
    "Delta",
    "Figure",
    "Input",
    "Part",
    "compare",
    "complexities",
    "confidences",
    "cover",
    "include",
    "journey",
    "register",
    "trace",
    "trusts",
]
