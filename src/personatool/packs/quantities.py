"""Lengths of time, sums of money, shares and pictures of data, in words."""

import base64
import re
from urllib.parse import quote

from personatool.i18n import Translator
from personatool.model.message import msg, msg_n
from personatool.model.scalars import Amount, Duration
from personatool.model.workspace import Picture
from personatool.packs.view import Image

_YEAR, _MONTH, _WEEK, _DAY, _HOUR = 525_960, 43_830, 10_080, 1_440, 60
_IN_WEEKS = re.compile(r"\dW|\d\s*(w|week|sem)", re.IGNORECASE)
_AS_THEY_ARE = "=:/;,.()'*+!$@?-_~"  # fit for an address of data as they are
_SIGNS = {"EUR": "€", "GBP": "£", "USD": "$"}


def duration(length: Duration, say: Translator) -> str:
    """Write a length of time in its natural units: 45 min, 1 h 30 min, 10 days, 2 weeks."""
    minutes = length.minutes
    if minutes and minutes % _YEAR == 0:
        return say.say(msg_n("{count} year", "{count} years", int(minutes // _YEAR)))
    if minutes and minutes % _MONTH == 0:
        return say.say(msg_n("{count} month", "{count} months", int(minutes // _MONTH)))
    if minutes and minutes % _WEEK == 0 and _IN_WEEKS.search(length.text):
        return say.say(msg_n("{count} week", "{count} weeks", int(minutes // _WEEK)))
    return _days_and_hours(minutes, say)


def _days_and_hours(minutes: float, say: Translator) -> str:
    days, rest = divmod(minutes, _DAY)
    hours, minutes = divmod(rest, _HOUR)
    parts = [say.say(msg_n("{count} day", "{count} days", int(days)))] if days else []
    parts += [say.say(msg("{count} h", count=int(hours)))] if hours else []
    parts += [say.say(msg("{count} min", count=minutes))] if minutes or not parts else []
    return " ".join(parts)


def money(amount: Amount, say: Translator) -> str:
    """Write a sum the way the language does: €12.50, 12,50 €; nothing to pay is free."""
    if not amount.value:
        return say.say(msg("free of charge"))
    whole = amount.value == amount.value.to_integral_value()
    figures = say.number(float(amount.value), 2)
    if not whole and len(re.split(r"[.,]", figures)[-1]) == 1:
        figures += "0"
    sign = _SIGNS.get(amount.currency)
    if say.language == "en" and sign:
        return f"{sign}{figures}"
    return f"{figures}\u00a0{sign or amount.currency}"


def percent(share: float, say: Translator) -> str:
    """Write a share from 0 to 1 as a percentage."""
    return say.say(msg("{number}%", number=say.number(share * 100, 1)))


def image(picture: Picture, alt: str) -> Image:
    """Embed a checked picture; a drawing as its text, which is shorter."""
    if picture.media_type == "image/svg+xml":
        return Image(f"data:image/svg+xml,{quote(picture.data, safe=_AS_THEY_ARE)}", alt)
    data = base64.b64encode(picture.data).decode("ascii")
    return Image(f"data:{picture.media_type};base64,{data}", alt)


def initials(name: str) -> str:
    """Two letters for who has no portrait."""
    words = [word for word in re.split(r"[\s’'-]+", name) if word[:1].isalnum()]
    chosen = words[:1] + words[-1:] if len(words) > 1 else words
    return "".join(word[0].upper() for word in chosen) or "?"
