"""The lanes of the wall map: what is said on the journey itself, drawn low."""

from collections.abc import Callable, Iterable
from dataclasses import replace
from functools import partial
from typing import TYPE_CHECKING, Final

from personatool.maps.canvas import colours
from personatool.maps.canvas.shapes import Piece
from personatool.maps.parts import notes
from personatool.maps.parts.cells import Look
from personatool.maps.parts.columns import Column, Grid
from personatool.maps.parts.compact_cells import compact_card, compact_listing, icon_row, masonry
from personatool.maps.parts.context import Context
from personatool.maps.parts.lanes import BACK, Lane, banded, look_of, own_lanes
from personatool.maps.parts.notes import Note, Notes
from personatool.maps.views.journey import summaries
from personatool.maps.views.journey.spread_cells import Room, spread
from personatool.model.journey import Journey
from personatool.model.message import msg
from personatool.wording.severities import PAIN_SEVERITY

if TYPE_CHECKING:
    from personatool.model.moment import Moment

Gather = Callable[[Notes, Room, Look], Piece]
_GAP: Final = 8.0


def _cards(given: Notes, room: Room, look: Look) -> Piece:
    """A card a note, side by side where the cell spreads over several columns."""
    if len(given) == 1:
        return compact_card(given[0], room.width, look, room.height)
    columns = min(room.columns, len(given))
    width = (room.width - _GAP * (columns - 1)) / columns
    return masonry([compact_card(note, width, look) for note in given], columns)


def _lines(given: Notes, room: Room, look: Look) -> Piece:
    return compact_listing(given, room.width, look, min(room.columns, len(given)), room.height)


def _figures(given: Notes, room: Room, look: Look) -> Piece:
    """Figures bear no number, so they stay in their own column however wide."""
    return icon_row(given, room.width / room.columns, look)


PAINS = Lane("pain", msg("Pain points"), "triangle-alert", notes.pains, colour=colours.NEGATIVE,
              band=colours.wash(colours.NEGATIVE, 0.08), words=tuple(PAIN_SEVERITY.values()))  # fmt: skip
OPPORTUNITIES = Lane("opportunity", msg("Opportunities"), "lightbulb", notes.opportunities, colour=colours.POSITIVE,
                      band=colours.wash(colours.POSITIVE, 0.1))  # fmt: skip
_ASKED = Lane("ask", msg("Data and documents asked"), "file-stack", summaries.asked)
_EFFORT = Lane("effort", msg("Time and cost"), "clock", summaries.time_and_cost)
_FRONT = Lane("frontstage", msg("Frontstage"), "user-check",
              lambda ctx, moment: notes.items(ctx, moment.frontstage, "user-check"))  # fmt: skip
_BEHIND = Lane("backstage", msg("Backstage and systems"), "server", summaries.behind, band=BACK)


def in_front(ctx: Context, grid: Grid) -> Iterable[Piece | None]:
    """Lanes above the line of visibility; what agents do there belongs on blueprints."""
    lanes: list[tuple[Lane, Gather]] = [
        (PAINS, _cards), (OPPORTUNITIES, _cards), (_ASKED, _lines), (_EFFORT, _figures),
    ]  # fmt: skip
    lanes += [(_FRONT, _lines)] if ctx.journey.type == "blueprint" else []
    return (_row(ctx, grid, lane, gather) for lane, gather in lanes)


def behind(ctx: Context, grid: Grid) -> Piece | None:
    """The one lane below the line of visibility."""
    return _row(ctx, grid, _BEHIND, _lines)


def own(ctx: Context, grid: Grid, journey: Journey) -> Iterable[Piece | None]:
    """The team's own lanes."""
    moments: list[Moment] = [moment for stage in journey.stages for moment in (stage, *stage.steps)]
    return (_row(ctx, grid, lane, _lines) for lane in own_lanes(moments))


def low_row(ctx: Context, grid: Grid, lane: Lane) -> Piece | None:
    """A lane as lines in slim cards that spread over empty columns."""
    return _row(ctx, grid, lane, _lines)


def _row(ctx: Context, grid: Grid, lane: Lane, gather: Gather) -> Piece | None:
    content = spread(grid, partial(_cell, ctx, lane, gather), even=_even(ctx, grid, lane))
    if content is None:
        return None
    return banded(ctx, grid, (lane.title, lane.icon), lane.band, lane.colour, content)


def _even(ctx: Context, grid: Grid, lane: Lane) -> bool:
    return all(len(lane.read(ctx, column.moment)) <= 1 for column in grid.columns)


def _cell(ctx: Context, lane: Lane, gather: Gather, column: Column, room: Room) -> Piece:
    given = lane.read(ctx, column.moment)
    if not given:
        return Piece()
    look = look_of(lane, ctx.stage_colour(column.stage), lane.colour, tuple(ctx.say(word) for word in lane.words))
    look = replace(look, badge=ctx.stage_colour(column.stage))
    return gather(_numbered(given, column.number) if room.away else given, room, look)


def _numbered(given: Notes, number: int) -> tuple[Note, ...]:
    """Say which step is meant: the cell has left its column."""
    return tuple(replace(note, number=number) for note in given)
