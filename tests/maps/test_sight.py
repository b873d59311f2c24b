"""Colours for every eye: what carries a meaning stays apart in every theme, or a shape or a word says the same.

Differences are distances in Oklab (Ottosson, 2020), where 0.02 is just seen side by side on large fields. Marks and
lines are small and stand apart, and the smaller a mark, the larger a difference must be to be seen (Stone, Szafir &
Setlur, "An engineering model for color difference as a function of size", CIC 2014): we ask for three times as much.
"""

from collections.abc import Callable, Sequence
from itertools import combinations
from math import dist
from typing import Final

import pytest

from maps.conftest import Draw
from personatool.colour.accent import DEFAULT_ACCENT
from personatool.colour.mixing import channels
from personatool.maps.canvas import colours
from personatool.maps.canvas.colours import Paint
from personatool.maps.canvas.paths import segment
from personatool.maps.canvas.shapes import Curve, Drawing, Icon, Label, Marker, Path, Shape
from personatool.maps.parts.cells import dots
from personatool.maps.parts.emotion.key import other_mark, other_style
from personatool.maps.parts.emotion.lane import mark
from personatool.maps.parts.lanes import BEHIND, EXPERIENCE, STEERING
from personatool.maps.themes.branding import THEMES
from personatool.maps.themes.theme import themed
from personatool.maps.views.comparison.curves import _BETTER, _WORSE
from personatool.model.settings import ThemeName
from personatool.wording.fixed_words import KIND_ICON

APART: Final = 0.06
Matrix = tuple[tuple[float, float, float], tuple[float, float, float], tuple[float, float, float]]
# Severity 1.0. Source: Machado, Oliveira & Fernandes, IEEE TVCG 15 (2009), table 1; on linear RGB.
SIGHT: Final[dict[str, Matrix]] = {
    "normal": ((1.0, 0.0, 0.0), (0.0, 1.0, 0.0), (0.0, 0.0, 1.0)),
    "protanopia": ((0.152286, 1.052583, -0.204868), (0.114503, 0.786281, 0.099216), (-0.003882, -0.048116, 1.051998)),
    "deuteranopia": ((0.367322, 0.860646, -0.227968), (0.280085, 0.672501, 0.047413), (-0.011820, 0.042940, 0.968881)),
    "tritanopia": ((1.255528, -0.076749, -0.178779), (-0.078411, 0.930809, 0.147602), (0.004733, 0.691367, 0.303900)),
}  # fmt: skip
TO_LMS: Final[Matrix] = (
    (0.4122214708, 0.5363325363, 0.0514459929), (0.2119034982, 0.6806995451, 0.1073969566),
    (0.0883024619, 0.2817188376, 0.6299787005),
)  # fmt: skip
TO_OKLAB: Final[Matrix] = (
    (0.2104542553, 0.7936177850, -0.0040720468), (1.9779984951, -2.4285922050, 0.4505937099),
    (0.0259040371, 0.7827717662, -0.8086757660),
)  # fmt: skip
FEELINGS: Final = (colours.POSITIVE, colours.MIXED, colours.NEGATIVE)
FULL, EMPTY = (dot.fill for dot in dots(0, 0, 1, 2, colours.NEGATIVE))


def fill(colour: Paint) -> Marker:
    return Marker(5, 5, 10, colour)


def line(colour: Paint) -> Curve:
    return Curve(segment((0, 0), (90, 0)), colour, 3)


def ground(colour: Paint) -> Path:
    return Path((*segment((0, 0), (90, 0)), *segment((90, 0), (0, 90))[1:]), colour)


# What one must tell apart by colour where it stands, even where a shape or a word helps.
COLOURS_ALONE: Final[dict[str, tuple[Callable[[Paint], Shape], Sequence[tuple[Paint, Paint]]]]] = {
    "feelings": (fill, list(combinations(FEELINGS, 2))),
    "today and tomorrow": (line, [(colours.MUTED, colours.solid(DEFAULT_ACCENT)), (colours.MUTED, colours.STAGES[0])]),
    "better and worse": (ground, [(_BETTER, _WORSE)]),
    "a full dot and an empty one": (fill, [(FULL, EMPTY)]),
    "what goes and what comes": (line, [(colours.NEGATIVE, colours.POSITIVE)]),
}  # fmt: skip


@pytest.mark.parametrize("sight", SIGHT)
@pytest.mark.parametrize("theme", THEMES)
@pytest.mark.parametrize("meaning", COLOURS_ALONE)
def test_colours_with_a_meaning_stay_apart(meaning: str, theme: ThemeName, sight: str) -> None:
    shape, pairs = COLOURS_ALONE[meaning]
    for one, other in pairs:
        a, b = colour_in(theme, shape(one)), colour_in(theme, shape(other))
        assert distance(a, b, sight) >= APART, (a, b)


def test_the_measure_knows_what_such_eyes_confuse() -> None:
    assert distance("#D7443E", "#8A8A2B", "normal") > 0.15
    assert distance("#C2544B", "#8A7A3C", "deuteranopia") < 0.5 * distance("#C2544B", "#8A7A3C", "normal")
    assert distance("#1F73B7", "#0B7D74", "tritanopia") < APART < distance("#1F73B7", "#0B7D74", "normal")


def test_feelings_have_shapes_of_their_own() -> None:
    assert len({mark(0, 0, level).shape for level in (1, 0, -1)}) == 3


def test_other_personas_have_dashes_and_marks_of_their_own() -> None:
    signs = {(other_style(index)[1], other_mark(0, 0, index).shape) for index in range(len(colours.OTHERS))}
    assert len(signs) == len(colours.OTHERS)


def test_no_theme_turns_the_curve_of_a_persona_grey() -> None:
    for theme in THEMES:
        seen = [colour_in(theme, line(colour)) for colour in colours.OTHERS[:5]]
        assert all(max(channels(colour)) > min(channels(colour)) for colour in seen), theme


def test_lanes_have_icons_and_names_of_their_own() -> None:
    lanes = (*EXPERIENCE, *BEHIND, *STEERING)
    assert len({lane.icon for lane in lanes}) == len({lane.title.text for lane in lanes}) == len(lanes)


def test_kinds_of_personas_have_icons_of_their_own() -> None:
    assert len(set(KIND_ICON.values())) == len(KIND_ICON) == 3


def test_stages_and_their_steps_bear_numbers(draw: Draw) -> None:
    stages = [{"name": name, "steps": [{"name": "Go"}]} for name in ("One", "Two", "Three")]
    shapes = draw({"stages": stages}).drawing.shapes
    words = {shape.lines[0] for shape in shapes if isinstance(shape, Label)}
    assert {"1.\u00a0One", "2.\u00a0Two", "3.\u00a0Three", "1", "2", "3"} <= words
    assert not any(isinstance(shape, Icon) and not shape.name for shape in shapes)


def colour_in(theme: ThemeName, shape: Shape) -> str:
    (seen,) = themed(Drawing(100, 100, colours.PAGE, (shape,)), theme).shapes
    return seen.colour if isinstance(seen, Curve) else seen.fill  # type: ignore[union-attr]


def distance(one: str, other: str, sight: str) -> float:
    return dist(oklab(one, sight), oklab(other, sight))


def oklab(colour: str, sight: str) -> tuple[float, ...]:
    """A colour as such eyes see it; what no screen shows is cut off."""
    seen = [min(max(value, 0.0), 1.0) for value in times(SIGHT[sight], [linear(v / 255) for v in channels(colour)])]
    return times(TO_OKLAB, [float(value ** (1 / 3)) for value in times(TO_LMS, seen)])


def linear(value: float) -> float:
    """Source: IEC 61966-2-1."""
    return value / 12.92 if value <= 0.04045 else float(((value + 0.055) / 1.055) ** 2.4)


def times(matrix: Matrix, vector: Sequence[float]) -> tuple[float, ...]:
    return tuple(sum(a * b for a, b in zip(row, vector, strict=True)) for row in matrix)
