"""How far a persona or a journey can be relied on."""

from dataclasses import dataclass
from typing import Literal

Level = Literal["none", "low", "medium", "high"]


@dataclass(frozen=True, slots=True)
class Confidence:
    """A level, and what it comes from: a `score` from 0 to 1, the ids of the `studies` cited.

    `draft`: it is a guess or seen through the eyes of one, which keeps it low whatever it cites.
    """

    level: Level
    score: float
    studies: tuple[str, ...] = ()
    draft: bool = False
