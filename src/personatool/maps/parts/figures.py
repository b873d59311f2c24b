"""What a journey asks of a person, in figures: time, contacts, data, documents."""

from collections.abc import Iterator, Sequence
from typing import Final

from personatool.maps.canvas import colours
from personatool.maps.canvas.shapes import Icon, Piece
from personatool.maps.canvas.typesetting import Style, single
from personatool.maps.parts.context import Context
from personatool.maps.parts.notes import Note, Notes
from personatool.model import time_taken
from personatool.model.message import Message, msg, msg_n
from personatool.model.moment import Moment, Stage
from personatool.wording.durations import total

_VALUE = Style("bold", 24, 30)
_WORDS = Style("regular", 13.5, 18)
_ROW: Final = 62.0


def counted(ctx: Context, stages: Sequence[Stage]) -> Notes:
    """Time, contacts, data and documents of some stages; what is not known is left out."""
    return tuple(Note(f"{value} {words}" if words else value, icon) for icon, value, words in _figures(ctx, stages))


def totals(ctx: Context, width: float) -> Piece:
    """The whole journey's figures in large, two by two."""
    figures = list(_figures(ctx, ctx.journey.stages))
    half = width / 2
    placed = [_total(ctx, figure, half).at(i % 2 * half, i // 2 * _ROW) for i, figure in enumerate(figures)]
    return Piece(width, (len(figures) + 1) // 2 * _ROW, tuple(placed))


def _figures(ctx: Context, stages: Sequence[Stage]) -> Iterator[tuple[str, str, str]]:
    """Icon, value and words of each figure; a length of time is its own words."""
    minutes = time_taken.doing(stages) + time_taken.waiting(stages)
    if minutes:
        yield "clock", ctx.say(total(minutes)), ""
    for icon, words in _counts([moment for stage in stages for moment in (stage, *stage.steps)]):
        value, _, unit = ctx.say(words).partition(" ")
        yield icon, value, unit


def _counts(moments: Sequence[Moment]) -> Iterator[tuple[str, Message]]:
    contacts = sum(bool(moment.channel) for moment in moments)
    data, documents = sum(len(moment.asks) for moment in moments), sum(len(moment.documents) for moment in moments)
    if contacts:
        yield "users", msg_n("{count} contact", "{count} contacts", contacts)
    if data:
        yield "id-card", msg_n("{count} piece of data", "{count} pieces of data", data)
    if documents:
        yield "file-text", msg_n("{count} document", "{count} documents", documents)


def _total(ctx: Context, figure: tuple[str, str, str], width: float) -> Piece:
    icon, value, unit = figure
    large, small = single(value, _VALUE), single(unit or ctx.say(msg("Duration")), _WORDS)
    return Piece(width, _ROW, (
        Icon(0, 4, 24, icon, ctx.accent),
        large.label(36, 0, colours.INK), small.label(36, large.height, colours.MUTED),
    ))  # fmt: skip
