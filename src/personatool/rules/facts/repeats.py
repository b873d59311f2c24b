"""Which of several askings come after another one on the same way through a journey."""

from collections.abc import Sequence
from functools import cached_property

from personatool.model.place import Route
from personatool.rules.facts.asked import Asked
from personatool.rules.facts.flow_graph import flow, reach
from personatool.rules.facts.public_journeys import Act, Life


class Ways:
    """The ways through one journey: which step can come after which."""

    def __init__(self, life: Life) -> None:
        self._life = life
        self._reached: dict[int, frozenset[int]] = {}

    def meet(self, before: Act, after: Act) -> bool:
        """Whether somebody may go through both; a stage is gone through with any of the steps."""
        first, then = (self._places.get(moment.placed.route) for moment in (before, after))
        return first is None or then is None or first == then or then in self._reach(first)

    @cached_property
    def _graph(self) -> dict[int, tuple[int, ...]]:
        return flow(self._life.journey.value)

    @cached_property
    def _places(self) -> dict[Route, int]:
        steps = (act for act in self._life.acts if act.placed is not act.stage)
        return {act.placed.route: index for index, act in enumerate(steps)}

    def _reach(self, step: int) -> frozenset[int]:
        if step not in self._reached:
            self._reached[step] = reach(self._graph, step)
        return self._reached[step]


def followers(ways: Ways, several: Sequence[Asked]) -> list[Asked]:
    """Those of several askings that another one comes before, on some way through the journey."""
    return [
        item for index, item in enumerate(several) if any(ways.meet(before.act, item.act) for before in several[:index])
    ]
