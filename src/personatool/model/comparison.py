"""Two journeys side by side, as values: what went away, what came, what changed, and by how much."""

from dataclasses import dataclass
from typing import Literal

from personatool.model.figure import Figure
from personatool.model.items import Pain
from personatool.model.journey import Journey
from personatool.model.message import Message
from personatool.model.moment import Moment

Trend = Literal["better", "worse", "same", "changed", "unknown"]
# The measures to tell first, by key.
HEADLINES = ("documents", "data", "contacts", "waiting", "complexity", "mediation")


@dataclass(frozen=True, slots=True)
class FieldChange:
    """Something a step says, before and after; `None` where it says nothing.

    `verdict` tells a gain or a loss for people, where both journeys say what it takes to know.
    """

    key: str
    label: Message
    before: Message | None
    after: Message | None
    verdict: Trend = "unknown"


@dataclass(frozen=True, slots=True)
class StepChange:
    """A step that is in both journeys, and what changed in it."""

    title: str
    changes: tuple[FieldChange, ...]


@dataclass(frozen=True, slots=True)
class ListChange:
    """Things of a sort that are in one journey only."""

    key: str
    label: Message
    removed: tuple[str, ...]
    added: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Delta:
    """One measure of both journeys; not `sure` when the change comes from what only one of them says."""

    before: Figure
    after: Figure
    sure: bool = True

    @property
    def change(self) -> float | None:
        """After − before; `None` when one is unknown, the units differ or only one says what makes the difference."""
        if not self.sure or self.before.value is None or self.after.value is None or not self._alike:
            return None
        return self.after.value - self.before.value

    @property
    def _alike(self) -> bool:
        """Whether both are in one unit; nothing to pay is nothing in any currency."""
        free = self.before.value == 0 or self.after.value == 0
        return self.before.unit == self.after.unit or (free and not (self.before.currency and self.after.currency))

    @property
    def verdict(self) -> Trend:
        """Whether the change is good for people."""
        if self.change is None:
            return "unknown"
        if round(self.change, 1) == 0:  # figures are shown to one decimal
            return "same"
        if self.after.better == "neither":
            return "changed"
        return "better" if (self.change < 0) == (self.after.better == "lower") else "worse"


@dataclass(frozen=True, slots=True)
class ComparedStep:
    """Something that happens: a step, or a stage without steps. `stage` is the place of its stage in the journey."""

    moment: Moment
    title: str
    stage: int


@dataclass(frozen=True, slots=True)
class StepPair:
    """What happens at one place of both journeys; `None` where only the other has it, or has it elsewhere (`moved`)."""

    before: ComparedStep | None
    after: ComparedStep | None
    moved: bool = False


@dataclass(frozen=True, slots=True)
class PainChanges:
    """Pain points that went away, that stay, that are new; each once.

    Those whose step is `gone` are not relieved for that; of the `untold` the second journey, which tells of no pain
    at all, says nothing.
    """

    removed: tuple[Pain, ...] = ()
    kept: tuple[Pain, ...] = ()
    added: tuple[Pain, ...] = ()
    gone: tuple[Pain, ...] = ()
    untold: tuple[Pain, ...] = ()


@dataclass(frozen=True, slots=True)
class Comparison:
    """Two journeys compared. Steps are named by their titles, in the order of their files.

    `pairs` set both journeys side by side, each in its own order: a step that changed places stands in two of them.
    """

    current: Journey
    future: Journey
    removed: tuple[str, ...]
    added: tuple[str, ...]
    changed: tuple[StepChange, ...]
    list_changes: tuple[ListChange, ...]
    deltas: tuple[Delta, ...]
    pairs: tuple[StepPair, ...] = ()
    pains: PainChanges = PainChanges()

    @property
    def beside_texts(self) -> bool:
        """Whether the first journey is prescribed: nothing of it goes, and nothing of the second is new."""
        return self.current.state == "prescribed"
