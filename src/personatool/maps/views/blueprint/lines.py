"""The three lines of a service blueprint: named, unlike each other, crossed by who turns to whom."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from typing import Final

from personatool.maps.canvas import colours
from personatool.maps.canvas.colours import NONE, Paint
from personatool.maps.canvas.paths import panel, segment
from personatool.maps.canvas.shapes import Curve, Icon, LineStyle, Marker, Piece, Shape
from personatool.maps.canvas.typesetting import Style, single
from personatool.maps.parts.cells import round_up
from personatool.maps.parts.columns import LABELS, Column, Grid
from personatool.maps.parts.context import Context
from personatool.maps.parts.lanes import PAD
from personatool.maps.parts.page import GAP
from personatool.maps.parts.steps import starts
from personatool.model.message import Message, msg
from personatool.model.moment import Moment

_NAME = Style("bold", 13, 17)
_HEIGHT: Final = 34.0
_PILL: Final = 28.0
_MIDDLE: Final = _HEIGHT / 2
_BADGE: Final = 26.0
Speaks = Callable[[Moment], bool]
Reach = Callable[[Moment], float | None]


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


def interaction(ctx: Context, grid: Grid, width: float, speaks: Speaks) -> Piece:
    """The line where person and service meet, an arrow where it is known who starts; longer where `speaks`."""
    items = [shape for column in grid.columns for shape in _arrow(ctx, column, tall=speaks(column.moment))]
    return _line(ctx, INTERACTION, width, items)


def crossing(ctx: Context, grid: Grid, width: float, line: Line, reach: Reach, above: float) -> Piece:
    """A line that work crosses where `reach` says how far beyond the next lane's top, in points.

    `above` is the height of the lane over it.
    """
    reaches = [(column, reach(column.moment)) for column in grid.columns]
    items = [shape for column, down in reaches if down is not None for shape in _link(column, above, down)]
    return _line(ctx, line, width, items)


def _line(ctx: Context, line: Line, width: float, crossed: list[Shape]) -> Piece:
    colour = line.colour or ctx.accent
    name = single(ctx.say(line.title), _NAME)
    pill = round_up(name.width + 50)
    rule = Curve(segment((pill + 10, _MIDDLE), (width, _MIDDLE)), colour, line.width, line.style, name="line")
    label = Piece(pill, _PILL, (panel(pill, _PILL, colour, colours.NONE, _PILL / 2),
                                Icon(14, 6, 16, line.icon, colours.WHITE),
                                name.label(36, 5.5, colours.WHITE)))  # fmt: skip
    return Piece(width, _HEIGHT, (rule, *crossed, label.at(0, (_HEIGHT - _PILL) / 2)))


def _axis(column: Column) -> float:
    return LABELS + column.x + column.width / 2


def _arrow(ctx: Context, column: Column, *, tall: bool) -> Iterator[Shape]:
    """An arrow down where the person turns to the service, up where the service turns to the person."""
    who = starts(ctx, column.moment)
    if not who:
        return
    x = _axis(column)
    below = _HEIGHT + GAP + PAD if tall else _MIDDLE
    yield Curve(segment((x, -GAP - PAD), (x, below)), ctx.accent, 2, name="contact")
    yield from badge(x, _MIDDLE, ctx.accent, who)


def badge(x: float, y: float, colour: Paint, who: str) -> tuple[Shape, ...]:
    """The disc on the line of interaction: the person's full with an arrow down, the service's hollow, arrow up."""
    fill, sign, arrow = (colour, colours.WHITE, "down") if who == "user" else (colours.WHITE, colour, "up")
    half = _BADGE / 2
    return (Marker(x, y, _BADGE, fill, colour, 2, name="contact"),
            Icon(x - half + 5, y - half + 5, _BADGE - 10, f"arrow-{arrow}", sign))  # fmt: skip


def _link(column: Column, above: float, down: float) -> Iterator[Shape]:
    """From a cell to the one below: the line starts under the upper box, which hides its beginning."""
    x = _axis(column)
    top = -GAP - above + PAD + 6
    yield Curve(segment((x, top), (x, _HEIGHT + GAP + PAD + down)), colours.MUTED, 1.4, name="handoff")
    yield Marker(x, _MIDDLE, 10, colours.WHITE, colours.MUTED, 2, name="handoff")
