"""Lengths of time in words: what the file writes as `2w`, `P4M` or `1h30`, said in anybody's language."""

import re

from personatool.model.message import Message, msg, msg_n
from personatool.model.scalars import Duration

_YEAR, _MONTH, _WEEK, _DAY, _HOUR = 525_960, 43_830, 10_080, 1_440, 60
_IN_WEEKS = re.compile(r"\dW|\d\s*(w|week|sem)", re.IGNORECASE)


def in_words(length: Duration) -> Message:
    """Say a length in its natural units: 45 min, 1 h 30 min, 10 days, 2 weeks. Fourteen days stay days."""
    minutes = length.minutes
    if minutes and minutes % _YEAR == 0:
        return msg_n("{count} year", "{count} years", int(minutes // _YEAR))
    if minutes and minutes % _MONTH == 0:
        return msg_n("{count} month", "{count} months", int(minutes // _MONTH))
    if minutes and minutes % _WEEK == 0 and _IN_WEEKS.search(length.text):
        return msg_n("{count} week", "{count} weeks", int(minutes // _WEEK))
    days, rest = divmod(minutes, _DAY)
    return _days(int(days), rest) if days else _hours(rest)


def _days(days: int, rest: float) -> Message:
    hours, minutes = divmod(rest, _HOUR)
    if hours and minutes:
        return msg_n("{count} day {hours} h {minutes} min", "{count} days {hours} h {minutes} min", days,
                     hours=int(hours), minutes=minutes)  # fmt: skip
    if hours:
        return msg_n("{count} day {hours} h", "{count} days {hours} h", days, hours=int(hours))
    if minutes:
        return msg_n("{count} day {minutes} min", "{count} days {minutes} min", days, minutes=minutes)
    return msg_n("{count} day", "{count} days", days)


def _hours(length: float) -> Message:
    hours, minutes = divmod(length, _HOUR)
    if hours and minutes:
        return msg("{hours} h {minutes} min", hours=int(hours), minutes=minutes)
    return msg("{hours} h", hours=int(hours)) if hours else msg("{minutes} min", minutes=minutes)
