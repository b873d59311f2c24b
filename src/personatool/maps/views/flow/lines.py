"""How the lines of a flow look: round corners, an arrow where they arrive, dashes where they lead back."""

from collections.abc import Iterator, Sequence
from math import hypot
from typing import Final

from personatool.maps.canvas import colours
from personatool.maps.canvas.colours import Paint
from personatool.maps.canvas.paths import segment, straight
from personatool.maps.canvas.shapes import Curve, Marker, Point, Shape
from personatool.maps.parts.context import Context
from personatool.maps.views.flow.cards import LOOP

_RADIUS: Final = 9.0
_ARROW: Final = 13.0
_ROUND: Final = 0.4477  # what a quarter of a circle leaves of its corner
_HEAD: Final = 5.0


def line(ctx: Context, corners: Sequence[Point], *, back: bool, arrow: bool) -> Iterator[Shape]:
    """A line through corners, downwards at its end."""
    colour = LOOP if back else ctx.accent
    *before, (x, y) = corners
    end = (x, y - _ARROW * 0.6) if arrow else (x, y)
    points = bent([*before, end])
    yield Curve(points, colour, 2, "dashed" if back else "solid", name="loop" if back else "way")
    if arrow:
        yield Marker(x, y - _ARROW / 2 + 1, _ARROW, colour, shape="triangle", name="arrow")


def there_and_back(left: float, right: float, ys: tuple[float, float]) -> Iterator[Shape]:
    """From a step to what goes wrong, and back by the way out, if there is one (its y is not 0)."""
    wrong, out = ys
    yield from _across(left, right, wrong, colours.signal(colours.NEGATIVE), "failure")
    if out:
        yield from _across(right, left, out, colours.signal(colours.POSITIVE), "recovery")


def _across(start: float, end: float, y: float, colour: Paint, name: str) -> Iterator[Curve]:
    """A dashed line to the side with an open arrow."""
    turn = _HEAD if end > start else -_HEAD
    tip = end - turn / 3
    yield Curve(segment((start, y), (tip, y)), colour, 2, "dashed" if name == "failure" else "solid", name=name)
    head = (
        (tip - turn, y - _HEAD),
        *straight((tip - turn, y - _HEAD), (tip, y)),
        *straight((tip, y), (tip - turn, y + _HEAD)),
    )
    yield Curve(head, colour, 2, name="arrow")


def bent(corners: Sequence[Point], radius: float = _RADIUS) -> tuple[Point, ...]:
    """A line through corners, each made round."""
    clean = [corner for index, corner in enumerate(corners) if not _needless(corners, index)]
    points: list[Point] = [clean[0]]
    for before, corner, after in zip(clean, clean[1:], clean[2:], strict=False):
        size = min(radius, _length(before, corner) / 2, _length(corner, after) / 2)
        enter, leave = _towards(corner, before, size), _towards(corner, after, size)
        points += straight(points[-1], enter)
        points += (_towards(corner, enter, size * _ROUND), _towards(corner, leave, size * _ROUND), leave)
    return (*points, *straight(points[-1], clean[-1]))


def _needless(corners: Sequence[Point], index: int) -> bool:
    """Tell a corner that a line passes without a turn."""
    if index in (0, len(corners) - 1):
        return False
    (x0, y0), (x1, y1), (x2, y2) = corners[index - 1 : index + 2]
    return x0 == x1 == x2 or y0 == y1 == y2


def _length(start: Point, end: Point) -> float:
    return hypot(end[0] - start[0], end[1] - start[1])


def _towards(start: Point, end: Point, distance: float) -> Point:
    length = _length(start, end)
    share = distance / length if length else 0.0
    return start[0] + (end[0] - start[0]) * share, start[1] + (end[1] - start[1]) * share
