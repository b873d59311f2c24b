"""Columns of a map: one a step, one for a stage that has none."""

from collections.abc import Sequence
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
    """The columns of a stage together; `place` is that of the stage in the journey."""

    stage: Stage
    x: float
    width: float
    lone: bool
    place: int

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
        return tuple(Column(span.place, span.stage, 0, span.x, span.width) for span in self.spans if not span.lone)

    def by_stage(self) -> "Grid":
        """The same stages, each as one column."""
        columns = tuple(Column(span.place, span.stage, 0, span.x, span.width) for span in self.spans)
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
        Span(stage, left, right - left, not stage.steps, place)
        for place, (stage, (left, right)) in enumerate(zip(journey.stages, pairwise(edges), strict=True))
    )
    return Grid(columns, spans, edges[-1])


def stage_grid(journey: Journey, width: float) -> Grid:
    """Share a width equally between stages, and each stage's between its steps."""
    stage_width = float(width // len(journey.stages))
    columns = _columns(journey, [stage_width / max(len(stage.steps), 1) for stage in journey.stages])
    spans = tuple(
        Span(stage, index * stage_width, stage_width, not stage.steps, index)
        for index, stage in enumerate(journey.stages)
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


def whole_of(journey: Journey) -> Grid:
    """All columns, as wide as is of no matter."""
    return part_of(journey, range(len(journey.stages)), [_LONE_STAGE] * column_count(journey.stages))


def column_count(stages: Sequence[Stage]) -> int:
    """How many columns stages take."""
    return sum(max(len(stage.steps), 1) for stage in stages)


def part_of(journey: Journey, stages: range, widths: Sequence[float]) -> Grid:
    """The columns of some stages that follow each other, of these widths, numbered as in the whole journey."""
    columns: list[Column] = []
    spans: list[Span] = []
    number = sum(len(stage.steps) for stage in journey.stages[: stages.start])
    room, x = iter(widths), 0.0
    for place in stages:
        stage, left = journey.stages[place], x
        moments: tuple[Moment, ...] = stage.steps or (stage,)
        for moment in moments:
            number += isinstance(moment, Step)
            columns.append(Column(place, moment, number if isinstance(moment, Step) else 0, x, next(room)))
            x += columns[-1].width
        spans.append(Span(stage, left, x - left, not stage.steps, place))
    return Grid(tuple(columns), tuple(spans), x)
