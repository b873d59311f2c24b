"""The numbers a journey has, and two journeys compared by them."""

from personatool.measure.comparison import Comparison, Delta, compare
from personatool.measure.figure import Figure, Input, Part
from personatool.measure.measures import measure as journey

__all__ = ["Comparison", "Delta", "Figure", "Input", "Part", "compare", "journey"]
