"""Waiting, against what was promised."""

import math
from collections.abc import Iterator

from personatool.measure.figures import counts
from personatool.measure.journey_walk import JourneyWalk
from personatool.model.figure import COUNTED_IN_FILE, Figure, Input, notes
from personatool.model.message import msg, msg_n
from personatool.model.moment import Moment

_ANNOUNCED = msg("Services Publics +, engagement 4: handled within announced times")


def figures(walk: JourneyWalk) -> Iterator[Figure]:
    """Days waited, days beyond the promise, waits nobody announced."""
    yield _waited(walk)
    yield _overrun(walk)
    yield _unannounced(walk)


def _waited(walk: JourneyWalk) -> Figure:
    waits = [moment.wait.minutes for moment in walk.moments if moment.wait]
    silent = sum(node.moment.wait is None for node in walk.acts)
    return Figure(
        "waiting", msg("Waiting"), counts.waited(walk) if waits else None, msg("days"),
        formula=msg("sum of `wait`; every branch counts; of a stage and its steps, the longer"),
        source=COUNTED_IN_FILE, digits=1,
        inputs=(
            Input(msg("steps that say it"), len(waits)),
            Input(msg("longest wait, in days"), max(waits) / counts.MINUTES_A_DAY if waits else None),
        ),
        missing=notes(
            (not waits, msg("No step says how long people wait (`wait`).")),
            (bool(waits) and silent > 0, msg_n(
                "{count} step says nothing of waiting (`wait`): it adds no day.",
                "{count} steps say nothing of waiting (`wait`): they add no day.", silent,
            )),
            counts.rough_lengths(moment.wait for moment in walk.moments),
        ),
    )  # fmt: skip


def _overrun(walk: JourneyWalk) -> Figure:
    both = [moment for moment in walk.moments if moment.wait and moment.promised]
    late = sum(_late(moment) > 0 for moment in both)
    beyond = walk.greater(lambda node: max(_late(node.moment), 0.0))
    return Figure(
        "overrun", msg("Waiting beyond the promise"), beyond if both else None, msg("days"),
        formula=msg("sum of `wait` − `promised` where the wait is the longer; of a stage and its steps, the greater"),
        source=_ANNOUNCED, digits=1,
        inputs=(
            Input(msg("promises"), len(both)), Input(msg("kept"), len(both) - late),
            Input(msg("promised days"), _promised(both) if both else None),
        ),
        missing=notes((not both, msg("No step says both how long people wait and what was promised (`promised`)."))),
    )  # fmt: skip


def _late(moment: Moment) -> float:
    if moment.wait is None or moment.promised is None:
        return 0.0
    return (moment.wait.minutes - moment.promised.minutes) / counts.MINUTES_A_DAY


def _promised(moments: list[Moment]) -> float:
    return math.fsum(moment.promised.minutes for moment in moments if moment.promised) / counts.MINUTES_A_DAY


def _unannounced(walk: JourneyWalk) -> Figure:
    long = round(walk.greater(lambda node: counts.is_long(node.moment)))
    stated = any(moment.wait for moment in walk.moments)
    return Figure(
        "unannounced", msg("Waits nobody announced"), counts.unannounced(walk) if stated else None, msg("waits"),
        formula=msg("steps that make people wait a day or more without `promised`"), source=_ANNOUNCED,
        inputs=(Input(msg("waits of a day or more"), long if stated else None),),
        missing=notes((not stated, msg("No step says how long people wait (`wait`)."))),
    )  # fmt: skip
