"""Where the things of a trace stand: five columns, ordered so that their threads cross as little as may be."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from math import inf
from typing import Final

from personatool.maps.canvas.shapes import Piece
from personatool.model.trace import TIERS, Knot, Tier, Trace

GAP: Final = 14.0
_SIDES: Final[tuple[tuple[Tier, Tier], ...]] = (
    ("pain", "step"), ("need", "step"), ("opportunity", "pain"), ("owner", "opportunity"),
)  # fmt: skip


@dataclass(frozen=True, slots=True)
class Spot:
    """A drawn thing and the height of its top, in points."""

    knot: Knot
    piece: Piece
    top: float

    @property
    def middle(self) -> float:
        """Its horizontal axis."""
        return self.top + self.piece.height / 2


def arranged(trace: Trace, pieces: Mapping[str, Piece]) -> tuple[dict[str, Spot], float]:
    """Put steps in their order, everything else at the middle of what it hangs on; also the height of it all."""
    heights = [sum(pieces[knot.key].height + GAP for knot in trace.tier(tier)) - GAP for tier in TIERS]
    height = max(*heights, 0.0)
    spots = _spread(trace.tier("step"), pieces, height)
    for tier, _ in _SIDES:
        spots |= _hung(trace, tier, pieces, spots, height)
    return spots, height


def _spread(knots: Sequence[Knot], pieces: Mapping[str, Piece], height: float) -> dict[str, Spot]:
    """Stack things over the whole height, the rest shared between them."""
    free = height - sum(pieces[knot.key].height for knot in knots)
    gap, y, spots = free / max(len(knots) - 1, 1), 0.0, dict[str, Spot]()
    for knot in knots:
        spots[knot.key] = Spot(knot, pieces[knot.key], y)
        y += pieces[knot.key].height + gap
    return spots


def _hung(
    trace: Trace, tier: Tier, pieces: Mapping[str, Piece], spots: Mapping[str, Spot], height: float
) -> dict[str, Spot]:
    """Order a tier by the middles of what it hangs on (barycentres); what hangs on nothing comes last."""
    wished = {knot.key: _barycentre(trace, knot, spots) for knot in trace.tier(tier)}
    ordered = sorted(trace.tier(tier), key=lambda knot: wished[knot.key])
    tops = _fitted([(pieces[knot.key].height, wished[knot.key]) for knot in ordered], height)
    return {knot.key: Spot(knot, pieces[knot.key], top) for knot, top in zip(ordered, tops, strict=True)}


def _barycentre(trace: Trace, knot: Knot, spots: Mapping[str, Spot]) -> float:
    near = [spots[each.key].middle for each in (*trace.back(knot), *trace.onwards(knot)) if each.key in spots]
    return sum(near) / len(near) if near else inf


def _fitted(wishes: Sequence[tuple[float, float]], height: float) -> list[float]:
    """Tops as near to the wished middles as heights allow, top to bottom, none below the end."""
    tops, least = list[float](), 0.0
    for tall, middle in wishes:
        top = least if middle == inf else max(least, middle - tall / 2)
        tops.append(top)
        least = top + tall + GAP
    limit = height
    for index in range(len(tops) - 1, -1, -1):
        tops[index] = float(round(min(tops[index], limit - wishes[index][0])))
        limit = tops[index] - GAP
    return tops
