"""What a journey asks of a person, in figures: time, contacts, data, documents."""

from collections.abc import Iterator
from typing import Final

from personatool.maps.canvas import colours
from personatool.maps.canvas.shapes import Icon, Piece
from personatool.maps.canvas.typesetting import Style, single
from personatool.maps.parts.context import Context
from personatool.maps.parts.notes import Note, Notes
from personatool.model.message import Message, msg, msg_n
from personatool.model.moment import Stage
from personatool.model.sums import Sums, added_up
from personatool.wording.durations import total

_VALUE = Style("bold", 24, 30)
_WORDS = Style("regular", 13.5, 18)
_ROW: Final = 62.0


def counted(ctx: Context, stage: Stage) -> Notes:
    """Time, contacts, data and documents of a stage; what is not known is left out."""
    found = zip(ctx.journey.stages, ctx.measured.sums.get(ctx.journey.id, ()), strict=False)
    sums = next((sums for each, sums in found if each is stage), Sums())
    return tuple(Note(f"{value} {words}" if words else value, icon) for icon, value, words in _figures(ctx, sums))


def totals(ctx: Context, width: float) -> Piece:
    """The whole journey's figures in large, two by two."""
    figures = list(_figures(ctx, added_up(ctx.measured.sums.get(ctx.journey.id, ()))))
    half = width / 2
    placed = [_total(ctx, figure, half).at(i % 2 * half, i // 2 * _ROW) for i, figure in enumerate(figures)]
    return Piece(width, (len(figures) + 1) // 2 * _ROW, tuple(placed))


def _figures(ctx: Context, sums: Sums) -> Iterator[tuple[str, str, str]]:
    """Icon, value and words of each figure; a length of time is its own words."""
    if sums.minutes:
        yield "clock", ctx.say(total(sums.minutes, rough=sums.rough)), ""
    for icon, words, at_least in _counts(sums):
        value, _, unit = ctx.say(words).partition(" ")
        yield icon, f"≥\u00a0{value}" if at_least else value, unit


def _counts(sums: Sums) -> Iterator[tuple[str, Message, bool]]:
    """Icon, words and whether it may be more."""
    if sums.contacts:
        yield "users", msg_n("{count} contact", "{count} contacts", sums.contacts), sums.silent > 0
    if sums.data:
        yield "id-card", msg_n("{count} piece of data", "{count} pieces of data", sums.data), False
    if sums.documents:
        yield "file-text", msg_n("{count} document", "{count} documents", sums.documents), False


def _total(ctx: Context, figure: tuple[str, str, str], width: float) -> Piece:
    icon, value, unit = figure
    large, small = single(value, _VALUE), single(unit or ctx.say(msg("Duration")), _WORDS)
    return Piece(width, _ROW, (
        Icon(0, 4, 24, icon, ctx.accent),
        large.label(36, 0, colours.INK), small.label(36, large.height, colours.MUTED),
    ))  # fmt: skip
