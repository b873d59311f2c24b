"""Which of several askings come after another one on the same way through a journey."""

from collections.abc import Sequence
from functools import cached_property

from personatool.model.place import Route
from personatool.rules.facts.asked import AskedItem
from personatool.rules.facts.public_journeys import PublicJourney, PublicMoment
from personatool.rules.facts.step_graph import reach, step_graph


class Ways:
    """The ways through one journey: which step can come after which."""

    def __init__(self, public: PublicJourney) -> None:
        self._public = public
        self._reached: dict[int, frozenset[int]] = {}

    def meet(self, before: PublicMoment, after: PublicMoment) -> bool:
        """Whether somebody may go through both; a stage is gone through with any of the steps."""
        first, then = (self._places.get(moment.route) for moment in (before, after))
        return first is None or then is None or first == then or then in self._reach(first)

    @cached_property
    def _graph(self) -> dict[int, tuple[int, ...]]:
        return step_graph(self._public.journey.value)

    @cached_property
    def _places(self) -> dict[Route, int]:
        steps = (moment for moment in self._public.moments if moment.is_step)
        return {moment.route: index for index, moment in enumerate(steps)}

    def _reach(self, step: int) -> frozenset[int]:
        if step not in self._reached:
            self._reached[step] = reach(self._graph, step)
        return self._reached[step]


def followers(ways: Ways, several: Sequence[AskedItem]) -> list[AskedItem]:
    """Those of several askings that another one comes before, on some way through the journey."""
    return [
        item
        for index, item in enumerate(several)
        if any(ways.meet(before.moment, item.moment) for before in several[:index])
    ]
