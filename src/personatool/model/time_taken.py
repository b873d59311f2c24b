"""How long a journey takes, as its files say it: of what a stage says of itself and what its steps say, the longer."""

import math
from collections.abc import Callable, Iterable

from personatool.model.moment import Moment, Stage


def doing(stages: Iterable[Stage]) -> float:
    """The minutes people spend themselves."""
    return _total(stages, lambda moment: moment.duration.minutes if moment.duration else 0.0)


def waiting(stages: Iterable[Stage]) -> float:
    """The minutes people wait."""
    return _total(stages, lambda moment: moment.wait.minutes if moment.wait else 0.0)


def is_complete(stages: Iterable[Stage]) -> bool:
    """Whether every step, or the stage around it, says how long it takes or lasts."""
    return all(_is_timed(stage) or (stage.steps and all(map(_is_timed, stage.steps))) for stage in stages)


def is_rough(stages: Iterable[Stage]) -> bool:
    """Whether a length of time among them is a range, a limit or in working days."""
    moments = (moment for stage in stages for moment in (stage, *stage.steps))
    return any(length.rough for moment in moments for length in (moment.duration, moment.wait) if length)


def _is_timed(moment: Moment) -> bool:
    return moment.duration is not None or moment.wait is not None


def _total(stages: Iterable[Stage], minutes: Callable[[Moment], float]) -> float:
    return math.fsum(max(minutes(stage), sum(map(minutes, stage.steps))) for stage in stages)
