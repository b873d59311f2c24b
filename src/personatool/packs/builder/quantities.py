"""Lengths of time, sums of money, shares and pictures of data, in words."""

import base64
import re
from urllib.parse import quote

from personatool.i18n import Translator
from personatool.model.message import msg
from personatool.model.scalars import Amount
from personatool.model.workspace import Picture
from personatool.packs.view.parts import Image

WIDTH = 200
_INSET = 8


def slider_x(value: float, low: float, high: float) -> float:
    """Place a value on a line 200 wide, between its rounded ends."""
    return round(_INSET + (WIDTH - 2 * _INSET) * (value - low) / (high - low), 2)


_AS_THEY_ARE = "=:/;,.()'*+!$@?-_~"  # fit for an address of data as they are
_SIGNS = {"EUR": "€", "GBP": "£", "USD": "$"}


def money(amount: Amount, translator: Translator) -> str:
    """Write a sum the way the language does: €12.50, 12,50 €; nothing to pay is free."""
    if not amount.value:
        return translator.say(msg("free of charge"))
    whole = amount.value == amount.value.to_integral_value()
    figures = translator.number(float(amount.value), 2)
    if not whole and len(re.split(r"[.,]", figures)[-1]) == 1:
        figures += "0"
    sign = _SIGNS.get(amount.currency)
    if translator.language == "en" and sign:
        return f"{sign}{figures}"
    return f"{figures}\u00a0{sign or amount.currency}"


def percent(share: float, translator: Translator) -> str:
    """Write a share from 0 to 1 as a percentage."""
    return translator.say(msg("{number}%", number=translator.number(share * 100, 1)))


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
