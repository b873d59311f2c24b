"""The parts of the persona card."""

from collections.abc import Sequence
from typing import Final

from personatool.maps.canvas import colours
from personatool.maps.canvas.colours import Paint
from personatool.maps.canvas.shapes import Icon, Marker, Piece, Portrait, Shape
from personatool.maps.canvas.typesetting import Style, quoted, single, wrap
from personatool.maps.parts.cells import stack
from personatool.maps.parts.context import Base, Context
from personatool.model.message import Message, msg
from personatool.model.persona import Persona
from personatool.wording.initials import initials

_NAME = Style("extrabold", 30, 36)
_ROLE = Style("medium", 16, 21)
_FACTS = Style("regular", 14.5, 20)
_HEADING = Style("semibold", 16.5, 22)
_ITEM = Style("regular", 14.5, 19.5)
_QUOTE = Style("medium", 22, 29)
_PROSE = Style("regular", 14.5, 20.5)
FACE: Final = 132.0
_PROSE_LIMIT: Final = 340
_SHOWN: Final = 5


def identity(ctx: Base, persona: Persona, width: float, across: float = FACE) -> Piece:
    """Portrait or initials, `across` points wide, name, role, facts."""
    left = across + 26
    name = wrap(ctx.typeset(persona.label), _NAME, width - left)
    role = wrap(ctx.typeset(persona.role or "") if persona.name else "", _ROLE, width - left)
    facts = persona.demographics
    age = age_words(ctx, facts.age) if facts and facts.age else ""
    place = ctx.typeset(facts.place or "") if facts else ""
    where = wrap(" · ".join(filter(None, (age, place))), _FACTS, width - left)
    kind = wrap(ctx.typeset(persona.archetype or ""), _FACTS, width - left)
    words = stack([
        Piece(width - left, block.height, (block.label(0, 0, tone, width - left),))
        for block, tone in ((name, colours.INK), (role, colours.INK), (where, colours.MUTED), (kind, colours.MUTED))
        if block.lines
    ], 4)  # fmt: skip
    height = max(across, words.height)
    return Piece(
        width, height, (face(ctx, persona, across).at(0, 0), words.at(left, max((across - words.height) / 2, 0)))
    )


def age_words(ctx: Base, age: str) -> str:
    """An age with its unit; one that is no number as it was written."""
    return ctx.say(msg("{age} years old", age=age)) if age.strip().isdigit() else ctx.typeset(age)


def face(ctx: Base, persona: Persona, size: float = FACE) -> Piece:
    """The portrait in a circle, or initials."""
    picture = ctx.workspace.pictures.get(persona.id)
    ring = Marker(size / 2, size / 2, size, colours.wash(ctx.accent, 0.14), name="portrait")
    if picture:
        return Piece(size, size, (ring, Portrait(0, 0, size, picture)))
    text = single(initials(persona.label), _initials(size))
    items: list[Shape] = [ring]
    if text.lines and text.width < size:
        items.append(text.label(0, (size - text.height) / 2, ctx.accent, size, "center"))
    return Piece(size, size, tuple(items))


def _initials(size: float) -> Style:
    return Style("bold", round(size * 0.35), round(size * 0.42))


def quote(ctx: Base, persona: Persona, width: float) -> Piece:
    """What the persona says, in large."""
    words = quoted(ctx.typeset(persona.quote.text if persona.quote else ""), ctx.written)
    text = wrap(words, _QUOTE, width)
    items = (Icon(-2, 0, 30, "quote", ctx.accent), text.label(0, 40, colours.INK, width))
    return Piece(width, 40 + text.height, items)


def aim(ctx: Context, width: float) -> Piece:
    """What the journey is for, and the beginning of its story."""
    journey = ctx.journey
    top = heading(ctx, msg("Scenario"), "flag", ctx.accent, width)
    prose = [text for text in (journey.goal, _shortened(journey.scenario or "")) if text]
    pieces = [_paragraph(ctx, text, width, index == 0 and bool(journey.goal)) for index, text in enumerate(prose)]
    return stack([top, stack(pieces, 6)], 10)


def _paragraph(ctx: Base, text: str, width: float, strong: bool) -> Piece:  # noqa: FBT001
    style = Style("medium", 15, 20.5) if strong else _PROSE
    block = wrap(ctx.typeset(text), style, width)
    return Piece(width, block.height, (block.label(0, 0, colours.INK if strong else colours.BODY, width),))


def _shortened(text: str) -> str:
    """Keep a long story to its beginning: the pack tells it whole."""
    flat = " ".join(text.split())
    return flat if len(flat) <= _PROSE_LIMIT else flat[:_PROSE_LIMIT].rsplit(" ", 1)[0].rstrip(",;:.") + "…"


def heading(ctx: Base, title: Message, icon: str, colour: Paint, width: float) -> Piece:
    """What a list is about, beside an icon."""
    text = wrap(ctx.say(title), _HEADING, width - 34)
    height = max(26, text.height + 4)
    return Piece(text.width + 34, height, (Icon(0, 1, 24, icon, colour), text.label(34, 2, colours.INK)))


def listed(ctx: Base, title: Message, icon: str, colour: Paint, texts: Sequence[str], width: float) -> Piece:
    """A short list under its heading; a long one says how many more there are."""
    more = len(texts) - _SHOWN
    lines = [bullet(ctx.typeset(text), colour, width) for text in texts[:_SHOWN]]
    if more > 0:
        block = single(ctx.say(msg("and {count} more", count=more)), _FACTS)
        lines.append(Piece(width, block.height, (block.label(20, 0, colours.MUTED),)))
    return stack([heading(ctx, title, icon, colour, width), stack(lines, 7)], 10)


def bullet(text: str, colour: Paint, width: float) -> Piece:
    """A text behind a round mark."""
    block = wrap(text, _ITEM, width - 20)
    dot = Marker(6, _ITEM.leading / 2, 8, colour, name="bullet")
    return Piece(width, block.height, (dot, block.label(20, 0, colours.INK, width - 20)))
