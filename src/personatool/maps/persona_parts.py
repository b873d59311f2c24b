"""The parts of the persona card."""

from collections.abc import Sequence
from typing import Final

from personatool.maps import colours
from personatool.maps.cells import stack
from personatool.maps.context import Base, Context
from personatool.maps.drawing import Icon, Marker, Piece, Portrait, Shape
from personatool.maps.text import Style, quoted, single, wrap
from personatool.model.message import Message, msg
from personatool.model.persona import Persona

_NAME = Style("extrabold", 30, 36)
_ROLE = Style("medium", 16, 21)
_FACTS = Style("regular", 14.5, 20)
_HEADING = Style("semibold", 16.5, 22)
_ITEM = Style("regular", 14.5, 19.5)
_QUOTE = Style("medium", 22, 29)
_PROSE = Style("regular", 14.5, 20.5)
_INITIALS = Style("bold", 46, 56)
_FACE: Final = 132.0
_PROSE_LIMIT: Final = 340
_SHOWN: Final = 5


def identity(context: Base, persona: Persona, width: float) -> Piece:
    """Portrait or initials, name, role, facts."""
    left = _FACE + 26
    name = wrap(context.typeset(persona.label), _NAME, width - left)
    role = wrap(context.typeset(persona.role or "") if persona.name else "", _ROLE, width - left)
    facts = persona.demographics
    age = _age(context, facts.age) if facts and facts.age else ""
    place = context.typeset(facts.place or "") if facts else ""
    where = wrap(" · ".join(filter(None, (age, place))), _FACTS, width - left)
    kind = wrap(context.typeset(persona.archetype or ""), _FACTS, width - left)
    words = stack([
        Piece(width - left, block.height, (block.label(0, 0, tone, width - left),))
        for block, tone in ((name, colours.INK), (role, colours.INK), (where, colours.MUTED), (kind, colours.MUTED))
        if block.lines
    ], 4)  # fmt: skip
    height = max(_FACE, words.height)
    return Piece(width, height, (_face(context, persona).at(0, 0), words.at(left, max((_FACE - words.height) / 2, 0))))


def _age(context: Base, age: str) -> str:
    return context.say(msg("{age} years old", age=age)) if age.strip().isdigit() else context.typeset(age)


def _face(context: Base, persona: Persona) -> Piece:
    picture = context.workspace.pictures.get(persona.id)
    ring = Marker(_FACE / 2, _FACE / 2, _FACE, colours.tint(context.accent, 0.14), name="portrait")
    if picture:
        return Piece(_FACE, _FACE, (ring, Portrait(0, 0, _FACE, picture)))
    letters = "".join(word[0] for word in persona.label.split()[:3] if word[0].isalnum()).upper()
    text = single(letters, _INITIALS)
    items: list[Shape] = [ring]
    if text.lines and text.width < _FACE:
        items.append(text.label(0, (_FACE - text.height) / 2, context.accent, _FACE, "center"))
    return Piece(_FACE, _FACE, tuple(items))


def quote(context: Base, persona: Persona, width: float) -> Piece:
    """What the persona says, in large."""
    said = persona.quote.text if persona.quote else ""
    text = wrap(quoted(context.typeset(said), context.written), _QUOTE, width)
    items = (Icon(-2, 0, 30, "quote", context.accent), text.label(0, 40, colours.INK, width))
    return Piece(width, 40 + text.height, items)


def aim(context: Context, width: float) -> Piece:
    """What the journey is for, and the beginning of its story."""
    journey = context.journey
    heading = _heading(context, msg("Scenario"), "flag", context.accent)
    prose = [text for text in (journey.goal, _shortened(journey.scenario or "")) if text]
    pieces = [_paragraph(context, text, width, index == 0 and bool(journey.goal)) for index, text in enumerate(prose)]
    return stack([heading, stack(pieces, 6)], 10)


def _paragraph(context: Base, text: str, width: float, strong: bool) -> Piece:  # noqa: FBT001
    style = Style("medium", 15, 20.5) if strong else _PROSE
    block = wrap(context.typeset(text), style, width)
    return Piece(width, block.height, (block.label(0, 0, colours.INK if strong else colours.BODY, width),))


def _shortened(text: str) -> str:
    """Keep a long story to its beginning: the pack tells it whole."""
    flat = " ".join(text.split())
    return flat if len(flat) <= _PROSE_LIMIT else flat[:_PROSE_LIMIT].rsplit(" ", 1)[0].rstrip(",;:.") + "…"


def _heading(context: Base, title: Message, icon: str, colour: str) -> Piece:
    text = single(context.say(title), _HEADING)
    return Piece(text.width + 34, 26, (Icon(0, 1, 24, icon, colour), text.label(34, 2, colours.INK)))


def listed(context: Base, title: Message, icon: str, colour: str, texts: Sequence[str], width: float) -> Piece:
    """A short list under its heading; a long one says how many more there are."""
    more = len(texts) - _SHOWN
    lines = [_bullet(context.typeset(text), colour, width) for text in texts[:_SHOWN]]
    if more > 0:
        block = single(context.say(msg("and {count} more", count=more)), _FACTS)
        lines.append(Piece(width, block.height, (block.label(20, 0, colours.MUTED),)))
    return stack([_heading(context, title, icon, colour), stack(lines, 7)], 10)


def _bullet(text: str, colour: str, width: float) -> Piece:
    block = wrap(text, _ITEM, width - 20)
    dot = Marker(6, _ITEM.leading / 2, 8, colour, name="bullet")
    return Piece(width, block.height, (dot, block.label(20, 0, colours.INK, width - 20)))
