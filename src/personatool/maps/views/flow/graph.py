"""The flow of a journey as a graph: what happens, where it leads and on what condition, in columns of steps."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cached_property
from itertools import groupby
from typing import Final

from personatool.model.errors import PersonatoolError
from personatool.model.journey import Journey
from personatool.model.message import msg
from personatool.model.moment import Moment, Next, Step

TALLEST: Final = 6  # steps under each other
_MOST_WAYS: Final = 12  # ways on from one step that a reader can still tell apart


@dataclass(frozen=True, slots=True)
class Place:
    """A step, or a stage that has none, by its place in the journey. `number` counts steps from 1; a stage has 0."""

    index: int
    stage: int
    moment: Moment
    number: int

    @property
    def name(self) -> str:
        """What it is called."""
        return (self.moment.title if isinstance(self.moment, Step) else self.moment.name) or ""


@dataclass(frozen=True, slots=True)
class Way:
    """A way from one place to another, all links between the two together; places by their index.

    `labelled` when it bears words of its own.
    """

    start: int
    end: int
    conditions: tuple[str, ...] = ()
    labelled: bool = False

    @property
    def back(self) -> bool:
        """Whether it leads back, or to the same place again."""
        return self.end <= self.start


@dataclass(frozen=True, slots=True)
class Column:
    """Places of one stage that stand together; a long stage has several. `part` counts them from 0."""

    stage: int
    places: tuple[Place, ...]
    part: int = 0


@dataclass(frozen=True)
class Flow:
    """All places, all ways, the columns that the places stand in, and the column (by its index) of each place."""

    places: tuple[Place, ...]
    ways: tuple[Way, ...]
    columns: tuple[Column, ...]
    column_of: tuple[int, ...]

    def onwards(self, place: Place) -> tuple[Way, ...]:
        """The ways on from a place."""
        return self._by_start.get(place.index, ())

    @cached_property
    def _by_start(self) -> dict[int, tuple[Way, ...]]:
        return {start: tuple(ways) for start, ways in groupby(self.ways, key=lambda way: way.start)}

    @cached_property
    def reached(self) -> frozenset[int]:
        """Places that a way leads to from another place, and the first."""
        return frozenset({0, *(way.end for way in self.ways if way.start != way.end)})

    def decides(self, place: Place) -> bool:
        """Whether there is more than one way on."""
        return len(self.onwards(place)) > 1


def flow_of(journey: Journey) -> Flow:
    """Read the flow of a journey. Raises PersonatoolError when a step leads to more than can be read."""
    places = tuple(_places(journey))
    known = {
        place.moment.id: place.index for place in reversed(places) if isinstance(place.moment, Step) and place.moment.id
    }
    columns = tuple(_columns(places))
    ways = tuple(way for place in places for way in _labelled(place, _ways(place, places, known), columns))
    column_of = tuple(index for index, column in enumerate(columns) for _ in column.places)
    return Flow(places, ways, columns, column_of)


def _places(journey: Journey) -> Iterator[Place]:
    index = number = 0
    for stage_index, stage in enumerate(journey.stages):
        for moment in stage.steps or (stage,):
            number += isinstance(moment, Step)
            yield Place(index, stage_index, moment, number if isinstance(moment, Step) else 0)
            index += 1


def _ways(place: Place, places: Sequence[Place], known: dict[str, int]) -> dict[int, list[str]]:
    """The conditions of each way on, by where it leads: what `next` says, else the following place."""
    links = place.moment.next if isinstance(place.moment, Step) else ()
    following = place.index + 1 if place.index + 1 < len(places) else None
    conditions: dict[int, list[str]] = {}
    for link in links or (Next(to="next"),):
        end = known.get(link.to, following) if links else following
        if end is not None:
            conditions.setdefault(end, []).extend([link.when] if link.when else [])
    if len(conditions) > _MOST_WAYS:
        raise PersonatoolError(
            msg(
                "“{step}” leads to {count} steps; more than {most} ways on cannot be told apart in a flow. "
                "Split it into several decisions, or move a part into a journey of its own (`subjourney`).",
                step=place.name, count=len(conditions), most=_MOST_WAYS,
            )
        )  # fmt: skip
    return conditions


def _labelled(place: Place, ways: dict[int, list[str]], columns: Sequence[Column]) -> Iterator[Way]:
    """Give words to every way that is not plainly the next thing to happen."""
    column = next(candidate for candidate in columns if place in candidate.places)
    beside = {place.index for place in column.places}
    for end, conditions in ways.items():
        plain = end == place.index + 1 or (end in beside and end > place.index)
        yield Way(place.index, end, tuple(dict.fromkeys(conditions)), bool(conditions) or len(ways) > 1 or not plain)


def _columns(places: Sequence[Place]) -> Iterator[Column]:
    """Stages in their order; one with many steps goes on in the next column."""
    for stage in dict.fromkeys(place.stage for place in places):
        own = [place for place in places if place.stage == stage]
        parts = -(-len(own) // TALLEST)
        tall = -(-len(own) // parts)
        for part in range(parts):
            yield Column(stage, tuple(own[part * tall : (part + 1) * tall]), part)
