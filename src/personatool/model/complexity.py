"""How much a journey asks people to handle, once measured."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Complexity:
    """The `points` of a journey's complexity, and the `ease` computed from them, from 0 to 10."""

    points: float
    ease: float
