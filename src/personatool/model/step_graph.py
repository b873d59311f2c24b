"""What leads where in a journey and where it ends: the one reading of `next`, for rules, measures, maps and packs."""

from collections.abc import Container, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property
from itertools import groupby
from typing import Final

from personatool.model.journey import Journey
from personatool.model.moment import Moment, Next, Outcome, Step

END: Final = "end"  # in `next`, unless a step has this id


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
class Arrow:
    """All links from one place to another, by their index; `end` is None where the journey ends."""

    start: int
    end: int | None
    conditions: tuple[str, ...] = ()

    @property
    def back(self) -> bool:
        """Whether it leads back, or to the same place again."""
        return self.end is not None and self.end <= self.start


@dataclass(frozen=True, slots=True)
class Ending:
    """Where the journey ends: after which place, on what condition, and how if that is said."""

    place: Place
    conditions: tuple[str, ...]
    outcome: Outcome | None


@dataclass(frozen=True, slots=True)
class Alternative:
    """Places side by side in the file that only one of several ways passes, by their index, first and last."""

    way: Arrow
    first: int
    last: int


@dataclass(frozen=True)
class StepGraph:
    """All places in the order of the file, and the arrows between them, by start."""

    places: tuple[Place, ...]
    arrows: tuple[Arrow, ...]

    def place(self, moment: Moment) -> Place | None:
        """Where a step of the journey, or a stage without steps, stands: this very one, not one that says the same."""
        return self._by_moment.get(id(moment))

    @cached_property
    def _by_moment(self) -> dict[int, Place]:
        return {id(place.moment): place for place in self.places}

    def onwards(self, index: int) -> tuple[Arrow, ...]:
        """The arrows from a place, in the order of its `next`."""
        return self._by_start.get(index, ())

    def leads(self, start: int, end: int) -> bool:
        """Whether an arrow goes from one place to another."""
        return any(arrow.end == end for arrow in self.onwards(start))

    def ends(self, index: int) -> bool:
        """Whether the journey may end after a place."""
        return any(arrow.end is None for arrow in self.onwards(index))

    @cached_property
    def endings(self) -> tuple[Ending, ...]:
        """Every place after which the journey may end."""
        return tuple(
            Ending(self.places[arrow.start], arrow.conditions, outcome_of(self.places[arrow.start].moment))
            for arrow in self.arrows
            if arrow.end is None
        )

    def ending(self, place: Place) -> Ending | None:
        """How the journey ends after a place; None when it does not."""
        return self._endings.get(place.index)

    @cached_property
    def _endings(self) -> dict[int, Ending]:
        return {ending.place.index: ending for ending in self.endings}

    @property
    def ends_as_written(self) -> bool:
        """Whether somebody said where or how it ends: it does not plainly end with the last place of the file."""
        plain = [ending.place.index for ending in self.endings] == [len(self.places) - 1]
        return not plain or self.endings[0].outcome is not None

    @cached_property
    def ahead(self) -> tuple[frozenset[int], ...]:
        """The places that may come after each one, by arrows that lead onwards in the file."""
        found: list[frozenset[int]] = [frozenset()] * len(self.places)
        for place in reversed(self.places):
            ends = [arrow.end for arrow in self.onwards(place.index) if arrow.end is not None and not arrow.back]
            found[place.index] = frozenset(ends).union(*(found[end] for end in ends))
        return tuple(found)

    @cached_property
    def alternatives(self) -> tuple[Alternative, ...]:
        """What happens on one way only, wherever ways part; the way that is the rest of the journey is none."""
        found = (self._alternatives(place) for place in self.places)
        return tuple(alternative for some in found for alternative in some)

    def _alternatives(self, place: Place) -> Sequence[Alternative]:
        ways = [arrow for arrow in self.onwards(place.index) if not arrow.back]
        passed = {way.end: self.ahead[way.end] | {way.end} for way in ways if way.end is not None}
        found = []
        for way in ways if len(ways) > 1 else ():
            if way.end is not None:
                others = frozenset[int]().union(*(after for end, after in passed.items() if end != way.end))
                last = way.end - 1
                while last + 1 in passed[way.end] - others:
                    last += 1
                found += [Alternative(way, way.end, last)] if last >= way.end else []
        return [each for each in found if not self._is_the_rest(each, alone=len(found) == 1)]

    def _is_the_rest(self, found: Alternative, *, alone: bool) -> bool:
        """Whether a way goes on to the end of the file: beyond its own stage, or while all others end."""
        last = len(self.places) - 1
        return found.last == last and (alone or self.places[found.first].stage != self.places[last].stage)

    @cached_property
    def steps(self) -> dict[int, tuple[int, ...]]:
        """The same between steps alone, by their place among all steps; stages without steps are passed through."""
        return {
            place.number - 1: tuple(self.places[end].number - 1 for end in self._steps_after(place.index))
            for place in self.places
            if place.number
        }

    @cached_property
    def last_steps(self) -> frozenset[int]:
        """The steps after which the journey may end, by their place among all steps."""
        return frozenset(
            place.number - 1
            for place in self.places
            if place.number
            and any(self._step_from(arrow.end) is None for arrow in self.onwards(place.index))
        )  # fmt: skip

    def _steps_after(self, index: int) -> Iterator[int]:
        for arrow in self.onwards(index):
            found = self._step_from(arrow.end)
            if found is not None:
                yield found

    def _step_from(self, index: int | None) -> int | None:
        """The first step from a place on."""
        return next((place.index for place in self.places[index:] if place.number), None) if index is not None else None

    @cached_property
    def _by_start(self) -> dict[int, tuple[Arrow, ...]]:
        return {start: tuple(arrows) for start, arrows in groupby(self.arrows, key=lambda arrow: arrow.start)}


def step_graph(journey: Journey) -> StepGraph:
    """Read what leads where: to what `next` says, else to the following place.

    A link to a step that does not exist is taken for the following place, so that one slip is said once.
    """
    places = tuple(_places(journey))
    known = {place.moment.id: place.index for place in reversed(places)
             if isinstance(place.moment, Step) and place.moment.id}  # fmt: skip
    return StepGraph(places, tuple(arrow for place in places for arrow in _arrows(place, places, known)))


def outcome_of(moment: Moment) -> Outcome | None:
    """How a way ends here, if a step says so."""
    return moment.outcome if isinstance(moment, Step) else None


def is_end(link: Next, known: Container[str]) -> bool:
    """Whether a link ends the journey; `known` holds the ids of its steps."""
    return link.to == END and END not in known


def _places(journey: Journey) -> Iterator[Place]:
    index = number = 0
    for stage_index, stage in enumerate(journey.stages):
        for moment in stage.steps or (stage,):
            number += isinstance(moment, Step)
            yield Place(index, stage_index, moment, number if isinstance(moment, Step) else 0)
            index += 1


def _arrows(place: Place, places: Sequence[Place], known: Mapping[str, int]) -> Iterator[Arrow]:
    following = place.index + 1 if place.index + 1 < len(places) else None
    conditions: dict[int | None, list[str]] = {}
    for link in _links(place.moment):
        end = None if link is None or is_end(link, known) else known.get(link.to, following)
        conditions.setdefault(end, []).extend([link.when] if link and link.when else [])
    if not conditions:
        conditions[following] = []
    for end, said in conditions.items():
        yield Arrow(place.index, end, tuple(dict.fromkeys(said)))


def _links(moment: Moment) -> tuple[Next | None, ...]:
    """What `next` names; None stands for the end of the journey."""
    if not isinstance(moment, Step):
        return ()
    return (None,) if moment.ends_here else moment.next
