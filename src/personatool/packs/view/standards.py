"""Standards, point by point: which journeys meet them."""

from dataclasses import dataclass

from personatool.packs.view.parts import Badge, Line, Note, Part


@dataclass(frozen=True)
class ReachView:
    """How far somebody meets a point, and what says so."""

    badge: Badge
    claims: tuple[Part, ...]


@dataclass(frozen=True)
class PointView:
    """A point of a standard: `whole` is how far it is met anywhere, `cells` how far in each column."""

    anchor: str
    id: str
    heading: Part
    threshold: Part | None
    whole: Badge
    cells: tuple[ReachView, ...]


@dataclass(frozen=True)
class StandardView:
    """A standard beside the journeys that claim something of it; `silent` are those that claim nothing."""

    anchor: str
    title: Part
    notes: tuple[Note, ...]
    counts: tuple[Badge, ...]
    columns: tuple[Line, ...]
    points: tuple[PointView, ...]
    silent: tuple[Part, ...]
