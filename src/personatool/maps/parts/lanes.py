"""The lanes of a map: which there are, in which order, and how a row of one is drawn."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from functools import partial
from typing import Final

from personatool.maps.canvas import colours
from personatool.maps.canvas.colours import NONE, Paint
from personatool.maps.canvas.paths import panel
from personatool.maps.canvas.shapes import Icon, Piece, Placed
from personatool.maps.canvas.typesetting import Style, wrap
from personatool.maps.parts import cells, notes
from personatool.maps.parts.cells import Look
from personatool.maps.parts.columns import EDGE, GUTTER, LABELS, Column, Grid
from personatool.maps.parts.context import Context
from personatool.maps.parts.inclusion_lane import passing
from personatool.maps.parts.notes import Note, Notes
from personatool.maps.parts.rows import NamedRow
from personatool.model.message import Message, msg
from personatool.model.moment import Moment
from personatool.wording.severities import PAIN_SEVERITY

Draw = Callable[[Note, float, Look, float], Piece]
Cell = Callable[[Column, float], Piece]
_TITLE = Style("semibold", 15.5, 19.5)
PAD: Final = 12.0
_SPAN_CELL: Final = 230.0
_BELOW_STAGE: Final = 8.0


@dataclass(frozen=True, slots=True)
class Lane:
    """A lane of notes. `band` is its ground, `colour` what marks it (`NONE` takes the brand's accent)."""

    name: str
    title: Message
    icon: str
    read: Callable[[Context, Moment], Notes]
    draw: Draw = cells.chip
    colour: Paint = colours.MUTED
    band: Paint = colours.WHITE
    words: tuple[Message, ...] = ()


BACK = colours.band("#E4E8F1", colours.WHITE, 0.25)

THOUGHTS: Final = Lane("thought", msg("Thoughts"), "message-circle", notes.thoughts, cells.bubble, NONE)
EXPERIENCE: Final = (
    Lane("key-moment", msg("Key moments"), "star", notes.key_moment, cells.chip, NONE),
    Lane("need", msg("Needs"), "target", notes.needs, cells.chip, colours.POSITIVE),
    Lane("pain", msg("Pain points"), "triangle-alert", notes.pains, cells.card, colours.NEGATIVE,
         colours.wash(colours.NEGATIVE, 0.08), tuple(PAIN_SEVERITY.values())),
    Lane("opportunity", msg("Opportunities"), "lightbulb", notes.opportunities, cells.card, colours.POSITIVE,
         colours.wash(colours.POSITIVE, 0.1)),
    Lane("ask", msg("Data and documents asked"), "file-stack", notes.asks),
    Lane("effort", msg("Time and effort"), "clock", notes.effort),
    Lane("help", msg("Help and other ways"), "life-buoy", notes.ways),
    Lane("passing", msg("Who passes"), "accessibility", passing),
    Lane("failure", msg("What can go wrong"), "circle-alert", notes.failure, cells.chip, colours.NEGATIVE),
    Lane("frontstage", msg("Frontstage"), "user-check",
         lambda ctx, moment: notes.items(ctx, moment.frontstage, "user-check")),
)  # fmt: skip
BEHIND: Final = (
    Lane("backstage", msg("Backstage"), "eye-off",
         lambda ctx, moment: notes.items(ctx, moment.backstage, "user-cog"), band=BACK),
    Lane("support", msg("Support processes"), "handshake",
         lambda ctx, moment: notes.items(ctx, moment.support, "handshake"), band=BACK),
    Lane("system", msg("Systems"), "server",
         lambda ctx, moment: notes.items(ctx, moment.systems, "database"), band=BACK),
)  # fmt: skip
STEERING: Final = (
    Lane("metric", msg("Measures"), "chart-line", notes.metric),
    Lane("steering", msg("Rules and owners"), "scale", notes.steering),
)


BY_NAME: Final = {
    {"need": "needs", "pain": "pains", "opportunity": "opportunities", "ask": "asks", "system": "systems"}
    .get(lane.name, lane.name): lane
    for lane in (THOUGHTS, *EXPERIENCE, *BEHIND, *STEERING)
}  # fmt: skip
"""The lanes of notes, as files call them."""


def own_lanes(moments: Sequence[Moment]) -> tuple[Lane, ...]:
    """The team's own lanes, in the order they first appear."""
    names = dict.fromkeys(name for moment in moments for name in moment.lanes)
    return tuple(Lane("own", Message(name), "tag", partial(_own, name)) for name in names)


def _own(name: str, ctx: Context, moment: Moment) -> Notes:
    return notes.own(ctx, moment, name)


def lane_row(ctx: Context, grid: Grid, lane: Lane) -> Piece | None:
    """Draw a lane across all columns; None when nothing stands in it."""
    words = tuple(ctx.say(word) for word in lane.words)
    colour = lane.colour or ctx.accent
    even = all(len(lane.read(ctx, column.moment)) <= 1 for column in grid.columns)

    def cell(column: Column, height: float) -> Piece:
        look = look_of(lane, ctx.stage_colour(column.stage), colour, words)
        return _cell(lane, look, lane.read(ctx, column.moment), column, height if even else 0)

    return row(ctx, grid, (lane.title, lane.icon), lane.band, colour, cell)


def row(ctx: Context, grid: Grid, title: tuple[Message, str], band: Paint, colour: Paint, cell: Cell) -> Piece | None:
    """Lay cells out in columns on a band, what stages say of themselves above them; None when all are empty."""
    content = in_columns(grid, cell)
    return banded(ctx, grid, title, band, colour, content) if content else None


def in_columns(grid: Grid, cell: Cell, over: Piece | None = None) -> Piece | None:
    """Each cell in the column of its step; what a stage says spans it, above its steps. None when all are empty.

    `over` stands right above all steps.
    """
    heads = {column.stage: (column.x, cell(column, 0)) for column in grid.stage_columns}
    tops = {stage: piece.height + _BELOW_STAGE for stage, (_, piece) in heads.items() if piece.height}
    placed = [piece.at(x, 0) for x, piece in heads.values() if piece.height]
    if over and over.height:
        shift = max(tops.values(), default=0.0)
        placed.append(over.at(0, shift))
        tops = dict.fromkeys((span.place for span in grid.spans), shift + over.height + 6)
    first = [(tops.get(column.stage, 0.0), cell(column, 0)) for column in grid.columns]
    lower = max((piece.height for _, piece in first), default=0.0)
    ends = [top + piece.height for top, piece in first if piece.height]
    height = max((*ends, *(piece.height for _, piece in heads.values())), default=0.0)
    if not height:
        return None
    for column, (top, natural) in zip(grid.columns, first, strict=True):
        if natural.height:
            room = min(lower, height - top)
            placed.append((cell(column, room) if room > natural.height else natural).at(column.x, top))
    return Piece(grid.width, height, tuple(placed))


def banded(ctx: Context, grid: Grid, title: tuple[Message, str], band: Paint, colour: Paint, content: Piece) -> Piece:
    """Set a row on its band, with its title on the left."""
    words = ctx.say(title[0]) if title[0].text else ""
    return set_on_band(grid.width, words, title[1], colour, content, band)


def set_on_band(
    inner: float, title: str, icon: str, colour: Paint, content: Piece, band: Paint = colours.WHITE
) -> Piece:  # fmt: skip
    """Set something as wide as all columns on a band, with its title on the left."""
    heading = lane_title(title, icon, colour)
    width = LABELS + inner + EDGE
    height = max(content.height, heading.height) + 2 * PAD
    edge = colours.LINE if band.role == "white" else NONE
    parts: tuple[Placed, ...] = (
        Piece(width, height, (panel(width, height, band, edge),)).at(0, 0),
        heading.at(16, PAD + 2),
        content.at(LABELS + GUTTER / 2, PAD),
    )
    return NamedRow(width, height, parts, title)


def named_together(inner: float, titles: Sequence[tuple[str, str, Paint]], content: Piece, band: Paint) -> Piece:
    """Set what several lanes say on one band, under their names, icons and colours."""
    heading = cells.stack([lane_title(*title) for title in titles], PAD)
    width, height = LABELS + inner + EDGE, max(content.height, heading.height) + 2 * PAD
    edge = colours.LINE if band.role == "white" else NONE
    ground = Piece(width, height, (panel(width, height, band, edge),))
    parts = (ground.at(0, 0), heading.at(16, PAD + 2), content.at(LABELS + GUTTER / 2, PAD))
    return NamedRow(width, height, parts, ", ".join(name for name, _, _ in titles))


def lane_title(text: str, icon: str, colour: Paint) -> Piece:
    """The name of a lane beside its icon."""
    block = wrap(text, _TITLE, LABELS - 62)
    items = (Icon(0, 0, 24, icon, colour), block.label(34, 2, colours.INK))
    return Piece(LABELS - 28, max(24, block.height + 4), items if block.lines else items[:1])


def look_of(lane: Lane, stage_colour: Paint, colour: Paint, words: tuple[str, ...]) -> Look:
    """The colours of a lane's cells in a stage."""
    if lane.draw is cells.bubble:
        return Look(stage_colour, colours.wash(stage_colour, 0.1), name=lane.name)
    if lane.draw is cells.card or lane.words:
        return Look(colour, colours.WHITE, colours.frame(colour, 0.5), lane.name, words)
    return Look(colour, colours.WHITE, colours.frame(colour, 0.35), lane.name)


def _cell(lane: Lane, look: Look, found: Notes, column: Column, height: float) -> Piece:
    width = column.room
    if not found:
        return Piece()
    if len(found) == 1:
        return lane.draw(found[0], width, look, 0 if lane.draw is cells.bubble else height)
    if lane.draw is cells.chip:
        return cells.listing(found, width, look)
    # What is said of several steps is as wide as all of them: side by side, it would seem to be said of some.
    per_row = 1 if column.whole else max(int(width // _SPAN_CELL), 1)
    cell_width = (width - (per_row - 1) * GUTTER) // per_row
    lines = [found[start : start + per_row] for start in range(0, len(found), per_row)]
    return cells.stack([_side_by_side(lane, look, line, cell_width) for line in lines])


def _side_by_side(lane: Lane, look: Look, line: Notes, width: float) -> Piece:
    tall = max(lane.draw(note, width, look, 0).height for note in line)
    even = [lane.draw(note, width, look, tall) for note in line]
    return Piece(width, tall, tuple(piece.at(index * (width + GUTTER), 0) for index, piece in enumerate(even)))
