"""Who lives the journey: the card under the title."""

from collections.abc import Iterator, Sequence
from typing import Final

from personatool.maps.canvas import colours
from personatool.maps.canvas.paths import panel, segment
from personatool.maps.canvas.shapes import Curve, Piece
from personatool.maps.parts.abilities import abilities
from personatool.maps.parts.context import Context
from personatool.maps.parts.figures import totals
from personatool.maps.parts.persona import FACE, aim, identity, listed, quote
from personatool.model.message import msg

_PAD: Final = 28.0
_GAP: Final = 56.0
_LEAST: Final = 0.75
_SMALL_FACE: Final = 84.0
_LISTS: Final = {
    "expectations": (msg("Expectations"), "sparkles", colours.NONE),
    "goals": (msg("Goals"), "target", colours.POSITIVE),
    "pains": (msg("Pain points"), "frown", colours.NEGATIVE),
}


LEAN: Final = frozenset({"identity", "quote", "aim", "figures"})
WALL: Final = frozenset({"identity", "abilities", "quote", "aim", "expectations", "goals", "pains"})


def persona_card(ctx: Context, width: float, shown: frozenset[str] = WALL) -> Piece | None:
    """Sections side by side, in as many rows as the page's width asks for; None when there is nothing to say."""
    sections = [(name, wish) for name, wish in _sections(ctx) if wish > 0 and name in shown]
    if not sections or is_slight(ctx, shown):
        return None
    if len(sections) == 1:
        width = min(width, sections[0][1] + 2 * _PAD)
    rows = [_row(ctx, line, width - 2 * _PAD) for line in _lines(sections, width - 2 * _PAD)]
    parts, y = [], _PAD - 4
    for index, line in enumerate(rows):
        if index:
            rule = Curve(segment((0, 0), (width - 2 * _PAD, 0)), colours.LINE, 1)
            parts.append(Piece(0, 0, (rule,)).at(_PAD, y - 18))
        parts.append(line.at(_PAD, y))
        y += line.height + 36
    height = y - 36 + _PAD - 4
    ground = Piece(width, height, (panel(width, height, colours.WHITE, colours.LINE, 16),))
    return Piece(width, height, (ground.at(0, 0), *parts))


def is_slight(ctx: Context, shown: frozenset[str] = WALL) -> bool:
    """Tell whether there is so little to say that a chip in the header says it all."""
    persona, said = ctx.persona, {name for name, wish in _sections(ctx) if wish and name in shown}
    more = persona and (persona.demographics or persona.archetype or persona.id in ctx.workspace.pictures)
    return said <= {"identity"} and not more


def comfortable(ctx: Context) -> float:
    """The width, in points, at which all sections of the card stand in one row."""
    wishes = [wish * _LEAST for name, wish in _sections(ctx) if wish and name in WALL]
    return sum(wishes) + _GAP * (len(wishes) - 1) + 2 * _PAD


Section = tuple[str, float]


def _sections(ctx: Context) -> Iterator[Section]:
    """Name the sections that have something to say, and how wide each would like to be; `_LEAST` of it will do."""
    persona, journey = ctx.persona, ctx.journey
    if persona:
        yield "identity", 430
        yield "abilities", 460 if abilities(ctx, persona, 460).height else 0
        yield "quote", 430 if persona.quote else 0
    yield "aim", 400 if journey.goal or journey.scenario else 0
    yield "expectations", 330 if journey.expectations else 0
    if persona:
        yield "goals", 330 if persona.goals else 0
        yield "pains", 330 if persona.pains else 0
    yield "figures", 330 if totals(ctx, 330).height else 0


def _lines(sections: Sequence[Section], width: float) -> list[list[Section]]:
    """Share sections between as few rows as possible, evenly."""
    rows = _filled(sections, width)
    for narrower in range(int(width), 0, -20):
        tighter = _filled(sections, narrower)
        if len(tighter) > len(rows):
            break
        rows = tighter
    return rows


def _filled(sections: Sequence[Section], width: float) -> list[list[Section]]:
    rows: list[list[Section]] = [[]]
    used = 0.0
    for section in sections:
        gap = _GAP if rows[-1] else 0
        if rows[-1] and used + gap + section[1] * _LEAST > width:
            rows.append([])
            used, gap = 0.0, 0.0
        rows[-1].append(section)
        used += gap + section[1] * _LEAST
    return rows


def _row(ctx: Context, line: Sequence[Section], width: float) -> Piece:
    widths = _shared([wish for _, wish in line], width - _GAP * (len(line) - 1))
    pieces = [_section(ctx, name, room) for (name, _), room in zip(line, widths, strict=True) if name != "identity"]
    if ctx.persona and line[0][0] == "identity":
        tallest = max((piece.height for piece in pieces), default=0.0)
        pieces.insert(0, identity(ctx, ctx.persona, widths[0], min(max(tallest, _SMALL_FACE), FACE)))
    height = max(piece.height for piece in pieces)
    placed, x = [], 0.0
    for index, (room, piece) in enumerate(zip(widths, pieces, strict=True)):
        if index:
            placed.append(
                Piece(0, 0, (Curve(segment((0, 2), (0, height - 2)), colours.LINE, 1.2),)).at(x - _GAP / 2, 0)
            )
        placed.append(piece.at(x, 0))
        x += room + _GAP
    return Piece(width, height, tuple(placed))


def _shared(wishes: Sequence[float], width: float) -> list[float]:
    """Give every section what it wishes and an equal part of the rest; less in proportion when that is too much."""
    total = sum(wishes)
    if total > width:
        return [wish * width / total for wish in wishes]
    return [wish + (width - total) / len(wishes) for wish in wishes]


def _section(ctx: Context, name: str, width: float) -> Piece:
    if name in _LISTS:
        title, icon, colour = _LISTS[name]
        return listed(ctx, title, icon, colour or ctx.accent, _listed_texts(ctx, name), width)
    if name == "figures":
        return totals(ctx, width)
    persona = ctx.persona
    if name == "aim" or persona is None:
        return aim(ctx, width)
    return abilities(ctx, persona, width) if name == "abilities" else quote(ctx, persona, width)


def _listed_texts(ctx: Context, name: str) -> list[str]:
    if name == "expectations":
        return [item.text for item in ctx.journey.expectations]
    persona = ctx.persona
    if persona is None:
        return []
    return [item.text for item in (persona.goals if name == "goals" else persona.pains)]
