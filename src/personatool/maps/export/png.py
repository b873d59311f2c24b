"""A map as PNG: drawn by resvg from the SVG, with our own fonts."""

from typing import Final

from personatool.assets import covers, font_files
from personatool.maps.export.svg_file import spelled_out, standalone
from personatool.model.errors import PersonatoolError
from personatool.model.message import Message, msg
from personatool.model.rendered_map import RenderedMap

MOST_PIXELS: Final = 100_000_000
_LONGEST: Final = 32_000
_OURS: Final = 'font-family="Inter,'


def png(rendered: RenderedMap, scale: float) -> bytes:
    """Draw a map in pixels, `scale` of them a point. Raises PersonatoolError when that would be far too many."""
    import resvg_py  # noqa: PLC0415 - most runs draw no pixels

    scale = min(scale, _LONGEST)
    width, height = round(rendered.width * scale), round(rendered.height * scale)
    if not 0 < width * height <= MOST_PIXELS or max(width, height) > _LONGEST:
        raise PersonatoolError(_too_large(width, height))
    # Scripts that our font lacks are drawn with the system's; without them the picture is the same everywhere.
    system = not covers(rendered.svg) or _OURS not in rendered.svg
    fonts = list(font_files())
    made = resvg_py.svg_to_bytes(
        svg_string=spelled_out(standalone(rendered)),
        width=width,
        dpi=96,
        font_files=fonts,
        skip_system_fonts=not system,
    )
    return bytes(made)


def _too_large(width: int, height: int) -> Message:
    return msg(
        "A picture of {width} × {height} pixels is more than most programs open. Ask for a smaller --scale or --dpi.",
        width=width,
        height=height,
    )
