"""The numbers a journey has, two journeys compared by them, and the standards that are met."""

from personatool.measure.comparison import Comparison, Delta, compare
from personatool.measure.coverage import cover
from personatool.measure.figure import Figure, Input, Part
from personatool.measure.measures import measure as journey
from personatool.measure.register import register
from personatool.measure.trust import confidences, trusts

__all__ = [
    "Comparison",
    "Delta",
    "Figure",
    "Input",
    "Part",
    "compare",
    "confidences",
    "cover",
    "journey",
    "register",
    "trusts",
]
