"""What the constellation is made of: personas, journeys, the channels of each."""

from collections.abc import Sequence
from typing import Final

from personatool.maps.canvas import colours
from personatool.maps.canvas.colours import Paint
from personatool.maps.canvas.shapes import Box, Icon, Marker, Piece, Placed, Shape
from personatool.maps.canvas.typesetting import Style, single, wrap
from personatool.maps.parts.cells import known_icon, round_up, stack
from personatool.maps.parts.context import Base
from personatool.maps.parts.persona import face
from personatool.maps.views.constellation.graph import Graph
from personatool.model.channels import Channel, all_channels
from personatool.model.journey import Journey
from personatool.model.message import msg, msg_n
from personatool.model.persona import Persona
from personatool.wording.fixed_words import STATE
from personatool.wording.initials import initials

_NAME = Style("semibold", 15.5, 19.5)
_SMALL = Style("regular", 12.5, 16.5)
_TITLE = Style("semibold", 16, 20.5)
_NUMBER = Style("bold", 11.5, 14)
_SIGN = Style("bold", 10, 13)
_HEADING = Style("bold", 17, 22)
_SHARED: Final = 420.0
_PAD: Final = 14.0
_FACE: Final = 54.0
_DISC: Final = 24.0
BADGE: Final = 28.0
PITCH: Final = 32.0
_COUNT = Style("bold", 13, 16)
_CHANNEL = Style("medium", 12.5, 15.5)
_TOUCHPOINT = Style("regular", 11.5, 14.5)
COLUMN: Final = 116.0
_INNER: Final = 10.0
_LARGEST: Final = 46.0
_MOST_NAMES: Final = 4


def signs(people: Sequence[Persona]) -> dict[str, str]:
    """Initials by persona id; a number tells apart those who have the same."""
    signs_by_id: dict[str, str] = {}
    for persona in people:
        letters = initials(persona.label)
        same = sum(sign.rstrip("0123456789") == letters for sign in signs_by_id.values())
        signs_by_id[persona.id] = f"{letters}{same + 1}" if same else letters
    return signs_by_id


def persona_card(ctx: Base, persona: Persona, sign: str, colour: Paint, width: float, *, alone: bool) -> Piece:
    """Face, name, role, and the sign that stands for the person at the journeys' side."""
    left, room = _PAD + _FACE + 14, width - 2 * _PAD - _FACE - 14 - BADGE - 10
    name = wrap(ctx.typeset(persona.label), _NAME, room)
    role = wrap(ctx.typeset(persona.role or "") if persona.name else "", _SMALL, room)
    note = wrap(ctx.say(msg("In no journey yet")) if alone else "", _SMALL, room)
    words = name.height + role.height + note.height
    tall = round_up(max(words, _FACE) + 2 * _PAD - 2)
    top = (tall - words) / 2
    labels = [name.label(left, top, colours.INK, room), role.label(left, top + name.height, colours.MUTED, room),
              note.label(left, top + name.height + role.height, colours.MUTED, room)]  # fmt: skip
    picture = face(ctx, persona, _FACE).at(_PAD, (tall - _FACE) / 2)
    mark = badge(sign, colour).at(width - _PAD - BADGE, (tall - BADGE) / 2)
    return Piece(width, tall, (Box(0, 0, width, tall, colours.WHITE, colours.LINE, 1.2, "persona"), picture,
                               *labels, mark))  # fmt: skip


def badge(sign: str, colour: Paint, *, full: bool = True) -> Piece:
    """A persona's sign: full for whose journey it is, hollow for who takes part."""
    middle = BADGE / 2
    text = single(sign, _SIGN)
    disc = Marker(middle, middle, BADGE, colour if full else colours.WHITE, colour, 2, name="sign")
    tone = colours.WHITE if full else colour
    return Piece(BADGE, BADGE, (disc, text.label((BADGE - text.width) / 2, middle - _SIGN.leading / 2, tone)))


def journey_card(ctx: Base, journey: Journey, number: int, people: int, width: float, least: float = 0) -> Piece:
    """Number, title, state and steps; as tall as those who take part need, or the least given."""
    start = _PAD + BADGE / 2
    left, room = start + _DISC + 12, width - start - _PAD - _DISC - 12
    title = wrap(ctx.typeset(journey.title), _TITLE, room)
    steps = len(journey.steps)
    facts = [ctx.say(STATE[journey.state])] if journey.state else []
    facts.append(ctx.say(msg_n("{count} step", "{count} steps", steps)))
    below = wrap(" · ".join(facts), _SMALL, room)
    words = title.height + below.height + 2
    tall = round_up(max(words + 2 * _PAD, people * PITCH + 10, least))
    top = (tall - words) / 2
    return Piece(width, tall, (
        Box(0, 0, width, tall, colours.WHITE, colours.frame(ctx.accent, 0.5), 1.4, "journey"),
        numbered(ctx, number).at(start, top - 1),
        title.label(left, top, colours.INK, room),
        below.label(left, top + title.height + 2, colours.MUTED, room),
    ))  # fmt: skip


def numbered(ctx: Base, number: int) -> Piece:
    """A journey's number in a disc."""
    text = single(str(number), _NUMBER)
    disc = Marker(_DISC / 2, _DISC / 2, _DISC, ctx.accent, name="number")
    left, top = (_DISC - text.width) / 2, (_DISC - _NUMBER.leading) / 2
    return Piece(_DISC, _DISC, (disc, text.label(left, top, colours.WHITE)))


def _touchpoint(ctx: Base, icon: str, name: str, numbers: Sequence[int], width: float) -> Piece:
    """A touchpoint that journeys share: its channel's icon, its name, the journeys' numbers."""
    discs = [numbered(ctx, number) for number in numbers]
    row = len(discs) * (_DISC + 4)
    text = wrap(ctx.typeset(name), _NAME, width - 60)
    per_line = max(int((width - 46) // (_DISC + 4)), 1)
    lines = -(-len(discs) // per_line)
    tall = round_up(text.height + lines * (_DISC + 4) + 2 * _PAD - 6)
    wide = round_up(min(max(text.width + 60, row + 46), width))
    placed: list[Shape | Placed] = [
        Box(0, 0, wide, tall, colours.WHITE, colours.LINE, 1.2, "touchpoint"),
        Icon(_PAD, _PAD - 3, 20, known_icon(icon), ctx.accent),
        text.label(_PAD + 30, _PAD - 3, colours.INK),
    ]
    placed += [disc.at(_PAD + 30 + index % per_line * (_DISC + 4),
                       _PAD + 2 + text.height + index // per_line * (_DISC + 4))
               for index, disc in enumerate(discs)]  # fmt: skip
    return Piece(wide, tall, tuple(placed))


def shared_touchpoints(ctx: Base, graph: Graph, width: float) -> Piece | None:
    """Touchpoints that journeys have in common: mend one, and all of these gain."""
    if not graph.touchpoints:
        return None
    known = all_channels(ctx.workspace.settings.channels)
    numbers = {journey.id: number for number, journey in enumerate(graph.journeys, 1)}
    chips = [_touchpoint(ctx, known[channel].icon if channel in known else "map-pin", name,
                        [numbers[name] for name in where], _SHARED)
             for channel, name, where in graph.touchpoints]  # fmt: skip
    title = single(ctx.say(msg("Touchpoints that several journeys share")), _HEADING)
    heading = Piece(title.width, title.height, (title.label(0, 0, colours.INK),))
    return stack([heading, _wrapped(chips, width)], 12)


def _wrapped(pieces: Sequence[Piece], width: float) -> Piece:
    x = y = line = 0.0
    placed = []
    for piece in pieces:
        if x and x + piece.width > width:
            x, y, line = 0.0, y + line + 10, 0.0
        placed.append(piece.at(x, y))
        x, line = x + piece.width + 10, max(line, piece.height)
    return Piece(width, y + line, tuple(placed))


def channel_heads(ctx: Base, channels: Sequence[Channel]) -> Piece:
    """An icon and a word a column, all ending on one line."""
    words = [wrap(ctx.say(channel.label), _CHANNEL, COLUMN - _INNER) for channel in channels]
    height = max((block.height for block in words), default=0.0) + 34
    items: list[Shape] = []
    for index, (channel, block) in enumerate(zip(channels, words, strict=True)):
        x, top = index * COLUMN, height - 34 - block.height
        items += [Icon(x + COLUMN / 2 - 12, top, 24, known_icon(channel.icon), ctx.accent),
                  block.label(x + _INNER / 2, top + 30, colours.INK, COLUMN - _INNER, "center")]  # fmt: skip
    return Piece(COLUMN * len(channels), height, tuple(items))


def channel_row(ctx: Base, met: Sequence[tuple[int, Sequence[str]]], most: int) -> Piece:
    """What a journey meets, channel by channel: how often, on one line, and the touchpoints below."""
    spots = [_spot(ctx, count, names, most) for count, names in met]
    height = max((spot.height for spot in spots), default=0.0)
    return Piece(COLUMN * len(spots), height, tuple(spot.at(index * COLUMN, 0) for index, spot in enumerate(spots)))


def _spot(ctx: Base, count: int, names: Sequence[str], most: int) -> Piece:
    """A disc whose area and number tell how often, a dot where never; then the names."""
    x, y = COLUMN / 2, _PAD + _LARGEST / 2
    if not count:
        dot = Marker(x, y, 5, colours.rule(colours.MUTED, colours.WHITE, 0.6), name="never")
        return Piece(COLUMN, y + _LARGEST / 2 + _PAD, (dot,))
    size = round_up(24 + 22 * ((count / most) ** 0.5))
    text = single(str(count), _COUNT)
    items: list[Shape | Placed] = [
        Marker(x, y, size, colours.wash(ctx.accent, 0.16), ctx.accent, 1.6, name="met"),
        text.label(x - text.width / 2, y - _COUNT.leading / 2, colours.INK),
    ]
    bottom = _PAD + _LARGEST
    more = len(names) - _MOST_NAMES
    for name in (*names[:_MOST_NAMES], *([ctx.say(msg("and {count} more", count=more))] if more > 0 else [])):
        block = wrap(name, _TOUCHPOINT, COLUMN - _INNER)
        items.append(block.label(_INNER / 2, bottom + 3, colours.MUTED, COLUMN - _INNER, "center"))
        bottom += 3 + block.height
    return Piece(COLUMN, bottom + _PAD, tuple(items))
