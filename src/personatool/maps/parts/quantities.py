"""Lengths of time, sums of money and levels, in words."""

from collections.abc import Iterable

from personatool.maps.parts.context import Context
from personatool.model.items import Way
from personatool.model.message import Message, msg, msg_n
from personatool.model.moment import Moment, Stage
from personatool.model.scalars import Amount

_SIGNS = {"EUR": "€", "GBP": "£", "USD": "$"}
_HOUR, _DAY, _WEEK, _MONTH, _YEAR = 60, 1_440, 10_080, 43_830, 525_960


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


def exact_length(minutes: float) -> Message:
    """Say a length of time in the largest unit that holds it whole: 40 min, 1 h 30 min, 3 days, 2 weeks."""
    for size, words in ((_YEAR, _years), (_MONTH, _months), (_WEEK, _weeks), (_DAY, _days)):
        if minutes >= size and minutes % size == 0:
            return words(round(minutes / size))
    if minutes >= 2 * _DAY:
        return _days(round(minutes / _DAY))
    hours, rest = divmod(round(minutes), _HOUR)
    if not hours:
        return msg("{minutes} min", minutes=rest)
    return msg("{hours} h {minutes} min", hours=hours, minutes=rest) if rest else msg("{hours} h", hours=hours)


def rough_length(minutes: float) -> Message:
    """Say a length of time in its natural unit, rounded: 40 min, 3 days, 11 weeks."""
    if minutes < 2 * _DAY:
        return exact_length(minutes if minutes < 4 * _HOUR else round(minutes / _HOUR) * _HOUR)
    if minutes < 4 * _WEEK:
        return _days(round(minutes / _DAY))
    if minutes < 4 * _MONTH:
        return _weeks(round(minutes / _WEEK))
    return _months(round(minutes / _MONTH)) if minutes < 2 * _YEAR else _years(round(minutes / _YEAR))


def _days(count: int) -> Message:
    return msg_n("{count} day", "{count} days", count)


def _weeks(count: int) -> Message:
    return msg_n("{count} week", "{count} weeks", count)


def _months(count: int) -> Message:
    return msg_n("{count} month", "{count} months", count)


def _years(count: int) -> Message:
    return msg_n("{count} year", "{count} years", count)


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
    parts += [context.say(exact_length(length.minutes)) for length in (way.duration, way.wait) if length]
    parts += [amount(context, way.cost)] if way.cost else []
    return context.say(context.channel(way.channel).label), " · ".join(parts)
