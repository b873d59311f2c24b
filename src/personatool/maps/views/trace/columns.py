"""Where the things of a trace stand: five columns, ordered so that their threads cross as little as may be."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from math import inf
from typing import Final

from personatool.maps.canvas.shapes import Piece
from personatool.model.trace import TIERS, Tier, Trace, TraceNode

GAP: Final = 14.0
_SIDES: Final[tuple[tuple[Tier, Tier], ...]] = (
    ("pain", "step"), ("need", "step"), ("opportunity", "pain"), ("owner", "opportunity"),
)  # fmt: skip


@dataclass(frozen=True, slots=True)
class Spot:
    """A drawn thing and the height of its top, in points."""

    node: TraceNode
    piece: Piece
    top: float

    @property
    def middle(self) -> float:
        """Its horizontal axis."""
        return self.top + self.piece.height / 2


def arranged(trace: Trace, pieces: Mapping[str, Piece]) -> tuple[dict[str, Spot], float]:
    """Put steps in their order, everything else at the middle of what it hangs on; also the height of it all."""
    heights = [sum(pieces[node.key].height + GAP for node in trace.tier(tier)) - GAP for tier in TIERS]
    height = max(*heights, 0.0)
    spots = _spread(trace.tier("step"), pieces, height)
    for tier, _ in _SIDES:
        spots |= _hung(trace, tier, pieces, spots, height)
    return spots, height


def _spread(nodes: Sequence[TraceNode], pieces: Mapping[str, Piece], height: float) -> dict[str, Spot]:
    """Stack things over the whole height, the rest shared between them."""
    free = height - sum(pieces[node.key].height for node in nodes)
    gap, y, spots = free / max(len(nodes) - 1, 1), 0.0, dict[str, Spot]()
    for node in nodes:
        spots[node.key] = Spot(node, pieces[node.key], y)
        y += pieces[node.key].height + gap
    return spots


def _hung(
    trace: Trace, tier: Tier, pieces: Mapping[str, Piece], spots: Mapping[str, Spot], height: float
) -> dict[str, Spot]:
    """Order a tier by the middles of what it hangs on (barycentres); what hangs on nothing comes last."""
    wished = {node.key: _barycentre(trace, node, spots) for node in trace.tier(tier)}
    ordered = sorted(trace.tier(tier), key=lambda node: wished[node.key])
    tops = _fitted([(pieces[node.key].height, wished[node.key]) for node in ordered], height)
    return {node.key: Spot(node, pieces[node.key], top) for node, top in zip(ordered, tops, strict=True)}


def _barycentre(trace: Trace, node: TraceNode, spots: Mapping[str, Spot]) -> float:
    near = [
        spots[other.key].middle for other in (*trace.predecessors(node), *trace.successors(node)) if other.key in spots
    ]
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
