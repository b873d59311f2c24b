"""What a journey asks again, after another step asked it on the same way through."""

from collections.abc import Callable, Iterable, Iterator, Sequence
from functools import cached_property

from personatool.model.place import Route
from personatool.model.step_graph import step_graph
from personatool.rules.engine.scope import Scope
from personatool.rules.facts.asked import AskedItem, asked_repeatedly
from personatool.rules.facts.reach import reach
from personatool.rules.facts.user_journeys import UserJourney, UserMoment, user_journeys


class _Ways:
    """The ways through one journey: which step can come after which."""

    def __init__(self, lived: UserJourney) -> None:
        self._public = lived
        self._reached: dict[int, frozenset[int]] = {}

    def meet(self, before: UserMoment, after: UserMoment) -> bool:
        """Whether somebody may go through both; a stage is gone through with any of the steps."""
        first, then = (self._places.get(moment.route) for moment in (before, after))
        return first is None or then is None or first == then or then in self._reach(first)

    @cached_property
    def _graph(self) -> dict[int, tuple[int, ...]]:
        return step_graph(self._public.journey.value).steps

    @cached_property
    def _places(self) -> dict[Route, int]:
        steps = (moment for moment in self._public.moments if moment.is_step)
        return {moment.route: index for index, moment in enumerate(steps)}

    def _reach(self, step: int) -> frozenset[int]:
        if step not in self._reached:
            self._reached[step] = reach(self._graph, step)
        return self._reached[step]


def asked_again(
    scope: Scope, ask: Callable[[UserMoment], Iterable[AskedItem]]
) -> Iterator[tuple[AskedItem, list[AskedItem]]]:
    """Each thing that a journey asks more than once: where first, and where again on some way through the journey."""
    for lived in user_journeys(scope):
        ways = _Ways(lived)
        for items in asked_repeatedly(item for moment in lived.moments for item in ask(moment)):
            if again := _followers(ways, items):
                yield items[0], again


def _followers(ways: _Ways, items: Sequence[AskedItem]) -> list[AskedItem]:
    """Those of several askings that another one comes before."""
    return [
        item
        for index, item in enumerate(items)
        if any(ways.meet(before.moment, item.moment) for before in items[:index])
    ]
