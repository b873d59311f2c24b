"""The flow of a journey as a graph: what happens, where it leads and on what condition, in columns of steps."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cached_property
from itertools import groupby
from typing import Final

from personatool.model.errors import PersonatoolError
from personatool.model.journey import Journey
from personatool.model.message import msg
from personatool.model.step_graph import Ending, Place, StepGraph, step_graph

TALLEST: Final = 6  # steps under each other
_MOST_WAYS: Final = 12  # ways on from one step that a reader can still tell apart


@dataclass(frozen=True, slots=True)
class Way:
    """A way from one place to another, all links between the two together; places by their index.

    `end` is None where the journey ends; `labelled` when the way bears words of its own.
    """

    start: int
    end: int | None
    conditions: tuple[str, ...] = ()
    labelled: bool = False

    @property
    def back(self) -> bool:
        """Whether it leads back, or to the same place again."""
        return self.end is not None and self.end <= self.start


@dataclass(frozen=True, slots=True)
class Column:
    """Places of one stage that stand together; a long stage has several. `part` counts them from 0."""

    stage: int
    places: tuple[Place, ...]
    part: int = 0


@dataclass(frozen=True)
class Flow:
    """All places, ways, columns that the places stand in, the column (by its index) of each place, endings."""

    places: tuple[Place, ...]
    ways: tuple[Way, ...]
    columns: tuple[Column, ...]
    column_of: tuple[int, ...]
    endings: tuple[Ending, ...] = ()

    def onwards(self, place: Place) -> tuple[Way, ...]:
        """The ways on from a place."""
        return self._by_start.get(place.index, ())

    @cached_property
    def _by_start(self) -> dict[int, tuple[Way, ...]]:
        return {start: tuple(ways) for start, ways in groupby(self.ways, key=lambda way: way.start)}

    @cached_property
    def reached(self) -> frozenset[int]:
        """Places that a way leads to from another place, and the first."""
        return frozenset({0, *(way.end for way in self.ways if way.end is not None and way.start != way.end)})

    def ending(self, place: Place) -> Ending | None:
        """How the journey ends after a place; None when it does not."""
        return self._endings.get(place.index)

    @cached_property
    def _endings(self) -> dict[int, Ending]:
        return {ending.place.index: ending for ending in self.endings}

    def decides(self, place: Place) -> bool:
        """Whether there is more than one way on."""
        return len(self.onwards(place)) > 1


def flow_of(journey: Journey) -> Flow:
    """Read the flow of a journey. Raises PersonatoolError when a step leads to more than can be read."""
    graph = step_graph(journey)
    columns = tuple(_columns(graph.places))
    ways = tuple(way for place in graph.places for way in _labelled(graph, place, columns))
    column_of = tuple(index for index, column in enumerate(columns) for _ in column.places)
    return Flow(graph.places, ways, columns, column_of, graph.endings)


def _labelled(graph: StepGraph, place: Place, columns: Sequence[Column]) -> Iterator[Way]:
    """Give words to every way that is not plainly the next thing to happen."""
    arrows = graph.onwards(place.index)
    if len(arrows) > _MOST_WAYS:
        raise PersonatoolError(
            msg(
                "“{step}” leads to {count} steps; more than {most} ways on cannot be told apart in a flow. "
                "Split it into several decisions, or move a part into a journey of its own (`subjourney`).",
                step=place.name, count=len(arrows), most=_MOST_WAYS,
            )
        )  # fmt: skip
    column = next(candidate for candidate in columns if place in candidate.places)
    beside = {each.index for each in column.places}
    for arrow in arrows:
        end = arrow.end
        plain = end is None or end == place.index + 1 or (end in beside and end > place.index)
        labelled = bool(arrow.conditions) or len(arrows) > 1 or not plain
        yield Way(place.index, end, arrow.conditions, labelled)


def _columns(places: Sequence[Place]) -> Iterator[Column]:
    """Stages in their order; one with many steps goes on in the next column."""
    for stage in dict.fromkeys(place.stage for place in places):
        own = [place for place in places if place.stage == stage]
        parts = -(-len(own) // TALLEST)
        tall = -(-len(own) // parts)
        for part in range(parts):
            yield Column(stage, tuple(own[part * tall : (part + 1) * tall]), part)
