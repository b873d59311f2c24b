"""A finished drawing, as maps hand it to packs and files."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class RenderedMap:
    """A map as SVG to be set inside a page: no fonts, no XML prolog, every id prefixed with `id`.

    `name` is its short name and `description` says what it shows, for those who do not see it. Sizes in CSS
    pixels; `printed` is how many points of paper a pixel takes, 0 for a map that is not meant for a sheet.
    """

    id: str
    svg: str
    width: float
    height: float
    name: str
    description: str
    language: str
    printed: float = 0.0
