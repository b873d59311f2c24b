"""The lanes that a team chose for its maps, in the order it gave them."""

from collections.abc import Callable, Iterator, Mapping, Sequence
from collections.abc import Set as AbstractSet
from itertools import groupby
from typing import Final

from personatool.maps.canvas import colours
from personatool.maps.canvas.shapes import Piece
from personatool.maps.parts.columns import Grid
from personatool.maps.parts.context import Context
from personatool.maps.parts.lanes import BEHIND, BY_NAME, Lane, lane_row, own_lanes
from personatool.maps.parts.left_out import loose_opportunities
from personatool.maps.parts.page import GAP, visibility
from personatool.maps.views.journey import essential
from personatool.maps.views.journey.close_lanes import together
from personatool.model.moment import Moment

Row = Callable[[], Piece | None]
_BEHIND: Final = frozenset(name for name, lane in BY_NAME.items() if lane in BEHIND)
_AFTER: Final = frozenset({"metric", "steering"})
_BARE: Final = frozenset({"pains", "opportunities"})


def chosen_rows(
    ctx: Context, grid: Grid, width: float, front: Mapping[str, Row], *, low: bool
) -> Iterator[tuple[Piece, float]]:
    """Draw the chosen lanes, each with the gap below it; `front` are those that are no notes, `low` those of the wall.

    The line of visibility stands where all that follows is behind it.
    """
    own = {lane.title.text: lane for lane in own_lanes(_moments(ctx))}
    drawn = list(_drawn(ctx, grid, front, own, low=low))
    line = next((index for index, (name, _) in enumerate(drawn) if name in _BEHIND), None)
    after = _BEHIND | _AFTER | own.keys()
    shown = bool(line) and all(name in after for name, _ in drawn[line:])
    for index, (_, piece) in enumerate(drawn):
        if shown and index == line:
            yield visibility(ctx, width), GAP
        yield piece, GAP


def drawn_names(ctx: Context) -> AbstractSet[str]:
    """The chosen lanes as the lanes of notes are named."""
    return {BY_NAME[name].name if name in BY_NAME else name for name in ctx.lanes}


def _drawn(
    ctx: Context, grid: Grid, front: Mapping[str, Row], own: Mapping[str, Lane], *, low: bool
) -> Iterator[tuple[str, Piece]]:
    """Each lane that says something, by its name; where paper is scarce, those that follow each other share a band."""
    notes = {**essential.WALL_LANES, **{name: (lane, essential.lines) for name, lane in own.items()}}
    close = low and ctx.sparing.close
    for shared, group in groupby(ctx.lanes, lambda name: close and name not in front):
        names = [name for name in group if not ctx.sparing.bare or name in _BARE or name in front]
        if shared:
            piece = together(ctx, grid, [notes[name] for name in names if name in notes], colours.WHITE)
            found: Sequence[tuple[str, Piece | None]] = [(names[0], piece)] if names else []
        else:
            found = [(name, _row(ctx, grid, name, front, own, low=low)) for name in names]
        yield from ((name, piece) for name, piece in found if piece)
        loose = essential.loose_row(ctx, grid, loose_opportunities(ctx)) if "opportunities" in names else None
        if loose:
            yield "opportunities", loose


def _row(
    ctx: Context, grid: Grid, name: str, front: Mapping[str, Row], own: Mapping[str, Lane], *, low: bool
) -> Piece | None:
    if name in front:
        return front[name]()
    if low:
        return essential.wall_row(ctx, grid, name, own)
    lane = BY_NAME.get(name) or own.get(name)
    return lane_row(ctx, grid, lane) if lane else None


def _moments(ctx: Context) -> list[Moment]:
    return [moment for stage in ctx.journey.stages for moment in (stage, *stage.steps)]
