"""The three lines of a service blueprint: named, unlike each other, crossed by who turns to whom."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Final

from personatool.maps.canvas import colours
from personatool.maps.canvas.colours import NONE, Paint
from personatool.maps.canvas.paths import panel, segment
from personatool.maps.canvas.shapes import Curve, Icon, LineStyle, Marker, Piece, Shape
from personatool.maps.canvas.typesetting import Style, single
from personatool.maps.parts.cells import round_up
from personatool.maps.parts.columns import Column, Grid
from personatool.maps.parts.context import Context
from personatool.maps.parts.lanes import PAD
from personatool.maps.parts.page import GAP
from personatool.maps.parts.steps import starts
from personatool.maps.views.blueprint.joints import axis
from personatool.model.message import Message, msg

_NAME = Style("bold", 13, 17)
_HEIGHT: Final = 34.0
_PILL: Final = 28.0
_MIDDLE: Final = _HEIGHT / 2
_BADGE: Final = 26.0
# Up from the first lane under the line of interaction: where cards of the person end, and the line itself.
PERSON: Final = -_HEIGHT - 2 * GAP - PAD
MEETING: Final = -GAP - _MIDDLE


@dataclass(frozen=True, slots=True)
class Line:
    """One of the lines: its name, its sign, how it is drawn; `colour` "" takes the brand's accent."""

    title: Message
    icon: str
    style: LineStyle
    width: float
    colour: Paint = NONE


INTERACTION: Final = Line(msg("Line of interaction"), "handshake", "solid", 2.6)
VISIBILITY: Final = Line(msg("Line of visibility"), "eye-off", "dashed", 2.2, colours.INK)
INTERNAL: Final = Line(msg("Line of internal interaction"), "users", "dotted", 2.6, colours.MUTED)


def interaction(ctx: Context, grid: Grid, width: float, first: Mapping[int, float]) -> Piece:
    """The line where person and service meet, an arrow where it is known who starts, down to the column's first card.

    `first` says how far that card stands from the top of the next lane, by the number of the column.
    """
    items = [shape for number, column in enumerate(grid.columns) for shape in _arrow(ctx, column, first.get(number))]
    return plain(ctx, INTERACTION, width, items)


def plain(ctx: Context, line: Line, width: float, crossed: Sequence[Shape] = ()) -> Piece:
    """Draw a line with its name, and what crosses it."""
    colour = line.colour or ctx.accent
    name = single(ctx.say(line.title), _NAME)
    pill = round_up(name.width + 50)
    rule = Curve(segment((pill + 10, _MIDDLE), (width, _MIDDLE)), colour, line.width, line.style, name="line")
    label = Piece(pill, _PILL, (panel(pill, _PILL, colour, colours.NONE, _PILL / 2),
                                Icon(14, 6, 16, line.icon, colours.WHITE),
                                name.label(36, 5.5, colours.WHITE)))  # fmt: skip
    return Piece(width, _HEIGHT, (rule, *crossed, label.at(0, (_HEIGHT - _PILL) / 2)))


def _arrow(ctx: Context, column: Column, first: float | None) -> Iterator[Shape]:
    """An arrow down where the person turns to the service, up where the service turns to the person."""
    who = starts(ctx, column.moment)
    if not who:
        return
    x = axis(column)
    below = _MIDDLE if first is None else _HEIGHT + GAP + first
    yield Curve(segment((x, -GAP - PAD), (x, below)), ctx.accent, 2, name="contact")
    yield from badge(x, _MIDDLE, ctx.accent, who)


def badge(x: float, y: float, colour: Paint, who: str) -> tuple[Shape, ...]:
    """The disc on the line of interaction: the person's full with an arrow down, the service's hollow, arrow up."""
    fill, sign, arrow = (colour, colours.WHITE, "down") if who == "user" else (colours.WHITE, colour, "up")
    half = _BADGE / 2
    return (Marker(x, y, _BADGE, fill, colour, 2, name="contact"),
            Icon(x - half + 5, y - half + 5, _BADGE - 10, f"arrow-{arrow}", sign))  # fmt: skip
