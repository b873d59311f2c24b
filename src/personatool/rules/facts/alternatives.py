"""Whether another way is as good: compared with the digital one by what it takes."""

from collections.abc import Callable, Iterable

from personatool.model.items import Way
from personatool.rules.facts.user_journeys import UserMoment


def slower_by(moment: UserMoment, cost_of: Callable[[Way], float | None], own: float | None, limit: float) -> bool:
    """Whether all other ways cost more than `limit` times what the digital one does, in time or in money.

    One fair way is enough, and a way that does not say what it takes is given the benefit of the doubt.
    """
    costs = [cost_of(way) for way in _others(moment)]
    return own is not None and bool(costs) and all(cost is not None and cost > own * limit for cost in costs)


def _others(moment: UserMoment) -> Iterable[Way]:
    lived = moment.lived
    return [way for way in moment.ways("alternatives") if lived.human(way) or lived.offline(way)]
