"""Lengths of time, sums of money and levels, in words."""

from collections.abc import Iterable

from personatool.maps.context import Context
from personatool.model.items import Way
from personatool.model.journey import Moment
from personatool.model.message import Message, msg, msg_n
from personatool.model.scalars import Amount

_SIGNS = {"EUR": "€", "GBP": "£", "USD": "$"}
_HOUR, _DAY, _WEEK, _MONTH = 60, 1_440, 10_080, 43_830


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


def rough_length(minutes: float) -> Message:
    """Say a length of time in its natural unit, rounded: 40 minutes, 3 days, 11 weeks."""
    if minutes < 90:
        return msg_n("{count} minute", "{count} minutes", round(minutes))
    if minutes < 2 * _DAY:
        return msg_n("{count} hour", "{count} hours", round(minutes / _HOUR))
    if minutes < 4 * _WEEK:
        return msg_n("{count} day", "{count} days", round(minutes / _DAY))
    if minutes < 4 * _MONTH:
        return msg_n("{count} week", "{count} weeks", round(minutes / _WEEK))
    return msg_n("{count} month", "{count} months", round(minutes / _MONTH))


def known_minutes(moments: Iterable[Moment]) -> tuple[float, bool]:
    """Add up doing and waiting, in minutes; true when every moment says how long it takes."""
    total, complete = 0.0, True
    for moment in moments:
        given = [length.minutes for length in (moment.duration, moment.wait) if length]
        total += sum(given)
        complete = complete and bool(given)
    return total, complete


def way_text(context: Context, way: Way) -> str:
    """Say another way through a step: its channel, a human or not, its words, its time and cost."""
    parts = [context.typeset(context.say(context.channel(way.channel).label))]
    if way.human:
        parts.append(context.say(msg("with a person")))
    if way.text:
        parts.append(context.typeset(way.text))
    parts += [context.typeset(length.text) for length in (way.duration, way.wait) if length]
    if way.cost:
        parts.append(amount(context, way.cost))
    return " · ".join(parts)
