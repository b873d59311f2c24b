"""Texts from right to left for renderers that know no `direction`: resvg, and Typst, which draws with it."""

import re
from typing import Final

_TEXT: Final = re.compile(r'<text([^>]*) direction="rtl"([^>]*)>(.*?)</text>', re.DOTALL)
_LINE: Final = re.compile(r"(<tspan[^>]*>)([^<]*)(</tspan>)")
_END, _MIDDLE = ' text-anchor="end"', ' text-anchor="middle"'
_EMBEDDED: Final = "\\1\u202b\\2\u202c\\3"


def spelled_out(svg: str) -> str:
    """Say by anchors and by embedding marks what `direction` says: where lines begin, and how they run."""
    return _TEXT.sub(_text, svg) if ' direction="rtl"' in svg else svg


def _text(found: re.Match[str]) -> str:
    given, lines = found[1] + found[2], found[3]
    if _MIDDLE not in given:
        # From right to left a line starts at its right end.
        given = given.replace(_END, "") if _END in given else given + _END
    return f"<text{given}>{_LINE.sub(_EMBEDDED, lines)}</text>"
