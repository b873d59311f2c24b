"""Ways that exclude each other, as brackets over their columns: either … or, each named by its condition."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Final

from personatool.maps.canvas import colours
from personatool.maps.canvas.paths import segment
from personatool.maps.canvas.shapes import Curve, Piece, Placed
from personatool.maps.canvas.typesetting import Style, wrap
from personatool.maps.parts.columns import Column, Grid
from personatool.maps.parts.context import Context
from personatool.maps.parts.ways_on import condition_of
from personatool.model.message import Message, msg
from personatool.model.step_graph import Alternative

_WORDS = Style("semibold", 12, 15.5)
_TICK: Final = 7.0
_BELOW: Final = 4.0
_INSET: Final = 3.0


@dataclass(frozen=True, slots=True)
class _Bracket:
    """Over which columns it stands, what it says; brackets inside others have a greater `depth`."""

    first: Column
    last: Column
    words: str
    depth: int

    @property
    def room(self) -> float:
        """How wide it is."""
        return self.last.x + self.last.room - self.first.x


def alternatives(ctx: Context, grid: Grid) -> Piece:
    """The brackets that stand right above the steps; empty where one thing follows another."""
    brackets = list(_brackets(ctx, grid))
    placed: list[Placed] = []
    y = 0.0
    for depth in sorted({bracket.depth for bracket in brackets}):
        drawn = [(bracket, _drawn(ctx, bracket)) for bracket in brackets if bracket.depth == depth]
        tallest = max(piece.height for _, piece in drawn)
        placed += [piece.at(bracket.first.x, y + tallest - piece.height) for bracket, piece in drawn]
        y += tallest + 4
    return Piece(grid.width, max(y - 4, 0.0), tuple(placed))


def _brackets(ctx: Context, grid: Grid) -> Iterator[_Bracket]:
    found = ctx.graph.alternatives
    for alternative in found:
        columns = _columns(ctx, grid, alternative)
        if columns:
            depth = sum(_inside(alternative, other) for other in found)
            yield _Bracket(columns[0], columns[-1], ctx.say(_words(ctx, alternative)), depth)


def _columns(ctx: Context, grid: Grid, alternative: Alternative) -> Sequence[Column]:
    places = ((column, ctx.graph.place(column.moment)) for column in grid.columns)
    return [column for column, place in places if place and alternative.first <= place.index <= alternative.last]


def _inside(one: Alternative, other: Alternative) -> bool:
    """Whether one stands over a part of the other's columns; of two over the same, the one that parts later."""
    if one is other or not other.first <= one.first <= one.last <= other.last:
        return False
    return (one.first, one.last) != (other.first, other.last) or one.way.start > other.way.start


def _words(ctx: Context, alternative: Alternative) -> Message:
    start = alternative.way.start
    condition = condition_of(ctx, alternative.way, ctx.graph.onwards(start))
    beside = [other for other in ctx.graph.alternatives if other.way.start == start]
    if len(beside) == 1:
        return msg("Only if: {condition}", condition=condition) if condition else msg("Not always")
    if min(beside, key=lambda other: other.first) is alternative:
        return msg("Either: {condition}", condition=condition) if condition else msg("Either")
    return msg("Or: {condition}", condition=condition) if condition else msg("Or")


def _drawn(ctx: Context, bracket: _Bracket) -> Piece:
    """The words above a line that turns down at both ends."""
    text = wrap(bracket.words, _WORDS, bracket.room - 2 * _INSET)
    top = text.height + _BELOW
    left, right = _INSET, bracket.room - _INSET
    return Piece(bracket.room, top + _TICK, (
        text.label(left, 0, ctx.accent, right - left),
        *(Curve(segment(a, b), colours.frame(ctx.accent, 0.8), 1.6, name="alternative") for a, b in (
            ((left, top + _TICK), (left, top)), ((left, top), (right, top)), ((right, top), (right, top + _TICK)))),
    ))  # fmt: skip
