"""Opportunities on a field of impact and effort."""

import math
from collections.abc import Sequence
from dataclasses import dataclass

from personatool.model.moment import Opportunity
from personatool.packs.view import Mark

_CELL = 40  # one step of the 1–5 chart, in its own units
_WIDTH = 18  # a mark and the room around it
_ROOM = 36  # what the marks of one cell share, across and down


@dataclass(frozen=True, slots=True)
class Candidate:
    """An opportunity, the number it has in its table, its anchor."""

    opportunity: Opportunity
    number: int
    anchor: str


def matrix(candidates: Sequence[Candidate]) -> tuple[Mark, ...]:
    """Place the rated ones: effort to the right, impact upwards, on a field of 5 × 5 cells of 40."""
    rated = [candidate for candidate in candidates if candidate.opportunity.impact and candidate.opportunity.effort]
    return tuple(_mark(candidate, rated) for candidate in rated)


def _mark(candidate: Candidate, rated: list[Candidate]) -> Mark:
    effort, impact = _place(candidate)
    together = [other for other in rated if _place(other) == (effort, impact)]
    right, down = _apart(together.index(candidate), len(together))
    return Mark(
        x=(effort - 0.5) * _CELL + right,
        y=(5.5 - impact) * _CELL + down,
        text=str(candidate.number),
        name=candidate.opportunity.text,
        href=f"#{candidate.anchor}",
        scale=_scale(len(together)),
    )


def _apart(at: int, count: int) -> tuple[float, float]:
    """Set the marks of one cell side by side, in as square a block as possible around its middle."""
    columns = math.ceil(math.sqrt(count))
    rows = math.ceil(count / columns)
    row, column = divmod(at, columns)
    spread = _ROOM / columns
    return round((column - (columns - 1) / 2) * spread, 2), round((row - (rows - 1) / 2) * spread, 2)


def _scale(count: int) -> float:
    """Shrink the marks of a crowded cell until they stand clear of one another."""
    return min(1, round(_ROOM / math.ceil(math.sqrt(count)) / _WIDTH, 2))


def _place(candidate: Candidate) -> tuple[int, int]:
    return candidate.opportunity.effort or 0, candidate.opportunity.impact or 0
