"""The lanes of the wall map: what is said on the journey itself, drawn low."""

from collections.abc import Callable, Iterable, Mapping
from dataclasses import replace
from typing import TYPE_CHECKING, Final

from personatool.maps.canvas import colours
from personatool.maps.canvas.shapes import Piece
from personatool.maps.parts import notes
from personatool.maps.parts.cells import Look
from personatool.maps.parts.columns import GUTTER, Column, Grid
from personatool.maps.parts.compact_cells import compact_card, compact_listing, framed, icon_row, masonry
from personatool.maps.parts.context import Context
from personatool.maps.parts.lanes import BACK, BY_NAME, Lane, look_of, own_lanes, row, set_on_band
from personatool.maps.parts.left_out import left_out, loose_opportunities, quiet_line
from personatool.maps.parts.notes import Notes
from personatool.maps.views.journey import summaries
from personatool.model.journey import Journey
from personatool.model.message import msg
from personatool.wording.severities import PAIN_SEVERITY

if TYPE_CHECKING:
    from personatool.model.moment import Moment

Gather = Callable[[Notes, Column, Look, float], Piece]
_GAP: Final = 8.0
_CARD, _LINE = 165.0, 150.0  # the narrowest that stand side by side


def _cards(given: Notes, column: Column, look: Look, height: float) -> Piece:
    """A card a note; what a stage says is as wide as its steps, so that it is not taken for what one of them says."""
    width = column.room
    if len(given) == 1:
        return compact_card(given[0], width, look, height)
    across = 1 if column.whole else _fitting(width, _CARD, len(given))
    room = (width - _GAP * (across - 1)) / across
    return masonry([compact_card(note, room, look) for note in given], across)


def lines(given: Notes, column: Column, look: Look, height: float) -> Piece:
    """Slim lines in one card, side by side where there is room."""
    return compact_listing(given, column.room, look, _fitting(column.room, _LINE, len(given)), height)


def _figures(given: Notes, column: Column, look: Look, _: float) -> Piece:
    """Without a frame below a step; with one where the stage is meant."""
    row = icon_row(given, column.room - (20 if column.whole else 0), look)
    return framed(row, column.room, look) if column.whole else row


def _fitting(width: float, least: float, count: int) -> int:
    return min(max(int((width + _GAP) // (least + _GAP)), 1), count)


PAINS = Lane("pain", msg("Pain points"), "triangle-alert", notes.pains, colour=colours.NEGATIVE,
              band=colours.wash(colours.NEGATIVE, 0.08), words=tuple(PAIN_SEVERITY.values()))  # fmt: skip
OPPORTUNITIES = Lane("opportunity", msg("Opportunities"), "lightbulb", notes.opportunities, colour=colours.POSITIVE,
                      band=colours.wash(colours.POSITIVE, 0.1))  # fmt: skip
_ASKED = Lane("ask", msg("Data and documents asked"), "file-stack", summaries.asked)
_EFFORT = Lane("effort", msg("Time and cost"), "clock", summaries.time_and_cost)
_FRONT = Lane("frontstage", msg("Frontstage"), "user-check",
              lambda ctx, moment: notes.items(ctx, moment.frontstage, "user-check"))  # fmt: skip
_BEHIND = Lane("backstage", msg("Backstage and systems"), "server", summaries.behind, band=BACK)


WALL_LANES: Final[Mapping[str, tuple[Lane, Gather]]] = {
    **{name: (lane, lines) for name, lane in BY_NAME.items()},
    "pains": (PAINS, _cards), "opportunities": (OPPORTUNITIES, _cards), "asks": (_ASKED, lines),
    "effort": (_EFFORT, _figures),
}  # fmt: skip
"""The lanes of notes as the wall map draws them, as files call them."""


def wall_row(ctx: Context, grid: Grid, name: str, own: Mapping[str, Lane]) -> Piece | None:
    """One lane of the wall map, by its name or of the team's own; None for one that nobody has."""
    if name in WALL_LANES and name != "thought":
        return _row(ctx, grid, *WALL_LANES[name])
    return low_row(ctx, grid, own[name]) if name in own else None


def in_front(ctx: Context, grid: Grid) -> Iterable[Piece | None]:
    """Lanes above the line of visibility; what agents do there belongs on blueprints."""
    yield _row(ctx, grid, PAINS, _cards)
    yield _row(ctx, grid, OPPORTUNITIES, _cards)
    yield loose_row(ctx, grid, loose_opportunities(ctx))
    yield _row(ctx, grid, _ASKED, lines)
    yield _row(ctx, grid, _EFFORT, _figures)
    if ctx.journey.type == "blueprint":
        yield _row(ctx, grid, _FRONT, lines)


def not_drawn(ctx: Context) -> str:
    """What the full map tells besides, or what lanes were not chosen."""
    in_part = {} if ctx.sparing.bare else {"effort": summaries.time_and_cost}
    return left_out(ctx, _drawn_lanes(ctx), in_part)


def _drawn_lanes(ctx: Context) -> frozenset[str]:
    """The names of the lanes that are drawn, in this form or another."""
    if ctx.sparing.bare:
        return frozenset({"key-moment", "pain", "opportunity"})
    front = frozenset({"frontstage"}) if ctx.journey.type == "blueprint" else frozenset()
    return front | {"thought", "pain", "opportunity", "ask", "backstage", "support", "system", "own"}


def lanes_in_front(ctx: Context) -> list[tuple[Lane, Gather]]:
    """The lanes above the line of visibility that may share a band; only pains and opportunities on a bare map."""
    first: list[tuple[Lane, Gather]] = [(PAINS, _cards), (OPPORTUNITIES, _cards)]
    front: list[tuple[Lane, Gather]] = [(_FRONT, lines)] if ctx.journey.type == "blueprint" else []
    return first if ctx.sparing.bare else [*first, (_ASKED, lines), (_EFFORT, _figures), *front]


def lanes_behind(ctx: Context) -> list[tuple[Lane, Gather]]:
    """The lanes below the line of visibility and the team's own, which may share a band; none on a bare map."""
    moments: list[Moment] = [moment for stage in ctx.journey.stages for moment in (stage, *stage.steps)]
    return [] if ctx.sparing.bare else [(lane, lines) for lane in (_BEHIND, *own_lanes(moments))]


def behind(ctx: Context, grid: Grid) -> Piece | None:
    """The one lane below the line of visibility."""
    return _row(ctx, grid, _BEHIND, lines)


def loose_row(ctx: Context, grid: Grid, given: Notes) -> Piece | None:
    """The opportunities of the whole journey, side by side; one without an icon says how many more there are."""
    if not given or grid.spans[-1].place < len(ctx.journey.stages) - 1:  # once, in the last row of a map in rows
        return None
    look = replace(look_of(OPPORTUNITIES, ctx.accent, OPPORTUNITIES.colour, ()), name="whole-journey")
    width = grid.width - GUTTER
    across = _fitting(width, 2 * _CARD, len(given))
    room = (width - _GAP * (across - 1)) / across
    cards = [compact_card(note, room, look) if note.icon else quiet_line(note.text, room) for note in given]
    title = ctx.say(msg("Opportunities of the whole journey"))
    return set_on_band(grid.width, title, "lightbulb", OPPORTUNITIES.colour, masonry(cards, across), OPPORTUNITIES.band)


def own(ctx: Context, grid: Grid, journey: Journey) -> Iterable[Piece | None]:
    """The team's own lanes."""
    moments: list[Moment] = [moment for stage in journey.stages for moment in (stage, *stage.steps)]
    return (_row(ctx, grid, lane, lines) for lane in own_lanes(moments))


def low_row(ctx: Context, grid: Grid, lane: Lane) -> Piece | None:
    """A lane as lines in slim cards."""
    return _row(ctx, grid, lane, lines)


def _row(ctx: Context, grid: Grid, lane: Lane, gather: Gather) -> Piece | None:
    words = tuple(ctx.say(word) for word in lane.words)
    even = not any(len(lane.read(ctx, column.moment)) > 1 for column in grid.columns)

    def cell(column: Column, height: float) -> Piece:
        given = lane.read(ctx, column.moment)
        look = look_of(lane, ctx.stage_colour(column.stage), lane.colour, words)
        return gather(given, column, look, height if even else 0) if given else Piece()

    return row(ctx, grid, (lane.title, lane.icon), lane.band, lane.colour, cell)
