"""The lanes of a service blueprint."""

from dataclasses import replace
from typing import Final

from personatool.maps.canvas import colours
from personatool.maps.canvas.shapes import Piece
from personatool.maps.canvas.typesetting import Style, wrap
from personatool.maps.parts import cells, notes
from personatool.maps.parts.cells import SMALL, SMALL_STRONG, Look, note_line, stack
from personatool.maps.parts.columns import Column, Grid
from personatool.maps.parts.context import Context
from personatool.maps.parts.emotion.lane import mark
from personatool.maps.parts.emotion.values import Feeling, feelings
from personatool.maps.parts.lanes import BACK, Lane, banded, row
from personatool.maps.parts.notes import Note, Notes
from personatool.maps.parts.steps import meeting, step_row
from personatool.model.message import msg
from personatool.model.moment import Moment
from personatool.wording.durations import duration

_NOTHING = Style("italic", 13.5, 18)
_DEEPER: Final = colours.band(BACK, "#C9D0DF", 0.35)


def _frontstage(ctx: Context, moment: Moment) -> Notes:
    """Whom the person meets, then what they do."""
    met = (Note(ctx.person(moment.with_), "user-round"),) if moment.with_ else ()
    return (*met, *notes.items(ctx, moment.frontstage, "user-check"))


def _time(ctx: Context, moment: Moment) -> Notes:
    lengths = (("clock", moment.duration), ("hourglass", moment.wait))
    return tuple(Note(ctx.say(duration(length)), icon) for icon, length in lengths if length)


TIME: Final = Lane("time", msg("Time and waiting"), "clock", _time)
FRONTSTAGE: Final = Lane("frontstage", msg("Frontstage"), "user-check", _frontstage, colour=colours.NONE,
                         band=colours.band(colours.WHITE, "#E4E8F1", 0.3))  # fmt: skip
BACKSTAGE: Final = Lane("backstage", msg("Backstage"), "eye-off",
                        lambda ctx, moment: notes.items(ctx, moment.backstage, "user-cog"), band=BACK)  # fmt: skip
SUPPORT: Final = Lane("support", msg("Support processes"), "handshake",
                      lambda ctx, moment: notes.items(ctx, moment.support, "handshake"), band=_DEEPER)  # fmt: skip
SYSTEMS: Final = Lane("system", msg("Systems"), "server",
                      lambda ctx, moment: notes.items(ctx, moment.systems, "database"), band=_DEEPER)  # fmt: skip
FAILURES: Final = Lane("failure", msg("What can go wrong"), "circle-alert", notes.failure, cells.chip, colours.NEGATIVE,
                       colours.wash(colours.NEGATIVE, 0.08))  # fmt: skip
RULES: Final = Lane("steering", msg("Rules and owners"), "scale", notes.steering)


def user_actions(ctx: Context, grid: Grid) -> Piece:
    """What the person does, step by step; a journey of stages alone still has its lane."""
    title = (msg("User actions"), "footprints")
    drawn = step_row(ctx, grid, title)
    return drawn or _quiet(ctx, grid, Lane("step", *title, notes.actions, colour=ctx.accent))


def evidence(ctx: Context, grid: Grid) -> Piece | None:
    """What the person sees and touches: touchpoint and channel, then the documents."""
    return row(ctx, grid, (msg("Physical evidence"), "route"), colours.WHITE, ctx.accent,
               lambda column, _: _evidence(ctx, column))  # fmt: skip


def _evidence(ctx: Context, column: Column) -> Piece:
    # Whom the person meets stands in the frontstage.
    place = replace(column, moment=column.moment.model_copy(update={"with_": None}))
    look = Look(colours.MUTED)
    papers = [note_line(Note(ctx.typeset(document.name), "file-text"), column.room - 8, look)
              for document in column.moment.documents]  # fmt: skip
    parts = [part for part in (meeting(ctx, place), _indented(stack(papers, 5))) if part.height]
    return stack(parts, 8)


def _indented(piece: Piece) -> Piece:
    return Piece(piece.width + 8, piece.height, (piece.at(8, 0),)) if piece.height else piece


def emotion(ctx: Context, grid: Grid) -> Piece | None:
    """How it feels, in brief: a mark, a word, the score; where a stage speaks for its steps, once."""
    felt = {feeling.x: feeling for feeling in feelings(ctx, grid) if feeling.level is not None}
    if not felt:
        return None
    drawn = [(x, _feeling(feeling, _room(grid, x))) for x, feeling in sorted(felt.items())]
    height = max(piece.height for _, piece in drawn)
    content = Piece(grid.width, height, tuple(piece.at(x - piece.width / 2, 0) for x, piece in drawn))
    return banded(ctx, grid, (msg("Emotion"), "heart-pulse"), colours.WHITE, ctx.accent, content)


def _room(grid: Grid, x: float) -> float:
    widths = [column.room for column in grid.columns if column.x <= x <= column.x + column.width]
    return widths[0]


def _feeling(felt: Feeling, room: float) -> Piece:
    word = wrap(felt.word, SMALL_STRONG, room - 34)
    score = wrap(felt.label, SMALL, room - 34)
    height = max(word.height + score.height, 26)
    sign = mark(13, height / 2, felt.level or 0, firm=felt.firm)
    top = (height - word.height - score.height) / 2
    items = [sign]
    labels = [block.label(34, y, tone, room - 34) for block, y, tone in
              ((word, top, colours.INK), (score, top + word.height, colours.MUTED)) if block.lines]  # fmt: skip
    return Piece(room, height, (*items, *labels))


def silent(ctx: Context, grid: Grid, lane: Lane) -> Piece:
    """A lane where nothing was written: it stays, calmly, because the line beside it needs it."""
    return _quiet(ctx, grid, lane)


def _quiet(ctx: Context, grid: Grid, lane: Lane) -> Piece:
    words = wrap(ctx.say(msg("Nothing noted yet")), _NOTHING, grid.width - 20)
    content = Piece(grid.width, 24, (words.label(4, 5, colours.MUTED),))
    return banded(ctx, grid, (lane.title, lane.icon), lane.band, lane.colour or ctx.accent, content)
