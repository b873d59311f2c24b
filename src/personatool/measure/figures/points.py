"""Sums of points: so many of this, at so many points each."""

import math
from collections.abc import Sequence
from dataclasses import dataclass

from personatool.model.figure import FigurePart
from personatool.model.message import Message, msg


@dataclass(frozen=True, slots=True)
class Term:
    """A counted thing and its weight. What the files do not say has no `amount` and no points."""

    label: Message
    amount: float | None
    weight: float

    @property
    def points(self) -> float | None:
        """Amount × weight."""
        return None if self.amount is None else self.amount * self.weight

    @property
    def part(self) -> FigurePart:
        """The term as a piece of a figure."""
        if self.amount is None:
            return FigurePart(self.label, None, msg("not stated"))
        return FigurePart(self.label, self.points, msg("{amount} × {weight}", amount=self.amount, weight=self.weight))


def total(terms: Sequence[Term]) -> float:
    """Add up what is known."""
    return math.fsum(term.points for term in terms if term.points is not None)
