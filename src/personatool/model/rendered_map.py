"""A finished drawing, as maps hand it to packs and files."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Stripe:
    """A stage or a lane: its name, and where it begins and ends, in CSS pixels from the left or the top.

    `colour` is `#RRGGBB`, or nothing.
    """

    name: str
    start: float
    end: float
    colour: str = ""


@dataclass(frozen=True, slots=True)
class Outline:
    """What stands where in a map: stages from left to right, lanes from top to bottom.

    In a map that is `mirrored`, stages are measured from the right.
    """

    stages: tuple[Stripe, ...] = ()
    lanes: tuple[Stripe, ...] = ()
    mirrored: bool = False


@dataclass(frozen=True, slots=True)
class RenderedMap:
    """A map as SVG to be set inside a page: no fonts, no XML prolog, every id prefixed with `id`.

    `name` is its short name and `description` says what it shows, for those who do not see it. Sizes in CSS
    pixels; `printed` is how many points of paper a pixel takes, 0 for a map that is not meant for a sheet.
    `smallest` is the size of its smallest words in pixels, 0 when it has none.
    """

    id: str
    svg: str
    width: float
    height: float
    name: str
    description: str
    language: str
    printed: float = 0.0
    smallest: float = 0.0
    outline: Outline = Outline()
