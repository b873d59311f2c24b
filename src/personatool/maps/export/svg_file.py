"""A map as a file of its own: it carries its fonts, so it looks the same anywhere."""

import re
from typing import Final

from personatool.assets import Face, font_face_css
from personatool.model.rendered_map import RenderedMap

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


_MARKS: dict[Face, str] = {
    "medium": 'font-weight="500"', "semibold": 'font-weight="600"', "bold": 'font-weight="700"',
    "extrabold": 'font-weight="800"', "italic": 'font-style="italic"',
}  # fmt: skip
_CALL = re.compile(r"(<(?:use|image) )(?=href=)")


def standalone(rendered: RenderedMap) -> str:
    """Add the prolog, a size and the fonts in use; call icons and pictures as older drawing programs want it."""
    faces: list[Face] = ["regular", *(face for face, mark in _MARKS.items() if mark in rendered.svg)]
    unit, scale = ("pt", rendered.printed) if rendered.printed else ("", 1)
    size = f'<svg width="{rendered.width * scale:.6g}{unit}" height="{rendered.height * scale:.6g}{unit}" '
    size += 'xmlns:xlink="http://www.w3.org/1999/xlink" '
    svg = _CALL.sub(r"\1xlink:", rendered.svg)
    opened, rest = svg.replace("<defs/>", "<defs></defs>", 1).replace("<svg ", size, 1).split("<defs>", 1)
    style = f"<style>{font_face_css(faces, rendered.svg)}</style>"
    return f'<?xml version="1.0" encoding="UTF-8"?>\n{opened}<defs>{style}{rest}\n'
