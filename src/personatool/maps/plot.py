"""Where the emotion curve lives."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Plot:
    """Where the curve lives: y of the best, the neutral and the worst, the lane's whole height and width."""

    top: float
    bottom: float
    height: float
    width: float

    @property
    def neutral(self) -> float:
        """The level between good and bad."""
        return (self.top + self.bottom) / 2

    def y(self, level: float) -> float:
        """Height of a level (−1…1)."""
        return self.neutral - level * (self.bottom - self.top) / 2
