"""What matters most: the summary on one page, and the opportunities of all journeys in one table."""

from dataclasses import dataclass

from personatool.packs.view.journeys import DeltaView
from personatool.packs.view.parts import Badge, Mark, Note, Part


@dataclass(frozen=True)
class Point:
    """One of the things that matter most: what, how much, where."""

    text: Part
    badges: tuple[Badge, ...]
    notes: tuple[Note, ...]


@dataclass(frozen=True)
class FigureRow:
    """A journey and its figures, in the order of the headings; an empty one is not known."""

    journey: Part
    cells: tuple[str, ...]


@dataclass(frozen=True)
class Progress:
    """What a future journey changes, in its most telling measures."""

    title: Part
    replaced: Part
    deltas: tuple[DeltaView, ...]
    href: str


@dataclass(frozen=True)
class SummaryView:
    """What to know when there is time for one page."""

    pains: tuple[Point, ...]
    truths: tuple[Point, ...]
    ideas: tuple[Point, ...]
    headings: tuple[str, ...]
    figures: tuple[FigureRow, ...]
    progress: tuple[Progress, ...]


@dataclass(frozen=True)
class RegisterRow:
    """An opportunity among those of all journeys. `number` stands in the chart too."""

    number: str
    text: Part
    journey: Part
    impact: str
    effort: str
    owner: Part | None
    metric: Part | None


@dataclass(frozen=True)
class RegisterView:
    """The opportunities of all journeys, and a chart of those that are rated."""

    rows: tuple[RegisterRow, ...]
    chart: tuple[Mark, ...]
