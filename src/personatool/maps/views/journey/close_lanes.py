"""Lanes that share a band, where paper is scarce: what one leaves empty in a column, the next one uses."""

from collections.abc import Sequence
from typing import Final

from personatool.maps.canvas import colours
from personatool.maps.canvas.colours import Paint
from personatool.maps.canvas.shapes import Piece
from personatool.maps.canvas.typesetting import single
from personatool.maps.parts.cells import SMALL_STRONG, stack
from personatool.maps.parts.columns import Column, Grid
from personatool.maps.parts.context import Context
from personatool.maps.parts.lanes import Lane, in_columns, look_of, named_together
from personatool.maps.parts.notes import Notes
from personatool.maps.views.journey.essential import Gather

_SHORT: Final = ("effort",)  # figures, shorter than to say how many there are
_COUNT: Final = 3.0  # between the last thing told and how many are not


def together(ctx: Context, grid: Grid, lanes: Sequence[tuple[Lane, Gather]], band: Paint) -> Piece | None:
    """A cell of each lane below that of another, under the names of those that say something; None without any."""

    def cell(column: Column, _: float) -> Piece:
        cells = (_cell(ctx, lane, gather, column) for lane, gather in lanes)
        return stack([cell for cell in cells if cell.height])

    content = in_columns(grid, cell)
    moments = [column.moment for column in (*grid.columns, *grid.stage_columns)]
    said = [lane for lane, _ in lanes if any(lane.read(ctx, moment) for moment in moments)]
    titles = [(ctx.say(lane.title) if lane.title.text else "", lane.icon, lane.colour) for lane in said]
    return named_together(grid.width, titles, content, band) if content else None


def _cell(ctx: Context, lane: Lane, gather: Gather, column: Column) -> Piece:
    given = lane.read(ctx, column.moment)
    if not given:
        return Piece()
    look = look_of(lane, ctx.stage_colour(column.stage), lane.colour, tuple(map(ctx.say, lane.words)))
    told = given if lane.name in _SHORT else _told(ctx, given)
    if len(told) == len(given):
        return gather(given, column, look, 0)
    more = single(f"+{len(given) - len(told)}", SMALL_STRONG)
    mark = Piece(more.width, more.height, (more.label(2, 0, colours.solid(look.strong)),))
    return stack([gather(told, column, look, 0), mark], _COUNT)


def _told(ctx: Context, given: Notes) -> Notes:
    """What weighs most, in the order given, as far as there is room."""
    most = ctx.sparing.most
    if not most or len(given) <= most:
        return given
    heaviest = sorted(range(len(given)), key=lambda index: -(given[index].dots or (0,))[0])[:most]
    return tuple(given[index] for index in sorted(heaviest))
