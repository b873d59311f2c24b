"""From need to step, pain, opportunity and owner, and back; where the thread breaks."""

from collections.abc import Callable
from dataclasses import dataclass
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
class Knot:
    """A thing in a trace: its place among the tiers, its words, whose or which it is, what is missing about it."""

    key: str
    tier: Tier
    text: str
    aside: str = ""
    gaps: tuple[GapKind, ...] = ()
    accepted: bool = False


@dataclass(frozen=True, slots=True)
class Thread:
    """From one thing to the next, by their keys."""

    start: str
    end: str


@dataclass(frozen=True, slots=True)
class Trace:
    """A journey's threads."""

    journey: str
    title: str
    knots: tuple[Knot, ...]
    threads: tuple[Thread, ...]

    def tier(self, tier: Tier) -> tuple[Knot, ...]:
        """The things of one tier, in the order of the files."""
        return tuple(knot for knot in self.knots if knot.tier == tier)

    def onwards(self, knot: Knot) -> tuple[Knot, ...]:
        """What a thing leads to."""
        ends = {thread.end for thread in self.threads if thread.start == knot.key}
        return tuple(each for each in self.knots if each.key in ends)

    def back(self, knot: Knot) -> tuple[Knot, ...]:
        """What leads to a thing."""
        starts = {thread.start for thread in self.threads if thread.end == knot.key}
        return tuple(each for each in self.knots if each.key in starts)

    def ahead(self, knot: Knot, tier: Tier) -> tuple[Knot, ...]:
        """The things of a tier that this one leads to, straight or through others."""
        return self._reached(knot, tier, self.onwards)

    def behind(self, knot: Knot, tier: Tier) -> tuple[Knot, ...]:
        """The things of a tier that lead to this one, straight or through others."""
        return self._reached(knot, tier, self.back)

    def _reached(self, knot: Knot, tier: Tier, near: Callable[[Knot], tuple[Knot, ...]]) -> tuple[Knot, ...]:
        reached, waiting = set[str](), [knot]
        while waiting:
            further = [each for each in near(waiting.pop()) if each.key not in reached]
            reached.update(each.key for each in further)
            waiting += further
        return tuple(each for each in self.tier(tier) if each.key in reached)

    @property
    def essential(self) -> tuple[Thread, ...]:
        """The threads without those that skip a tier and arrive where others lead step by step."""
        ends: dict[str, list[str]] = {}
        for thread in self.threads:
            ends.setdefault(thread.start, []).append(thread.end)
        return tuple(each for each in self.threads if not _around(each, ends))

    @property
    def broken(self) -> tuple[Knot, ...]:
        """The things that something is missing about."""
        return tuple(knot for knot in self.knots if knot.gaps)


def _around(thread: Thread, ends: dict[str, list[str]]) -> bool:
    """Whether a thread's end is reached from its start by way of something else."""
    waiting = [each for each in ends[thread.start] if each != thread.end]
    seen = set(waiting)
    while waiting:
        further = [each for each in ends.get(waiting.pop(), ()) if each not in seen]
        if thread.end in further:
            return True
        seen.update(further)
        waiting += further
    return False
