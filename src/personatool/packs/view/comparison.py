"""A journey as it is beside the one to replace it."""

from dataclasses import dataclass

from personatool.packs.view.journeys import MapView
from personatool.packs.view.parts import Badge, Fact, Part


@dataclass(frozen=True)
class DeltaView:
    """A measure of both, called `key`; `gaps` when the files leave something out.

    `change` is empty when the two cannot be compared, `percent` when it says nothing.
    """

    key: str
    label: str
    unit: str
    before: str
    after: str
    change: str
    percent: str
    verdict: Badge
    gaps: bool


@dataclass(frozen=True)
class ChangeView:
    """Something a step says, before and after."""

    label: str
    before: str
    after: str


@dataclass(frozen=True)
class ChangedView:
    """A step that is in both journeys, and what changed in it."""

    title: Part
    changes: tuple[ChangeView, ...]


@dataclass(frozen=True)
class ComparisonView:
    """Two journeys compared; `drawing` shows both, when somebody drew them."""

    anchor: str
    current: Part
    future: Part
    drawing: MapView | None
    deltas: tuple[DeltaView, ...]
    missing: tuple[str, ...]
    gone: tuple[Fact, ...]
    come: tuple[Fact, ...]
    changed: tuple[ChangedView, ...]
