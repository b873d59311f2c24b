"""The numbers a journey has, two journeys compared by them, and the standards that are met."""

from personatool.measure.comparison import Comparison, Delta, compare
from personatool.measure.coverage import cover
from personatool.measure.figure import Figure, Input, Part
from personatool.measure.measures import measure as journey

__all__ = ["Comparison", "Delta", "Figure", "Input", "Part", "compare", "cover", "journey"]
