"""Two journeys side by side, as values: what went away, what came, what changed, and by how much."""

from dataclasses import dataclass
from typing import Literal

from personatool.model.figure import Figure
from personatool.model.journey import Journey
from personatool.model.message import Message

Verdict = Literal["better", "worse", "same", "changed", "unknown"]


@dataclass(frozen=True, slots=True)
class Change:
    """Something a step says, before and after; `None` where it says nothing."""

    key: str
    label: Message
    before: Message | None
    after: Message | None


@dataclass(frozen=True, slots=True)
class Changed:
    """A step that is in both journeys, and what changed in it."""

    title: str
    changes: tuple[Change, ...]


@dataclass(frozen=True, slots=True)
class Listing:
    """Things of a sort that are in one journey only."""

    key: str
    label: Message
    gone: tuple[str, ...]
    come: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Delta:
    """One measure of both journeys."""

    before: Figure
    after: Figure

    @property
    def change(self) -> float | None:
        """After − before; `None` when one is unknown or the units differ."""
        if self.before.value is None or self.after.value is None or self.before.unit != self.after.unit:
            return None
        return self.after.value - self.before.value

    @property
    def verdict(self) -> Verdict:
        """Whether the change is good for people."""
        if self.change is None:
            return "unknown"
        if round(self.change, 6) == 0:
            return "same"
        if self.after.better == "neither":
            return "changed"
        return "better" if (self.change < 0) == (self.after.better == "lower") else "worse"


@dataclass(frozen=True, slots=True)
class Comparison:
    """Two journeys compared. Steps are named by their titles, in the order of their files."""

    current: Journey
    future: Journey
    removed: tuple[str, ...]
    added: tuple[str, ...]
    changed: tuple[Changed, ...]
    listings: tuple[Listing, ...]
    deltas: tuple[Delta, ...]
