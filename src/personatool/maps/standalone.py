"""A map as a file of its own: it carries its fonts, so it looks the same anywhere."""

import re

from personatool.assets import Face, font_face_css
from personatool.model.drawing import RenderedMap

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
