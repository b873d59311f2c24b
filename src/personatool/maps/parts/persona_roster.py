"""Every persona of a set as a small card, users, helpers and agents alike."""

from collections.abc import Sequence
from typing import Final

from personatool.maps.canvas import colours
from personatool.maps.canvas.colours import Paint
from personatool.maps.canvas.paths import panel
from personatool.maps.canvas.shapes import Icon, Marker, Piece, Placed
from personatool.maps.canvas.typesetting import Style, single, wrap
from personatool.maps.parts.cells import round_up, stack
from personatool.maps.parts.context import Base
from personatool.maps.parts.persona import face
from personatool.model.message import Message, msg
from personatool.model.persona import Persona
from personatool.wording.fixed_words import BASIS, KIND_ICON, SET_ROLE, UNSURE
from personatool.wording.initials import initials

KINDS: Final = ("user", "helper", "agent")
_ROLES: Final = ("primary", "secondary", "served", None, "negative")
_NAME = Style("bold", 16.5, 21)
_ROLE = Style("regular", 13.5, 18)
_MARK = Style("medium", 12, 16)
_HEADING = Style("semibold", 16.5, 22)
_LEAST: Final = 244.0
_GAP: Final = 14.0
_PAD: Final = 16.0
_FACE: Final = 72.0
_TITLES: Final = {
    "user": msg("Those the service is for"),
    "helper": msg("Those who help them"),
    "agent": msg("Those who make it work"),
}


def in_order(people: Sequence[Persona]) -> tuple[Persona, ...]:
    """Users, helpers, agents; within each by their part in the set, then as in the workspace."""
    return tuple(sorted(people, key=lambda persona: (KINDS.index(persona.kind), _ROLES.index(persona.set_role))))


def kind_colour(ctx: Base, kind: str) -> Paint:
    """The colour of a kind of persona; an icon or a word always says the same."""
    return {"user": ctx.accent, "helper": colours.STAGES[2], "agent": colours.STAGES[3]}[kind]


def roster(ctx: Base, people: Sequence[Persona], width: float) -> Piece:
    """Cards in rows under the heading of their kind; kinds stand beside each other where they fit."""
    columns = max(int((width + _GAP) // (_LEAST + _GAP)), 1)
    card_width = float((width - _GAP * (columns - 1)) // columns)
    groups = [[person for person in people if person.kind == kind] for kind in KINDS]
    rows: list[list[tuple[Persona, ...]]] = [[]]
    for group in filter(None, groups):
        if rows[-1] and sum(map(len, rows[-1])) + len(group) > columns:
            rows.append([])
        rows[-1].append(tuple(group))
    return stack([_line(ctx, row, card_width, columns) for row in rows if row], 22)


def _line(ctx: Base, groups: Sequence[Sequence[Persona]], width: float, columns: int) -> Piece:
    """Kinds beside each other; their cards are of one height where they stand in one row."""
    placed: list[Placed] = []
    x = height = 0.0
    everybody = [person for group in groups for person in group] if len(groups) > 1 else []
    for group in groups:
        piece = _group(ctx, group, width, min(columns, len(group)), everybody)
        placed.append(piece.at(x, 0))
        x += piece.width + _GAP
        height = max(height, piece.height)
    return Piece(x - _GAP, height, tuple(placed))


def _group(ctx: Base, people: Sequence[Persona], width: float, columns: int, beside: Sequence[Persona]) -> Piece:
    kind = people[0].kind
    inner = columns * (width + _GAP) - _GAP
    title = wrap(ctx.say(_TITLES[kind]), _HEADING, inner - 34)
    heading = Piece(inner, max(26, title.height), (
        Icon(0, 1, 24, KIND_ICON[kind], kind_colour(ctx, kind)), title.label(34, 2, colours.INK, inner - 34),
    ))  # fmt: skip
    even = -(-len(people) // -(-len(people) // columns))  # no lone card on a last line
    lines = [people[start : start + even] for start in range(0, len(people), even)]
    return stack([heading, stack([_cards(ctx, line, width, (*line, *beside)) for line in lines], _GAP)], 10)


def _cards(ctx: Base, people: Sequence[Persona], width: float, row: Sequence[Persona]) -> Piece:
    """Cards of one height, what they say of themselves on the same lines all along the row."""
    high = max(_who(ctx, person, width).height for person in row)
    tall = max(_card(ctx, person, width, high, 0).height for person in row)
    cards = [_card(ctx, person, width, high, tall) for person in people]
    return Piece(len(people) * (width + _GAP) - _GAP, tall, tuple(
        card.at(index * (width + _GAP), 0) for index, card in enumerate(cards)
    ))  # fmt: skip


def _who(ctx: Base, persona: Persona, width: float) -> Piece:
    """Face, and name and role beside it from one height."""
    left = _FACE + 14
    room = width - 2 * _PAD - left
    name = wrap(ctx.typeset(persona.label), _NAME, room)
    role = wrap(ctx.typeset(persona.role or "") if persona.name else "", _ROLE, room)
    texts = [Piece(room, name.height, (name.label(0, 0, colours.INK, room),))]
    texts += [Piece(room, role.height, (role.label(0, 0, colours.BODY, room),))] if role.lines else []
    words = stack(texts, 3)
    return Piece(width, max(_FACE, words.height), (face(ctx, persona, _FACE).at(0, 0), words.at(left, 0)))


def _card(ctx: Base, persona: Persona, width: float, high: float, least: float) -> Piece:
    """The face and words, `high` points at least, then the marks."""
    top = _who(ctx, persona, width)
    marks = stack([_mark(ctx, *mark, width - 2 * _PAD) for mark in _marks(ctx, persona)], 5)
    gap = 12 if marks.height else 0
    tall = max(round_up(high + gap + marks.height + 2 * _PAD), least)
    return Piece(width, tall, (
        panel(width, tall, colours.WHITE, colours.LINE, 14),
        panel(width, 5, kind_colour(ctx, persona.kind), colours.NONE, 2.5),
        top.at(_PAD, _PAD),
        marks.at(_PAD, _PAD + high + gap),
    ))  # fmt: skip


def _marks(ctx: Base, persona: Persona) -> list[tuple[str, Message, Paint]]:
    """Its part in the set, what it rests on."""
    marks = [("star", SET_ROLE[persona.set_role], ctx.accent)] if persona.set_role else []
    if persona.basis:
        unsure = persona.basis in UNSURE
        tone = colours.solid(colours.MIXED if unsure else colours.POSITIVE)
        marks.append(("circle-alert" if unsure else "shield-check", BASIS[persona.basis], tone))
    return marks


def _mark(ctx: Base, icon: str, words: Message, colour: Paint, width: float) -> Piece:
    text = wrap(ctx.say(words), _MARK, width - 24)
    filled = icon == "star"
    return Piece(width, max(text.height, 16), (
        Icon(0, 0, 16, icon, colour, filled=filled), text.label(24, 0, colours.BODY, width - 24),
    ))  # fmt: skip


def disc(ctx: Base, persona: Persona, size: float) -> Piece:
    """A small round mark with initials, in the colour of its kind."""
    text = single(initials(persona.label), Style("bold", round(size * 0.42), round(size * 0.5)))
    mark = Marker(size / 2, size / 2, size, kind_colour(ctx, persona.kind), name="person")
    letters = (text.label(0, (size - text.height) / 2, colours.WHITE, size, "center"),) if text.width < size else ()
    return Piece(size, size, (mark, *letters))
