"""Places on scales, shares, and pictures as addresses of data."""

import base64
from urllib.parse import quote

from personatool.i18n import Translator
from personatool.model.message import msg
from personatool.model.workspace import Picture
from personatool.packs.view.parts import Image

WIDTH = 200
_INSET = 8


def slider_x(value: float, low: float, high: float) -> float:
    """Place a value on a line 200 wide, between its rounded ends."""
    return round(_INSET + (WIDTH - 2 * _INSET) * (value - low) / (high - low), 2)


_AS_THEY_ARE = "=:/;,.()'*+!$@?-_~"  # fit for an address of data as they are


def percent(share: float, translator: Translator) -> str:
    """Write a share from 0 to 1 as a percentage."""
    return translator.say(msg("{number}%", number=translator.number(share * 100, 1)))


def shared_address(picture: Picture) -> str:
    """The address of a picture that maps hold too, written as they write it, so that a page holds it once."""
    return f"data:{picture.media_type};base64,{base64.b64encode(picture.data).decode('ascii')}"


def image(picture: Picture, alt: str) -> Image:
    """Embed a checked picture; a drawing as its text, which is shorter."""
    if picture.media_type == "image/svg+xml":
        return Image(f"data:image/svg+xml,{quote(picture.data, safe=_AS_THEY_ARE)}", alt)
    return Image(shared_address(picture), alt)
