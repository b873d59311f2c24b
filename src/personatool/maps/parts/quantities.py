"""Lengths of time, sums of money and levels, in words."""

from collections.abc import Iterable

from personatool.maps.parts.context import Context
from personatool.model.items import Way
from personatool.model.message import msg
from personatool.model.moment import Moment, Stage
from personatool.model.scalars import Amount
from personatool.wording.durations import duration

_SIGNS = {"EUR": "€", "GBP": "£", "USD": "$"}


def amount(context: Context, money: Amount) -> str:
    """Write a sum the way the language does: €12.50, 12,50 €."""
    digits = 0 if money.value == int(money.value) else 2
    number = context.translator.number(float(money.value), digits)
    if digits:
        mark = "," if context.language == "fr" else "."
        whole, _, cents = number.partition(mark)
        number = f"{whole}{mark}{cents:0<2}"
    sign = _SIGNS.get(money.currency, money.currency)
    front = context.language == "en" and money.currency in _SIGNS
    return f"{sign}{number}" if front else f"{number}\u00a0{sign}"


def known_minutes(stages: Iterable[Stage]) -> tuple[float, bool]:
    """Add up doing and waiting, in minutes; true when every part says how long it takes.

    What a stage says of itself holds its steps: the longer of the two counts.
    """
    total, complete = 0.0, True
    for stage in stages:
        own, parts = _minutes(stage), [_minutes(step) for step in stage.steps]
        total += max(own, sum(parts))
        complete = complete and (own > 0 or (bool(parts) and all(parts)))
    return total, complete


def _minutes(moment: Moment) -> float:
    return sum(length.minutes for length in (moment.duration, moment.wait) if length)


def way_words(context: Context, way: Way) -> tuple[str, str]:
    """Say another way through a step: its channel, then whether a person is there, its words, time and cost."""
    parts = [context.say(msg("with a person"))] if way.human else []
    parts += [context.typeset(way.text)] if way.text else []
    parts += [context.say(duration(length)) for length in (way.duration, way.wait) if length]
    parts += [amount(context, way.cost)] if way.cost else []
    return context.say(context.channel(way.channel).label), " · ".join(parts)
