"""What it takes of people: time, money, visits."""

import math
from collections.abc import Iterator

from personatool.measure.figures import counts
from personatool.measure.journey_walk import Scene
from personatool.model.figure import COUNTED_IN_FILE, Figure, FigurePart, Input, notes, verbatim
from personatool.model.message import Message, msg, msg_n


def figures(scene: Scene) -> Iterator[Figure]:
    """Time, cost, visits."""
    yield _time(scene)
    yield _cost(scene)
    yield _visits(scene)


def _time(scene: Scene) -> Figure:
    silent = sum(1 for node in scene.acts if node.moment.duration is None)
    said = any(moment.duration for moment in scene.moments)
    return Figure(
        "time", msg("Time people spend"), counts.spent(scene) if said else None, msg("hours"),
        formula=msg("sum of `duration`; every branch counts; of a stage and its steps, the longer"),
        source=COUNTED_IN_FILE, digits=1,
        inputs=(Input(msg("steps that say it"), len(scene.acts) - silent),),
        missing=notes((silent > 0, _silent_time(silent))),
    )  # fmt: skip


def _silent_time(count: int) -> Message:
    return msg_n(
        "{count} step does not say how long it takes (`duration`).",
        "{count} steps do not say how long they take (`duration`).", count,
    )  # fmt: skip


def _cost(scene: Scene) -> Figure:
    said = [moment.cost for moment in scene.moments if moment.cost is not None]
    sums: dict[str, float] = {}
    for amount in said:
        if amount.value or len({each.currency for each in said}) == 1:
            sums[amount.currency] = sums.get(amount.currency, 0.0) + float(amount.value)
    several = len(sums) > 1
    total = None if several or not said else math.fsum(sums.values())
    return Figure(
        "cost", msg("Money people spend"), total, verbatim(next(iter(sums), "")),
        formula=msg("sum of `cost`; every branch counts"), source=COUNTED_IN_FILE, digits=2,
        inputs=(Input(msg("steps that say it"), len(said)),),
        parts=tuple(FigurePart(verbatim(currency), value) for currency, value in sums.items()) if several else (),
        missing=notes(
            (not said, msg("No step says what it costs (`cost`).")),
            (several, msg("Costs are in several currencies and are not added up.")),
        ),
    )  # fmt: skip


def _visits(scene: Scene) -> Figure:
    said = sum(moment.visits is not None for moment in scene.moments)
    return Figure(
        "visits", msg("Visits"), counts.visits(scene) if said else None, msg("visits"),
        formula=msg("sum of `visits`; every branch counts"), source=COUNTED_IN_FILE,
        inputs=(Input(msg("steps that say it"), said),),
        missing=notes((not said, msg("No step says how often people must come (`visits`)."))),
    )  # fmt: skip
