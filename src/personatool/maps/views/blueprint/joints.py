"""Who serves whom, card by card: lines from below up to the person, with the direction that is known."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise
from typing import Final, Literal

from personatool.maps.canvas import colours
from personatool.maps.canvas.paths import segment
from personatool.maps.canvas.shapes import Area, Box, Curve, Label, Marker, MarkerShape, Piece, Shape, flatten
from personatool.maps.parts.columns import LABELS, Column, Grid
from personatool.maps.parts.context import Context
from personatool.maps.parts.page import GAP
from personatool.maps.parts.steps import starts

Way = Literal["serves", "both", "unknown"]
_HEAD: Final = 9.0
_DOT: Final = 10.0
_CLEAR: Final = 4.0


@dataclass(frozen=True, slots=True)
class Row:
    """A lane, or a line without a name of a lane, as it stands under the line of interaction."""

    piece: Piece
    lane: str = ""


@dataclass(frozen=True, slots=True)
class Card:
    """A card of a lane."""

    lane: str
    area: Area


@dataclass(frozen=True, slots=True)
class Joint:
    """A line from the card below, `bottom`, up to the one it serves, `top`."""

    x: float
    top: float
    bottom: float
    way: Way


@dataclass(frozen=True, slots=True)
class Joints:
    """All that joins cards, from the top of the first row; how far down each column's first card stands."""

    joints: tuple[Joint, ...]
    first: dict[int, float]
    crossed: tuple[float, ...]
    words: tuple[Area, ...]

    def ways(self) -> set[Way]:
        """Which directions the legend has to explain."""
        return {joint.way for joint in self.joints}

    def shapes(self) -> Iterator[Shape]:
        """Draw each line clear of words, a dot where it crosses a line of the blueprint, heads where a way is known."""
        for joint in self.joints:
            yield from _drawn(joint, self.words)
            yield from (Marker(joint.x, y, _DOT, colours.WHITE, colours.MUTED, 2, name="handoff")
                        for y in self.crossed if joint.top < y < joint.bottom)  # fmt: skip


def axis(column: Column) -> float:
    """The middle of a column, from the left end of the lanes."""
    return LABELS + column.x + column.width / 2


def joints(ctx: Context, grid: Grid, rows: Sequence[Row], person: float, met: float) -> Joints:
    """Join the cards that stand next to each other in a column.

    `person` is where the cards of the person end, `met` where the line of interaction runs: both above the first row.
    """
    tops, y = [], 0.0
    for row in rows:
        tops.append(y)
        y += row.piece.height + GAP
    cards = [Card(row.lane, area) for row, top in zip(rows, tops, strict=True) for area in _cards(row, top)]
    found: dict[tuple[Card, Card], Joint] = {}
    first: dict[int, float] = {}
    for number, column in enumerate(grid.columns):
        x = axis(column)
        on_axis = sorted((card for card in cards if card.area.left < x < card.area.right), key=lambda one: one.area.top)
        if not on_axis:
            continue
        who = starts(ctx, column.moment)
        first[number] = on_axis[0].area.top
        if not who:
            above = Card("", Area(x, person, x, person))
            on_axis = [above, *on_axis]
        # What a stage says spans its columns: two such cards are joined once.
        for upper, lower in pairwise(on_axis):
            found.setdefault((upper, lower), Joint(x, upper.area.bottom, lower.area.top, _way(upper, lower, who)))
    middles = tuple(top + row.piece.height / 2 for row, top in zip(rows, tops, strict=True) if not row.lane)
    words = tuple(area for row, top in zip(rows, tops, strict=True) if row.lane for area in _loose_words(row, top))
    return Joints(tuple(found.values()), first, (*middles, met), words)


def _way(upper: Card, lower: Card, who: str) -> Way:
    """Support and systems serve what is above; backstage answers what a person asked, or speaks first."""
    if lower.lane == upper.lane:
        return "unknown"
    if lower.lane in ("support", "system") or who == "service":
        return "serves"
    return "both" if who == "user" else "unknown"


def _cards(row: Row, top: float) -> Iterator[Area]:
    for shape in flatten(row.piece, 0, top):
        if isinstance(shape, Box) and shape.name == row.lane:
            yield Area(shape.x, shape.y, shape.x + shape.width, shape.y + shape.height)


def _loose_words(row: Row, top: float) -> Iterator[Area]:
    """Words of a lane without cards, right of its name."""
    if not any(_cards(row, top)):
        for shape in flatten(row.piece, 0, top):
            if isinstance(shape, Label) and shape.x >= LABELS:
                yield Area(shape.x, shape.y, shape.x + shape.width, shape.y + shape.height)


def _drawn(joint: Joint, words: Sequence[Area]) -> Iterator[Shape]:
    top = joint.top
    passed = [area for area in words if area.left - _CLEAR < joint.x < area.right + _CLEAR]
    for area in passed:
        if joint.top < area.top and area.bottom < joint.bottom:
            yield _line(joint.x, top, area.top - _CLEAR)
            top = area.bottom + _CLEAR
    yield _line(joint.x, top, joint.bottom)
    yield from heads(joint.x, joint.top, joint.bottom, joint.way)


def _line(x: float, top: float, bottom: float) -> Curve:
    return Curve(segment((x, top), (x, bottom)), colours.MUTED, 1.4, name="handoff")


def heads(x: float, top: float, bottom: float, way: Way) -> Iterator[Marker]:
    """The heads of an arrow: at what is served, at both ends, or none where nobody said."""
    ends: tuple[tuple[MarkerShape, float], ...] = (("peak", top + _HEAD / 2 + 1), ("triangle", bottom - _HEAD / 2 - 1))
    for shape, y in ends[: {"serves": 1, "both": 2, "unknown": 0}[way]]:
        yield Marker(x, y, _HEAD, colours.MUTED, shape=shape, name="handoff")
