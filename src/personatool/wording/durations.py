"""Lengths of time in words: one as its author wrote it, a sum of several in its natural units."""

from collections.abc import Callable, Mapping
from typing import Final

from personatool.model.figure import verbatim
from personatool.model.lengths import MINUTES_IN, Duration, Unit
from personatool.model.message import Message, msg, msg_n

_HOUR, _DAY, _WEEK, _MONTH, _YEAR = (MINUTES_IN[unit] for unit in ("hour", "day", "week", "month", "year"))
_WHOLE: Final[tuple[Unit, ...]] = ("year", "month")
_WORDS: Final[Mapping[Unit, Callable[[float], Message]]] = {
    "second": lambda count: msg("{seconds} s", seconds=count),
    "minute": lambda count: msg("{minutes} min", minutes=count),
    "hour": lambda count: msg("{hours} h", hours=count),
    "day": lambda count: msg_n("{count} day", "{count} days", _plural(count), count=count),
    "week": lambda count: msg_n("{count} week", "{count} weeks", _plural(count), count=count),
    "month": lambda count: msg_n("{count} month", "{count} months", _plural(count), count=count),
    "year": lambda count: msg_n("{count} year", "{count} years", _plural(count), count=count),
}


def duration(length: Duration) -> Message:
    """Say a length in the units it was written in, or in its own words: `14 days` is never told as two weeks."""
    if length.worded:
        return verbatim(length.text)
    return _joined([part for part in length.parts if part[0]] or length.parts[:1])


def total(minutes: float, *, rough: bool = False) -> Message:
    """Say a sum of lengths in its natural units: 40 min, 5 h 20 min, 3 days 12 h; “≈” where it is rounded or rough."""
    text, exact = _natural(minutes)
    return text if exact and not rough else msg("≈ {length}", length=text)


def _natural(minutes: float) -> tuple[Message, bool]:
    """A sum in its natural units, and whether nothing was rounded."""
    for whole in _WHOLE:
        if minutes and minutes % MINUTES_IN[whole] == 0:
            return _split(minutes, whole)
    if minutes < 2 * _DAY:
        return _split(minutes, "second") if 0 < minutes < 1 else _split(minutes, "hour", "minute")
    if minutes < _WEEK:
        return _split(minutes, "day", "hour")
    if minutes < 4 * _WEEK:
        return _split(minutes, "day")
    if minutes < 4 * _MONTH:
        return _split(minutes, "week")
    return _split(minutes, "month" if minutes < 2 * _YEAR else "year")


def _split(minutes: float, *units: Unit) -> tuple[Message, bool]:
    """Some minutes in these units, rounded to the last."""
    last = MINUTES_IN[units[-1]]
    rest = rounded = round(minutes / last) * last
    parts = []
    for unit in units:
        count, rest = divmod(rest, MINUTES_IN[unit])
        parts.append((count, unit))
    return _joined([part for part in parts if part[0]] or parts[-1:]), rounded == minutes


def _joined(parts: list[tuple[float, Unit]] | tuple[tuple[float, Unit], ...]) -> Message:
    (count, unit), *others = parts
    text = _WORDS[unit](count)
    for number, name in others:
        text = msg("{length} {rest}", length=text, rest=_WORDS[name](number))
    return text


def _plural(count: float) -> int:
    """The whole number whose grammar a number with decimals has: in French, plurals begin with 2."""
    return int(count) if count == 1 or count >= 2 else 0  # noqa: PLR2004 - the grammar of French
