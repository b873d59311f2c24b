"""The two lanes every map has: what happens, and where person and service meet."""

from collections.abc import Iterator
from dataclasses import replace
from typing import Final

from personatool.maps.canvas import colours
from personatool.maps.canvas.colours import Paint
from personatool.maps.canvas.shapes import Box, Icon, LineStyle, Marker, Piece, Shape
from personatool.maps.canvas.typesetting import Block, Style, single, wrap
from personatool.maps.parts.alternatives import alternatives
from personatool.maps.parts.cells import SMALL, SMALL_STRONG, Look, beside, known_icon, round_up, stack
from personatool.maps.parts.columns import Column, Grid
from personatool.maps.parts.compact_cells import framed
from personatool.maps.parts.context import Context
from personatool.maps.parts.lanes import banded, in_columns
from personatool.maps.parts.notes import Note, acts, touchpoints
from personatool.maps.parts.ways_on import way_line, ways_on
from personatool.model.message import Message, msg
from personatool.model.moment import Moment, Step

_TITLE = Style("semibold", 15, 18.5)
_ACTION = Style("regular", 13.5, 17.5)
_PLACE = Style("medium", 13.5, 16.5)
_NUMBER = Style("bold", 11.5, 14)
_DISC: Final = 24.0
_SMALL_DISC: Final = 18.0
_LARGE_DISC: Final = 27.0  # for two digits as large as the words beside them
_SMALL_NUMBER = Style("bold", 10, 13)
_PAD: Final = 12.0
_RIGHT: Final = 8.0


def step_card(ctx: Context, column: Column, height: float = 0) -> Piece:
    """The numbered card of a step: its name, what is done, where it leads; of a stage, what is done."""
    moment, width = column.moment, column.room
    if not (column.number or moment.action):
        return Piece()
    colour = ctx.stage_colour(column.stage)
    title, action = _words(ctx, moment, width)
    extras = (_actor(ctx, column), _links(ctx, moment, width), _onward(ctx, moment, width), *_ways_on(ctx, column))
    more = stack([line for line in extras if line.height], 5)
    head = max(_DISC, title.height)
    below = (action.height + 7 if action.lines else 0) + (more.height + 7 if more.height else 0)
    tall = round_up(max(_PAD + head + below + _PAD, height))
    edge = ctx.accent if moment.key_moment else colours.frame(colour, 0.5)
    items: list[Shape | object] = [Box(0, 0, width, tall, colours.WHITE, edge, 2 if moment.key_moment else 1.2, "step")]
    items += _number(column, colour)
    left = _PAD + _DISC + 7 if column.number else _PAD
    items.append(title.label(left, _PAD + (head - title.height) / 2, colours.INK, width - left - _RIGHT))
    items += [action.label(_PAD, _PAD + head + 7, colours.BODY, width - 2 * _PAD)] if action.lines else []
    items += [more.at(_PAD, tall - _PAD - more.height)] if more.height else []
    items += _star(ctx, width) if moment.key_moment else []
    return Piece(width, tall, tuple(items))  # type: ignore[arg-type]


def step_row(ctx: Context, grid: Grid, title: tuple[Message, str]) -> Piece | None:
    """The lane of the steps, under the brackets of ways that exclude each other; None when there is nothing in it."""
    content = in_columns(grid, lambda column, height: step_card(ctx, column, height), alternatives(ctx, grid))
    return banded(ctx, grid, title, colours.WHITE, ctx.accent, content) if content else None


def _words(ctx: Context, moment: Moment, width: float) -> tuple[Block, Block]:
    numbered = isinstance(moment, Step)
    name = moment.name if numbered else None
    title = name or moment.action or moment.touchpoint or ""
    rest = moment.action if name and not ctx.sparing.bare else None
    left = _PAD + _DISC + 7 if numbered else _PAD
    style = _TITLE if name else Style("medium", 13.5, 17.5)
    return (
        wrap(ctx.typeset(title), style, width - left - _RIGHT),
        wrap(ctx.typeset(rest or ""), _ACTION, width - 2 * _PAD),
    )


def _ways_on(ctx: Context, column: Column) -> Iterator[Piece]:
    place = ctx.graph.place(column.moment)
    for way in ways_on(ctx, place) if place else ():
        yield way_line(ctx, way, column.room - 2 * _PAD)


def numbered(name: str, number: int, width: float, colour: Paint) -> Piece:
    """The name of a step behind its number."""
    digits = single(str(number), _SMALL_NUMBER)
    disc = _SMALL_DISC if digits.style.size == _SMALL_NUMBER.size else _LARGE_DISC
    text, middle, room = wrap(name, _PLACE, width - disc - 6), disc / 2, width - disc - 6
    return Piece(width, max(text.height, disc), (
        Marker(middle, middle, disc, colour, name="number"),
        digits.label(0, middle - digits.height / 2, colours.WHITE, disc, "center"),
        text.label(disc + 6, max((disc - text.style.leading) / 2, 0), colours.INK, room),
    ))  # fmt: skip


def _number(column: Column, colour: Paint) -> list[Shape]:
    if not column.number:
        return []
    text = single(str(column.number), _NUMBER)
    middle = _PAD + _DISC / 2
    disc = _DISC if text.style.size == _NUMBER.size else _LARGE_DISC
    return [Marker(middle, middle, disc, colour, name="number"),
            text.label(_PAD, middle - text.height / 2, colours.WHITE, _DISC, "center")]  # fmt: skip


def _star(ctx: Context, width: float) -> list[Shape]:
    """On the edge of the card, above its words."""
    return [Marker(width - 20, 1, 24, colours.WHITE, ctx.accent, 2, name="moment"),
            Icon(width - 27, -6, 14, "star", ctx.accent, filled=True)]  # fmt: skip


def _onward(ctx: Context, moment: Moment, width: float) -> Piece:
    if not moment.subjourney:
        return Piece()
    other = ctx.workspace.journey(moment.subjourney)
    text = wrap(ctx.typeset(other.title if other else moment.subjourney), SMALL_STRONG, width - 2 * _PAD - 20)
    icon = Icon(0, 0, 14, "corner-down-right", ctx.accent)
    return Piece(width - 2 * _PAD, text.height, (icon, text.label(20, 0, ctx.accent)))


def _actor(ctx: Context, column: Column) -> Piece:
    """Who acts, when it is not the one whose journey it is."""
    who, room = acts(ctx, column.moment, ctx.journey.stages[column.stage]), column.room - 2 * _PAD
    if not who:
        return Piece()
    text = wrap(ctx.say(msg("By {who}", who=who)), SMALL_STRONG, room - 20)
    return Piece(room, text.height, (Icon(0, 0, 14, "user-cog", ctx.accent), text.label(20, 0, colours.INK)))


def _links(ctx: Context, moment: Moment, width: float) -> Piece:
    """Pages to open: in a file of its own the words lead there."""
    room = width - 2 * _PAD
    return stack(
        [_link(wrap(ctx.typeset(link.title), SMALL, room - 20), link.url, room, ctx) for link in moment.links], 4
    )


def _link(text: Block, url: str, room: float, ctx: Context) -> Piece:
    label = replace(text.label(20, 0, ctx.accent), link=url)
    return Piece(room, text.height, (Icon(0, 0, 14, "external-link", ctx.accent), label))


def meeting(ctx: Context, column: Column, height: float = 0) -> Piece:
    """The channels as ringed icons, the touchpoint beside them; in a frame as wide as the steps of a stage."""
    if not column.whole:
        return _meeting(ctx, column, column.room, height)
    met = _meeting(ctx, column, column.room - 20)
    return framed(met, column.room, Look(ctx.accent, name="meeting")) if met.height else met


def _meeting(ctx: Context, column: Column, width: float, height: float = 0) -> Piece:
    notes = touchpoints(ctx, column.moment)
    if not notes:
        return Piece()
    disc = _ring(ctx, column.moment, notes[0], ctx.stage_colour(column.stage))
    room = width - disc.width - 9
    meta = "" if ctx.sparing.bare else notes[0].meta  # the icon tells the channel
    return beside(disc, wrap(notes[0].text, _PLACE, room), wrap(meta, SMALL, room), width, height)


def _ring(ctx: Context, moment: Moment, note: Note, colour: Paint) -> Piece:
    style, line, weight = _ring_line(ctx, moment, colour)
    disc = Marker(20, 20, 40, colours.wash(colour, 0.09), line, weight, "circle", style, "channel")
    first = (disc, Icon(10, 10, 20, known_icon(note.icon), colour))
    if len(moment.channel) < 2:  # noqa: PLR2004 - further ones are told by their names
        return Piece(40, 40, first)
    second = Marker(43, 27, 26, colours.wash(colour, 0.09), line, weight, "circle", style, "channel")
    icon = Icon(36, 20, 14, known_icon(ctx.channel(moment.channel[1]).icon), colour)
    return Piece(56, 40, (*first, second, icon))


def starts(ctx: Context, moment: Moment) -> str:
    """Tell who starts the exchange: the user, the service, or nothing known."""
    if not moment.initiator:
        return ""
    return "user" if moment.initiator.lower() in ("user", "usager", ctx.journey.persona) else "service"


_STARTS: Final = 2.0


def starts_known(ring: Marker) -> bool:
    """Tell whether a ring says who starts the exchange."""
    return ring.name == "channel" and ring.stroke_width == _STARTS


def _ring_line(ctx: Context, moment: Moment, colour: Paint) -> tuple[LineStyle, Paint, float]:
    who = starts(ctx, moment)
    if not who:
        return "solid", colours.frame(colour, 0.4), 1
    return ("solid" if who == "user" else "dashed"), colour, _STARTS
