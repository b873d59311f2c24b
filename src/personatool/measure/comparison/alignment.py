"""Two journeys side by side, step beside step, each in its own order."""

from bisect import bisect_left
from collections.abc import Iterator, Sequence

from personatool.measure.comparison.matching import Matching
from personatool.measure.journey_walk import JourneyWalk
from personatool.model.comparison import ComparedStep, StepPair
from personatool.model.journey import Journey


def pairs(before: JourneyWalk, after: JourneyWalk, matching: Matching) -> tuple[StepPair, ...]:
    """Set what happens side by side; of steps that changed places, as many as can be share one."""
    places = {id(node): index for walk in (before, after) for index, node in enumerate(walk.acts)}
    found = [(places[id(one)], places[id(other)]) for one, other in matching.pairs]
    return tuple(_merged(_acts(before), _acts(after), found))


def _acts(walk: JourneyWalk) -> list[ComparedStep]:
    stages = _stages(walk.journey)
    return [ComparedStep(node.moment, node.title, stage) for node, stage in zip(walk.acts, stages, strict=True)]


def _stages(journey: Journey) -> list[int]:
    return [index for index, stage in enumerate(journey.stages) for _ in range(max(len(stage.steps), 1))]


def _rising(found: Sequence[tuple[int, int]]) -> list[tuple[int, int]]:
    """The longest run of pairs in which both journeys go forward (patience sorting)."""
    tails: list[int] = []
    ends: list[int] = []
    back: list[int] = []
    ordered = sorted(found)
    for index, (_, place) in enumerate(ordered):
        at = bisect_left(tails, place)
        back.append(ends[at - 1] if at else -1)
        tails[at : at + 1] = [place]
        ends[at : at + 1] = [index]
    chosen, index = [], ends[-1] if ends else -1
    while index >= 0:
        chosen.append(ordered[index])
        index = back[index]
    return chosen[::-1]


def _merged(
    before: Sequence[ComparedStep], after: Sequence[ComparedStep], found: Sequence[tuple[int, int]]
) -> Iterator[StepPair]:
    known, met = {one for one, _ in found}, {other for _, other in found}
    left = right = 0
    for first, second in (*_rising(found), (len(before), len(after))):
        yield from (StepPair(before[index], None, moved=index in known) for index in range(left, first))
        yield from (StepPair(None, after[index], moved=index in met) for index in range(right, second))
        if first < len(before):
            yield StepPair(before[first], after[second])
        left, right = first + 1, second + 1
