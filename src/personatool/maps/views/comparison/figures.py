"""The main measures in large: before, after, which way, and whether that is good."""

from typing import Final

from personatool.maps.canvas import colours
from personatool.maps.canvas.colours import Paint
from personatool.maps.canvas.paths import panel
from personatool.maps.canvas.shapes import Box, Icon, Piece, Placed, Shape
from personatool.maps.canvas.typesetting import Block, Style, single, wrap
from personatool.maps.parts.cells import round_up
from personatool.maps.parts.context import Context
from personatool.maps.views.comparison.columns import Sides
from personatool.model.comparison import HEADLINES, Delta
from personatool.model.figure import Figure, verbatim
from personatool.model.message import msg
from personatool.wording.figures import figure_value
from personatool.wording.fixed_words import TREND
from personatool.wording.money import in_currency

_LABEL = Style("semibold", 14.5, 19)
_BEFORE = Style("medium", 21, 28)
_AFTER = Style("extrabold", 38, 46)
_UNIT = Style("regular", 13, 17)
_VERDICT = Style("semibold", 13.5, 18)
_LEAST: Final = 250.0
_GAP: Final = 12.0
_PAD: Final = 18.0
_MILLION, _MANY = 1_000_000, 100_000
_ICONS: Final = {
    "documents": "file-stack", "data": "id-card", "contacts": "users", "waiting": "hourglass",
    "complexity": "workflow", "mediation": "hand-heart",
}  # fmt: skip


def headlines(sides: Sides, width: float) -> Piece:
    """A card a measure, side by side in as many rows as needed; those nobody can tell are left out."""
    known = {delta.after.key: delta for delta in sides.compared.deltas
             if delta.before.value is not None or delta.after.value is not None}  # fmt: skip
    deltas = [known[key] for key in HEADLINES if key in known]
    if not deltas:
        return Piece()
    columns = max(min(int((width + _GAP) // (_LEAST + _GAP)), len(deltas)), 1)
    wide = float((width - _GAP * (columns - 1)) // columns)
    placed: list[Placed] = []
    y = 0.0
    for start in range(0, len(deltas), columns):
        line = deltas[start : start + columns]
        tall = max(_card(sides.after, delta, wide, 0).height for delta in line)
        placed += [_card(sides.after, delta, wide, tall).at(i * (wide + _GAP), y) for i, delta in enumerate(line)]
        y += tall + _GAP
    return Piece(width, y - _GAP, tuple(placed))


def tone(verdict: str) -> Paint:
    """The colour of a verdict, which always stands beside its word."""
    tones = {"better": colours.solid(colours.POSITIVE), "worse": colours.solid(colours.NEGATIVE)}
    return tones.get(verdict, colours.MUTED)


def _card(ctx: Context, delta: Delta, width: float, least: float) -> Piece:
    colour = tone(delta.verdict)
    inner = width - 2 * _PAD
    label = wrap(ctx.say(delta.after.label), _LABEL, inner - 32)
    numbers = _numbers(ctx, delta, inner)
    verdict = _verdict(ctx, delta, colour, inner)
    top = max(label.height, 24)
    tall = max(round_up(top + 10 + numbers.height + 10 + verdict.height + 2 * _PAD - 6), least)
    pale = colours.wash(colour, 0.06) if delta.verdict in ("better", "worse") else colours.WHITE
    return Piece(width, tall, (
        panel(width, tall, pale, colours.frame(colour, 0.4), 14),
        Icon(_PAD, _PAD - 4, 22, _ICONS[delta.after.key], colour),
        label.label(_PAD + 32, _PAD - 3, colours.INK, inner - 32),
        numbers.at(_PAD, _PAD + top + 6),
        verdict.at(_PAD, tall - _PAD + 2 - verdict.height),
    ))  # fmt: skip


def _numbers(ctx: Context, delta: Delta, width: float) -> Piece:
    """20 → 3: what was is small, what will be is large; the unit beside it or below."""
    before, after = single(_value(ctx, delta.before), _BEFORE), single(_value(ctx, delta.after), _AFTER)
    unit = _unit(ctx, delta, width)
    left = before.width + 34
    onwards = "arrow-left" if ctx.from_right else "arrow-right"
    items: list[Shape] = [
        before.label(0, 14, colours.MUTED), Icon(before.width + 8, 19, 18, onwards, colours.MUTED),
        after.label(left, 0, colours.INK),
    ]  # fmt: skip
    right = left + after.width + 8
    if unit.lines and right + unit.width <= width:
        return Piece(width, after.height, (*items, unit.label(right, 23, colours.MUTED)))
    below = (unit.label(0, after.height + 2, colours.MUTED, width),) if unit.lines else ()
    return Piece(width, after.height + (unit.height + 2 if unit.lines else 0), (*items, *below))


def _unit(ctx: Context, delta: Delta, width: float) -> Block:
    figure = delta.after if delta.after.value is not None else delta.before
    unit = figure.unit_for(ctx.language)
    return wrap(ctx.say(unit) if unit else "", _UNIT, width)


def _value(ctx: Context, figure: Figure) -> str:
    if figure.value is None:
        return "–"
    value = _short(ctx, figure.value) or figure_value(figure)
    if isinstance(value, str):
        value = in_currency(value, figure.currency) if figure.currency else verbatim(value)
    return ctx.say(value) if value else "–"


def _short(ctx: Context, value: float) -> str:
    """A large number in millions or thousands; nothing when it is not large."""
    number = ctx.translator.number
    if abs(value) >= _MILLION:
        return ctx.say(msg("{number} M", number=number(value / _MILLION, 1)))
    return ctx.say(msg("{number} k", number=number(value / 1000, 0))) if abs(value) >= _MANY else ""


def _verdict(ctx: Context, delta: Delta, colour: Paint, width: float) -> Piece:
    """Arrow, difference, word: the sense never hangs on the colour."""
    word = ctx.say(TREND[delta.verdict])
    change = delta.change
    share = change / delta.before.value if change is not None and delta.before.value else None
    parts = [_signed(ctx, share)] if share is not None and delta.verdict != "same" else []
    text = wrap(" · ".join([*parts, word]), _VERDICT, width - 40)
    icon = "circle-help" if change is None else "minus" if delta.verdict == "same" else (
        "arrow-down" if change < 0 else "arrow-up")  # fmt: skip
    wide, tall = round_up(text.width + 42), round_up(text.height + 8)
    return Piece(width, tall, (
        Box(0, 0, wide, tall, colours.WHITE, colours.frame(colour, 0.55), 1.2, "verdict"),
        Icon(10, (tall - 16) / 2, 16, icon, colour),
        text.label(31, (tall - text.height) / 2, colour),
    ))  # fmt: skip


def _signed(ctx: Context, share: float) -> str:
    percent = ctx.say(msg("{number}%", number=ctx.translator.number(share * 100, 0)))
    return f"+{percent}" if share > 0 else percent
