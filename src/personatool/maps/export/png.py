"""A map as PNG: drawn by resvg from the SVG, with our own fonts."""

from dataclasses import replace
from typing import Final

from personatool.assets import font_files
from personatool.maps.engine.svg import PROGRAM, DrawnMap
from personatool.maps.export.lettering import Lettering, lettering
from personatool.model.errors import PersonatoolError
from personatool.model.message import Message, msg

MOST_PIXELS: Final = 100_000_000
_LONGEST: Final = 32_000


def png(drawn: DrawnMap, scale: float, letters: Lettering | None = None) -> bytes:
    """Draw a map in pixels, `scale` of them a point. Raises PersonatoolError when that would be far too many."""
    import resvg_py  # noqa: PLC0415 - most runs draw no pixels

    drawing, scale = drawn.source.drawing, min(scale, _LONGEST)
    width, height = round(drawing.width * scale), round(drawing.height * scale)
    if not 0 < width * height <= MOST_PIXELS or max(width, height) > _LONGEST:
        raise PersonatoolError(_too_large(width, height))
    # Fonts of the system are named one by one; without them the picture is the same everywhere.
    letters = letters or lettering([drawn])
    made = resvg_py.svg_to_bytes(
        svg_string=drawn.svg(replace(PROGRAM, letters=letters.lines)),
        width=width,
        dpi=96,
        font_files=[*font_files(), *letters.files],
        skip_system_fonts=True,
    )
    return bytes(made)


def _too_large(width: int, height: int) -> Message:
    return msg(
        "A picture of {width} × {height} pixels is more than most programs open. Ask for a smaller --scale or --dpi.",
        width=width,
        height=height,
    )
