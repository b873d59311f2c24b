"""From need to step, pain, opportunity and owner, and back; where the thread breaks."""

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, field
from typing import Final, Literal

from personatool.model.message import Message, msg

Tier = Literal["need", "step", "pain", "opportunity", "owner"]
TIERS: Final[tuple[Tier, ...]] = ("need", "step", "pain", "opportunity", "owner")
TIER_WORDS: Final[dict[Tier, Message]] = {
    "need": msg("Needs"),
    "step": msg("Steps"),
    "pain": msg("Pain points"),
    "opportunity": msg("Opportunities"),
    "owner": msg("Owners"),
}
GapKind = Literal["unserved", "needless", "dead-end", "aimless", "ownerless"]
GAP_WORDS: Final[dict[GapKind, Message]] = {
    "unserved": msg("served by no step"),
    "needless": msg("serves no need"),
    "dead-end": msg("leads nowhere"),
    "aimless": msg("answers no need"),
    "ownerless": msg("has no owner"),
}


@dataclass(frozen=True, slots=True)
class TraceNode:
    """A thing in a trace: its place among the tiers, its words, whose or which it is, what is missing about it."""

    key: str
    tier: Tier
    text: str
    detail: str = ""
    gaps: tuple[GapKind, ...] = ()
    accepted: bool = False


@dataclass(frozen=True, slots=True)
class TraceLink:
    """From one thing to the next, by their keys."""

    start: str
    end: str


@dataclass(frozen=True, slots=True)
class Trace:
    """A journey's threads."""

    journey: str
    title: str
    nodes: tuple[TraceNode, ...]
    links: tuple[TraceLink, ...]
    _after: Mapping[str, tuple[TraceNode, ...]] = field(init=False, repr=False, compare=False)
    _before: Mapping[str, tuple[TraceNode, ...]] = field(init=False, repr=False, compare=False)

    def __post_init__(self) -> None:
        """Find what stands at the other end of each thread, once."""
        object.__setattr__(self, "_after", self._joined((link.start, link.end) for link in self.links))
        object.__setattr__(self, "_before", self._joined((link.end, link.start) for link in self.links))

    def _joined(self, pairs: Iterable[tuple[str, str]]) -> dict[str, tuple[TraceNode, ...]]:
        order = {node.key: index for index, node in enumerate(self.nodes)}
        found: dict[str, set[int]] = {}
        for key, other in pairs:
            if other in order:
                found.setdefault(key, set()).add(order[other])
        return {key: tuple(self.nodes[index] for index in sorted(others)) for key, others in found.items()}

    def tier(self, tier: Tier) -> tuple[TraceNode, ...]:
        """The things of one tier, in the order of the files."""
        return tuple(node for node in self.nodes if node.tier == tier)

    def successors(self, node: TraceNode) -> tuple[TraceNode, ...]:
        """What a thing leads to."""
        return self._after.get(node.key, ())

    def predecessors(self, node: TraceNode) -> tuple[TraceNode, ...]:
        """What leads to a thing."""
        return self._before.get(node.key, ())

    def descendants(self, node: TraceNode, tier: Tier) -> tuple[TraceNode, ...]:
        """The things of a tier that this one leads to, straight or through others."""
        return self._reached(node, tier, self.successors)

    def ancestors(self, node: TraceNode, tier: Tier) -> tuple[TraceNode, ...]:
        """The things of a tier that lead to this one, straight or through others."""
        return self._reached(node, tier, self.predecessors)

    def _reached(
        self, node: TraceNode, tier: Tier, near: Callable[[TraceNode], tuple[TraceNode, ...]]
    ) -> tuple[TraceNode, ...]:
        reached, waiting = set[str](), [node]
        while waiting:
            further = [other for other in near(waiting.pop()) if other.key not in reached]
            reached.update(other.key for other in further)
            waiting += further
        return tuple(other for other in self.tier(tier) if other.key in reached)

    @property
    def essential(self) -> tuple[TraceLink, ...]:
        """The threads without those that skip a tier and arrive where others lead step by step."""
        ends: dict[str, list[str]] = {}
        for link in self.links:
            ends.setdefault(link.start, []).append(link.end)
        return tuple(link for link in self.links if not _around(link, ends))

    @property
    def broken(self) -> tuple[TraceNode, ...]:
        """The things that something is missing about."""
        return tuple(node for node in self.nodes if node.gaps)


def _around(link: TraceLink, ends: dict[str, list[str]]) -> bool:
    """Whether a thread's end is reached from its start by way of something else."""
    waiting = [end for end in ends[link.start] if end != link.end]
    seen = set(waiting)
    while waiting:
        further = [end for end in ends.get(waiting.pop(), ()) if end not in seen]
        if link.end in further:
            return True
        seen.update(further)
        waiting += further
    return False
