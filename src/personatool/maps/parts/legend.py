"""The legend: only symbols that are on the map."""

from collections.abc import Iterable, Iterator, Sequence
from itertools import chain

from personatool.maps.canvas import colours
from personatool.maps.canvas.colours import Paint
from personatool.maps.canvas.paths import segment
from personatool.maps.canvas.shapes import Box, Curve, Icon, LineStyle, Marker, Piece, Shape, walk
from personatool.maps.canvas.typesetting import Style, single
from personatool.maps.parts.cells import dots
from personatool.maps.parts.columns import Grid
from personatool.maps.parts.context import Base, Context
from personatool.maps.parts.emotion.lane import BRANCH, mark
from personatool.maps.parts.emotion.values import branches, feelings, other_feelings
from personatool.maps.parts.steps import starts_known
from personatool.model.message import Message, msg
from personatool.model.moment import Opportunity

_TITLE = Style("semibold", 13, 18)
_TEXT = Style("regular", 13, 18)
_SYMBOL = 56.0


Entries = Iterable[tuple[Piece, Message]]


def legend(ctx: Context, grid: Grid, width: float, lanes: Piece, *, more: Entries = ()) -> Piece | None:
    """The marks of the lanes drawn and their words in rows; None when nothing needs explaining."""
    return symbols(ctx, chain(_entries(ctx, grid, list(walk(lanes))), more), width)


def symbols(ctx: Base, entries: Entries, width: float) -> Piece | None:
    """Set symbols 24 points high beside their words; None without any."""
    pieces = [_entry(ctx, symbol, words) for symbol, words in entries]
    if not pieces:
        return None
    title = single(ctx.say(msg("Legend")), _TITLE)
    left = title.width + 26
    x, y, placed = left, 0.0, []
    for entry in pieces:
        if x > left and x + entry.width > width:
            x, y = left, y + 28
        placed.append(entry.at(x, y))
        x += entry.width + 30
    return Piece(width, y + 24, (title.label(0, 3, colours.INK), *placed))


def _entry(ctx: Base, symbol: Piece, words: Message) -> Piece:
    text = single(ctx.say(words), _TEXT)
    return Piece(symbol.width + 8 + text.width, 24, (symbol.at(0, 0), text.label(symbol.width + 8, 3, colours.BODY)))


def _entries(ctx: Context, grid: Grid, drawn: Sequence[Shape]) -> Iterator[tuple[Piece, Message]]:
    names = {shape.name for shape in drawn if isinstance(shape, Box | Marker | Curve)}
    if names & {"emotion", "other", "curve"}:
        yield from _feelings(ctx, grid)
    if any(isinstance(shape, Icon) and shape.name == "star" and shape.filled for shape in drawn):
        yield _piece(24, Icon(2, 2, 20, "star", ctx.accent, filled=True)), msg("Key moment")
    yield from _meetings(ctx, {shape.style for shape in drawn if isinstance(shape, Marker) and starts_known(shape)})
    if "dot" in names:
        yield _piece(33, *dots(0, 12, 2, 3, colours.NEGATIVE)), msg("Severity of a pain point, 1 to 3")
    if "opportunity" in names and any(entry.impact or entry.effort for entry in _opportunities(ctx)):
        yield _piece(18, Icon(0, 3, 18, "lightbulb", colours.POSITIVE)), msg("Impact and effort, 1 to 5")


def _opportunities(ctx: Context) -> Iterator[Opportunity]:
    moments = [moment for stage in ctx.journey.stages for moment in (stage, *stage.steps)]
    return (ctx.opportunity(ref) for moment in moments for ref in moment.opportunities)


def _feelings(ctx: Context, grid: Grid) -> Iterator[tuple[Piece, Message]]:
    mine = [feeling for feeling in feelings(ctx, grid) if feeling.level is not None]
    shown = {
        mark(0, 0, feeling.level).shape
        for feeling in mine
        if feeling.level is not None and not feeling.moment.key_moment
    }
    for level, words in ((1, msg("Positive")), (0, msg("Mixed")), (-1, msg("Negative"))):
        if mark(0, 0, level).shape in shown:
            yield _piece(24, mark(12, 12, level)), words
    if branches(ctx, mine):
        yield _piece(_SYMBOL, Curve(segment((0, 12), (_SYMBOL, 12)), ctx.accent, BRANCH, "dotted")), msg("Another way")
    others = [feeling for run in other_feelings(ctx, grid).values() for feeling in run if feeling.level is not None]
    if any(not feeling.firm for feeling in (*mine, *others)):
        if any(feeling.firm for feeling in (*mine, *others)):
            yield _line("solid", colours.MIXED, 4.5), msg("Observed or reported")
        line = Curve(segment((0, 12), (_SYMBOL, 12)), colours.MIXED, 4, "dashed")
        bead = Marker(_SYMBOL / 2, 12, 15, colours.WHITE, colours.MIXED, 3)
        yield _piece(_SYMBOL, line, bead), msg("Expected or assumed")


def _meetings(ctx: Context, rings: set[LineStyle]) -> Iterator[tuple[Piece, Message]]:
    words: tuple[tuple[LineStyle, Message], ...] = (
        ("solid", msg("The person starts the exchange")), ("dashed", msg("The service starts the exchange")),
    )  # fmt: skip
    for style, meaning in words:
        if style in rings:
            yield _piece(24, Marker(12, 12, 20, colours.empty(ctx.accent, 0.09), ctx.accent, 2, style=style)), meaning


def _piece(width: float, *items: Icon | Marker | Curve) -> Piece:
    return Piece(width, 24, items)


def _line(style: str, colour: Paint, width: float) -> Piece:
    points = segment((0, 12), (_SYMBOL, 12))
    return _piece(_SYMBOL, Curve(points, colour, width, "dashed" if style == "dashed" else "solid"))
