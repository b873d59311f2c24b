"""The storyboard: the pictures of steps and stages, whole, in frames; a picture that is not there by its words."""

from collections.abc import Sequence
from typing import Final, NamedTuple

from personatool.maps.canvas import colours
from personatool.maps.canvas.shapes import Box, Emblem, Icon, Piece
from personatool.maps.canvas.typesetting import Style, single, wrap
from personatool.maps.parts.cells import SMALL_STRONG, round_up
from personatool.maps.parts.columns import Column, Grid
from personatool.maps.parts.context import Context
from personatool.maps.parts.lanes import row
from personatool.model.message import msg
from personatool.model.moment import Stage, StepPicture
from personatool.model.workspace import Picture

_TITLE: Final = (msg("Storyboard"), "camera")
_WORDS = Style("regular", 12, 15.5)
_MAT: Final = 5.0
_WIDEST, _STAGE_TALLEST = 360.0, 240.0
_TALLEST: Final = 1.25  # a phone's screen stays legible beside the letters and forms of its row
_LEAST, _THUMB = 130.0, 130.0
_EMPTY: Final = 0.66
_GAP: Final = 10.0


class _Shot(NamedTuple):
    """A picture as the file asks for it, and its data when it can be shown."""

    asked: StepPicture
    data: Picture | None


def storyboard(ctx: Context, grid: Grid) -> Piece | None:
    """A frame for every picture: those of steps in their columns, those of stages above them."""

    def cell(column: Column, _: float) -> Piece:
        shot = _shot(ctx, column.moment.picture)
        if shot is None:
            return Piece()
        tallest = column.room * _TALLEST if column.number else _STAGE_TALLEST
        return _frame(ctx, shot, min(column.room, _WIDEST), tallest)

    return row(ctx, grid, _TITLE, colours.WHITE, ctx.accent, cell)


def storyboard_of_stages(ctx: Context, stages: Grid) -> Piece | None:
    """The pictures of each stage and its steps, as many as fit side by side; the rest is counted."""

    def cell(column: Column, _: float) -> Piece:
        stage = ctx.journey.stages[column.stage]
        return _side_by_side(ctx, _shots(ctx, stage), column.room)

    return row(ctx, stages, _TITLE, colours.WHITE, ctx.accent, cell)


def _shot(ctx: Context, asked: StepPicture | None) -> _Shot | None:
    return _Shot(asked, ctx.workspace.step_pictures.get((ctx.journey.id, asked.file))) if asked else None


def _shots(ctx: Context, stage: Stage) -> list[_Shot]:
    """A stage's pictures, those of its key moments first."""
    moments = sorted((stage, *stage.steps), key=lambda moment: moment.key_moment is None)
    return [shot for moment in moments if (shot := _shot(ctx, moment.picture))]


def _side_by_side(ctx: Context, shots: Sequence[_Shot], width: float) -> Piece:
    if not shots:
        return Piece()
    fitting = max(min(int((width + _GAP) // (_LEAST + _GAP)), len(shots)), 1)
    each = (width - (fitting - 1) * _GAP) / fitting
    frames, x, height = [], 0.0, 0.0
    for shot in shots[:fitting]:
        frame = _frame(ctx, shot, each, _THUMB)
        frames.append(frame.at(x, 0))
        x, height = x + frame.width + _GAP, max(height, frame.height)
    more = len(shots) - fitting
    if not more:
        return Piece(width, height, tuple(frames))
    words = single(ctx.say(msg("and {count} more", count=more)), SMALL_STRONG)
    return Piece(width, height + words.height + 4, (*frames, words.label(0, height + 4, colours.MUTED)))


def _frame(ctx: Context, shot: _Shot, width: float, tallest: float) -> Piece:
    """A frame as large as its picture allows; without one, as an empty frame with the picture's words in it."""
    if shot.data is None:
        return _empty(ctx, shot.asked, width)
    room = width - 2 * _MAT
    scale = min(room / shot.data.width, (tallest - 2 * _MAT) / shot.data.height)
    wide, high = shot.data.width * scale, shot.data.height * scale
    outer, tall = round_up(wide + 2 * _MAT), round_up(high + 2 * _MAT)
    box = Box(0, 0, outer, tall, colours.PAPER, colours.LINE, 1.2, "picture")
    return Piece(outer, tall, (box, Emblem((outer - wide) / 2, (tall - high) / 2, wide, high, shot.data)))


def _empty(ctx: Context, asked: StepPicture, width: float) -> Piece:
    words = wrap(ctx.typeset(asked.alt or asked.file), _WORDS, width - 24)
    tall = round_up(max(width * _EMPTY, words.height + 58)) if width < _WIDEST else round_up(words.height + 58)
    top = (tall - words.height - 34) / 2
    box = Box(0, 0, width, tall, colours.WHITE, colours.LINE, 1.2, "picture")
    items = (
        box,
        Icon(width / 2 - 12, top, 24, "camera", colours.MUTED),
        words.label(12, top + 34, colours.MUTED, width - 24, "center"),
    )
    return Piece(width, tall, items)
