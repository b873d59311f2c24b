"""What it takes of people: time, money, visits."""

import math
from collections.abc import Iterator
from functools import partial

from personatool.measure.figures import counts
from personatool.measure.journey_walk import JourneyWalk, Node
from personatool.model.figure import COUNTED_IN_FILE, Figure, FigurePart, Input, notes, verbatim
from personatool.model.message import Message, msg, msg_n


def figures(walk: JourneyWalk) -> Iterator[Figure]:
    """Time, cost, visits."""
    yield _time(walk)
    yield _cost(walk)
    yield _visits(walk)


def _time(walk: JourneyWalk) -> Figure:
    silent = sum(1 for node in walk.acts if node.moment.duration is None)
    timed = any(moment.duration for moment in walk.moments)
    return Figure(
        "time", msg("Time people spend"), counts.spent(walk) if timed else None, msg("hours"),
        formula=msg("sum of `duration`; every branch counts; of a stage and its steps, the longer"),
        source=COUNTED_IN_FILE, digits=1,
        inputs=(Input(msg("steps that say it"), len(walk.acts) - silent),),
        missing=notes(
            (silent > 0, _silent_time(silent)),
            counts.rough_lengths(moment.duration for moment in walk.moments),
        ),
    )  # fmt: skip


def _silent_time(count: int) -> Message:
    return msg_n(
        "{count} step does not say how long it takes (`duration`).",
        "{count} steps do not say how long they take (`duration`).", count,
    )  # fmt: skip


def _cost(walk: JourneyWalk) -> Figure:
    costs = [moment.cost for moment in walk.moments if moment.cost is not None]
    paid = tuple(dict.fromkeys(amount.currency for amount in costs if amount.value))
    sums = {currency: walk.greater(partial(_paid, currency)) for currency in paid}
    several = len(sums) > 1
    total = None if several or not costs else math.fsum(sums.values())
    return Figure(
        "cost", msg("Money people spend"), total, verbatim(next(iter(sums), "")),
        currency="" if several else next(iter(sums), ""),
        formula=msg("sum of `cost`; every branch counts; of a stage and its steps, the greater"),
        source=COUNTED_IN_FILE, digits=2,
        inputs=(Input(msg("steps that say it"), len(costs)),),
        parts=tuple(FigurePart(verbatim(name), value, currency=name) for name, value in sums.items() if several),
        missing=notes(
            (not costs, msg("No step says what it costs (`cost`).")),
            (several, msg("Costs are in several currencies and are not added up.")),
        ),
    )  # fmt: skip


def _paid(currency: str, node: Node) -> float:
    cost = node.moment.cost
    return float(cost.value) if cost and cost.currency == currency else 0.0


def _visits(walk: JourneyWalk) -> Figure:
    stated = sum(moment.visits is not None for moment in walk.moments)
    return Figure(
        "visits", msg("Visits"), counts.visits(walk) if stated else None, msg("visits"),
        formula=msg("sum of `visits`; every branch counts; of a stage and its steps, the greater"),
        source=COUNTED_IN_FILE,
        inputs=(Input(msg("steps that say it"), stated),),
        missing=notes((not stated, msg("No step says how often people must come (`visits`)."))),
    )  # fmt: skip
