"""Columns of a map: one a step, one for a stage that has none."""

from dataclasses import dataclass, replace
from itertools import pairwise

from personatool.maps.parts.column_width import column_width
from personatool.model.journey import Journey
from personatool.model.moment import Moment, Stage, Step

LABELS = 186.0
GUTTER = 10.0
EDGE = 6.0
_LONE_STAGE = 220.0
_FEW = 900.0


@dataclass(frozen=True, slots=True)
class Column:
    """Where a step, or a stage as a whole, stands, in points. `number` counts steps from 1; a stage has 0."""

    stage: int
    moment: Moment
    number: int
    x: float
    width: float

    @property
    def middle(self) -> float:
        """Its vertical axis."""
        return self.x + self.width / 2

    @property
    def whole(self) -> bool:
        """Whether it spans the columns of several steps."""
        return isinstance(self.moment, Stage) and len(self.moment.steps) > 1

    @property
    def room(self) -> float:
        """Width of what may stand in it."""
        return self.width - GUTTER


@dataclass(frozen=True, slots=True)
class Span:
    """The columns of a stage together."""

    stage: Stage
    x: float
    width: float
    lone: bool

    @property
    def middle(self) -> float:
        """Its vertical axis."""
        return self.x + self.width / 2


@dataclass(frozen=True, slots=True)
class Grid:
    """All columns and stages of a map; x starts at 0 behind the lane labels. Width in points."""

    columns: tuple[Column, ...]
    spans: tuple[Span, ...]
    width: float

    @property
    def stage_columns(self) -> tuple[Column, ...]:
        """Stages that have steps, as columns as wide as all of these."""
        return tuple(
            Column(index, span.stage, 0, span.x, span.width) for index, span in enumerate(self.spans) if not span.lone
        )

    def by_stage(self) -> "Grid":
        """The same stages, each as one column."""
        columns = tuple(Column(i, span.stage, 0, span.x, span.width) for i, span in enumerate(self.spans))
        return Grid(columns, tuple(replace(span, lone=True) for span in self.spans), self.width)


def grid(journey: Journey, least: float = _FEW, above: float = 0) -> Grid:
    """A column a step, all of one width; a lone step of a stage has enough for the stage's name.

    `least` is what few columns share, as long as that does not make them too wide; `above` is the height of what
    stands above them besides the title.
    """
    step_width = column_width(journey, least, above)
    widths = [max(step_width, _LONE_STAGE) if len(stage.steps) <= 1 else step_width for stage in journey.stages]
    columns = _columns(journey, widths)
    edges = [0.0]
    for stage, width in zip(journey.stages, widths, strict=True):
        edges.append(edges[-1] + width * max(len(stage.steps), 1))
    spans = tuple(
        Span(stage, left, right - left, not stage.steps)
        for stage, (left, right) in zip(journey.stages, pairwise(edges), strict=True)
    )
    return Grid(columns, spans, edges[-1])


def stage_grid(journey: Journey, width: float) -> Grid:
    """Share a width equally between stages, and each stage's between its steps."""
    stage_width = float(width // len(journey.stages))
    columns = _columns(journey, [stage_width / max(len(stage.steps), 1) for stage in journey.stages])
    spans = tuple(
        Span(stage, index * stage_width, stage_width, not stage.steps) for index, stage in enumerate(journey.stages)
    )
    return Grid(columns, spans, stage_width * len(journey.stages))


def _columns(journey: Journey, widths: list[float]) -> tuple[Column, ...]:
    columns: list[Column] = []
    x, number = 0.0, 0
    for index, (stage, width) in enumerate(zip(journey.stages, widths, strict=True)):
        moments: tuple[Moment, ...] = stage.steps or (stage,)
        for moment in moments:
            number += isinstance(moment, Step)
            columns.append(Column(index, moment, number if isinstance(moment, Step) else 0, x, width))
            x += width
    return tuple(columns)
