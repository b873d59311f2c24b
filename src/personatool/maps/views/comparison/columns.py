"""The columns of a comparison: one for each thing that happens in either journey, both in their own order."""

from dataclasses import dataclass
from typing import Final

from personatool.maps.parts.columns import LABELS
from personatool.maps.parts.context import Context
from personatool.model.comparison import ComparedStep, Comparison, StepPair

_COMFORT: Final = 1700.0
_NARROWEST, _WIDEST = 124.0, 300.0


@dataclass(frozen=True, slots=True)
class Sides:
    """Both journeys, each as its own language writes it, and what sets them apart."""

    before: Context
    after: Context
    compared: Comparison


@dataclass(frozen=True, slots=True)
class Place:
    """A column, in points: where one pair stands."""

    pair: StepPair
    x: float
    width: float

    @property
    def middle(self) -> float:
        """Its vertical axis."""
        return self.x + self.width / 2

    def act(self, side: str) -> ComparedStep | None:
        """What happens here on a side, `before` or `after`."""
        return self.pair.before if side == "before" else self.pair.after


@dataclass(frozen=True, slots=True)
class Places:
    """All columns; x starts at 0 behind the lane labels."""

    columns: tuple[Place, ...]
    width: float


def compared_grid(sides: Sides) -> Places:
    """Share the width between everything that happens."""
    pairs = sides.compared.pairs
    width = float(round(min(max(_COMFORT / len(pairs), _NARROWEST), _WIDEST)))
    width = max(width, float(round((_COMFORT - 2 * LABELS) / len(pairs))))
    return Places(tuple(Place(pair, index * width, width) for index, pair in enumerate(pairs)), width * len(pairs))
