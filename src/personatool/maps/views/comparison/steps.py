"""The steps of both journeys, one lane above the other: what goes is struck out, what comes bears a plus."""

from dataclasses import replace
from itertools import groupby
from typing import Final

from personatool.maps.canvas import colours
from personatool.maps.canvas.colours import Paint
from personatool.maps.canvas.shapes import Box, Icon, Piece
from personatool.maps.canvas.typesetting import Style, wrap
from personatool.maps.parts.cells import round_up, stack
from personatool.maps.parts.columns import GUTTER
from personatool.maps.parts.context import Context
from personatool.maps.parts.lanes import set_on_band
from personatool.maps.views.comparison.columns import Place, Places, Sides
from personatool.model.comparison import ComparedStep, Comparison, FieldChange, StepChange
from personatool.model.message import Message, msg, msg_n
from personatool.wording.comparison_sides import in_words_of
from personatool.wording.fixed_words import TREND

_TITLE = Style("medium", 13.5, 17.5)
_STAGE = Style("semibold", 12.5, 16)
_SIGN = Style("semibold", 12, 16)
_CHANGE = Style("regular", 12, 16)
_VALUES = Style("medium", 12, 16)
_PAD: Final = 10.0
# What weighs most on people first; the name last, which both cards say.
_ORDER: Final = (
    "documents", "asks", "wait", "promised", "channel", "visits", "cost", "duration", "touchpoint", "with", "fields",
    "skills", "emotion",
)  # fmt: skip
_MEANINGS: Final = {"better": colours.POSITIVE, "worse": colours.NEGATIVE}


def before_row(sides: Sides, places: Places) -> Piece | None:
    """The steps of today, or of the prescribed journey."""
    name = in_words_of(sides.compared, msg("Today"))
    return _row(sides, places, "before", sides.before.say(name), "history", colours.MUTED)


def after_row(sides: Sides, places: Places) -> Piece | None:
    """The steps of tomorrow, or of the journey as it is lived."""
    name = in_words_of(sides.compared, msg("Tomorrow"))
    return _row(sides, places, "after", sides.after.say(name), "sparkles", sides.after.accent)


def _row(sides: Sides, places: Places, side: str, title: str, icon: str, colour: Paint) -> Piece | None:
    ctx = sides.before if side == "before" else sides.after
    stages = _stages(ctx, places, side)
    changed = {step.title: step for step in sides.compared.changed} if side == "after" else {}
    acts = [(column, act) for column in places.columns if (act := column.act(side))]
    if not acts:
        return None
    tall = max(_card(sides, column, act, side, changed, 0).height for column, act in acts)
    cards = tuple(_card(sides, column, act, side, changed, tall).at(column.x, 0) for column, act in acts)
    content = stack([stages, Piece(places.width, tall, cards)], 8)
    return set_on_band(places.width, title, icon, colour, content)


def _stages(ctx: Context, places: Places, side: str) -> Piece:
    """Each stage as a bar over its columns."""
    acts = [(column, act) for column in places.columns if (act := column.act(side))]
    groups = [
        (stage, [column for column, _ in group]) for stage, group in groupby(acts, key=lambda pair: pair[1].stage)
    ]
    bars = [_bar(ctx, stage, columns[-1].x + columns[-1].width - columns[0].x - GUTTER, 0) for stage, columns in groups]
    tall = max(bar.height for bar in bars)
    return Piece(places.width, tall, tuple(
        _bar(ctx, stage, columns[-1].x + columns[-1].width - columns[0].x - GUTTER, tall).at(columns[0].x, 0)
        for stage, columns in groups
    ))  # fmt: skip


def _bar(ctx: Context, stage: int, width: float, least: float) -> Piece:
    name = wrap(f"{stage + 1}. {ctx.typeset(ctx.journey.stages[stage].name)}", _STAGE, width - 20)
    tall = max(round_up(name.height + 10), least)
    box = Box(0, 0, width, tall, ctx.stage_colour(stage), name="stage")
    return Piece(width, tall, (box, name.label(10, (tall - name.height) / 2, colours.WHITE, width - 20)))


def _card(
    sides: Sides, column: Place, act: ComparedStep, side: str, changed: dict[str, StepChange], least: float
) -> Piece:  # fmt: skip
    """A step: its sign and what the sign means, its title, what changed in it."""
    ctx = sides.before if side == "before" else sides.after
    width = column.width - GUTTER
    inner = width - 2 * _PAD
    alone = side == "before" and column.pair.after is None and not column.pair.moved
    gone = alone and not sides.compared.beside_texts
    both = column.pair.moved or (column.pair.before and column.pair.after)
    changes = changed.get(act.title) if both and side == "after" else None
    parts = [_sign(ctx, *sign, inner)] if (sign := _sign_of(sides.compared, column, changes)) else []
    parts.append(_title(ctx.typeset(act.title), inner, gone=gone))
    parts += [_changes(ctx, changes, inner)] if changes else []
    content = stack([part for part in parts if part.height], 5)
    tall = max(round_up(content.height + 2 * _PAD - 2), least)
    fill, line = _look(column, side, loses=bool(changes and _losses(changes)), plain=sides.compared.beside_texts)
    return Piece(width, tall, (Box(0, 0, width, tall, fill, line, 1.2, "step"), content.at(_PAD, _PAD - 1)))


def _losses(changed: StepChange) -> int:
    return sum(change.verdict == "worse" for change in changed.changes)


def _look(column: Place, side: str, *, loses: bool, plain: bool) -> tuple[Paint, Paint]:
    if loses:
        return colours.WHITE, colours.frame(colours.NEGATIVE, 0.45)
    if plain or column.pair.moved or (column.pair.before and column.pair.after):
        return colours.WHITE, colours.LINE
    colour = colours.NEGATIVE if side == "before" else colours.POSITIVE
    return colours.wash(colour, 0.07), colours.frame(colour, 0.45)


def _sign_of(compared: Comparison, column: Place, changes: StepChange | None) -> tuple[str, Message, Paint] | None:
    sign = _change_of(column, changes)
    if sign is None or not compared.beside_texts:
        return sign
    icon, words, colour = sign
    # Nothing is won or lost where only one of the two tells of a step.
    colour = colour if column.pair.before and column.pair.after else colours.MUTED
    return icon, in_words_of(compared, words), colour


def _change_of(column: Place, changes: StepChange | None) -> tuple[str, Message, Paint] | None:
    lost = _losses(changes) if changes else 0
    if lost and not column.pair.moved:
        words = msg_n("Changes, {count} loss", "Changes, {count} losses", lost)
        return "triangle-alert", words, colours.solid(colours.NEGATIVE)
    if column.pair.moved:
        return "move", msg("Moved"), colours.MUTED
    if column.pair.after is None:
        return "minus", msg("Goes"), colours.solid(colours.NEGATIVE)
    if column.pair.before is None:
        return "plus", msg("New"), colours.solid(colours.POSITIVE)
    return ("repeat", msg("Changes"), colours.MUTED) if changes else None


def _sign(ctx: Context, icon: str, words: Message, colour: Paint, width: float) -> Piece:
    text = wrap(ctx.say(words), _SIGN, width - 21)
    return Piece(width, max(text.height, 16), (Icon(0, 0, 16, icon, colour), text.label(21, 0, colour, width - 21)))


def _title(text: str, width: float, *, gone: bool) -> Piece:
    block = wrap(text, _TITLE, width)
    label = block.label(0, 0, colours.MUTED if gone else colours.INK, width)
    return Piece(width, block.height, (replace(label, struck=gone),))


def _changes(ctx: Context, changed: StepChange, width: float) -> Piece:
    """All that changes, what weighs most first: on paper nothing can be opened."""
    known = {change.key: change for change in changed.changes}
    shown = [known[key] for key in _ORDER if key in known] or [*known.values()]
    return stack([_change(ctx, change, width) for change in shown], 3)


def _change(ctx: Context, change: FieldChange, width: float) -> Piece:
    """What changes, with a word that says gain or loss where it is known; then both values."""
    label = ctx.say(change.label)
    label = label[:1].upper() + label[1:]
    meaning = _MEANINGS.get(change.verdict)
    before, after = _value(ctx, change.before), _value(ctx, change.after)
    values = wrap(f"{before} → {after}", _VALUES, width)
    if meaning:
        name, colour = wrap(f"{label} · {ctx.say(TREND[change.verdict])}", _SIGN, width), colours.solid(meaning)
    else:
        name, colour = wrap(label, _CHANGE, width), colours.MUTED
    return Piece(width, name.height + values.height, (
        name.label(0, 0, colour, width), values.label(0, name.height, colours.BODY, width),
    ))  # fmt: skip


def _value(ctx: Context, value: Message | None) -> str:
    return ctx.typeset(ctx.say(value)) if value else "–"
