"""The top of the page: title, what kind of map it is, facts as chips."""

from collections.abc import Iterable, Iterator, Sequence
from itertools import chain
from typing import Final

from personatool.maps.canvas import colours
from personatool.maps.canvas.paths import panel
from personatool.maps.canvas.shapes import Icon, Piece
from personatool.maps.canvas.typesetting import Style, single, wrap
from personatool.maps.parts.cells import round_up
from personatool.maps.parts.context import Base, Context
from personatool.maps.parts.evidence import confidence, sources, summary
from personatool.maps.parts.persona import face
from personatool.maps.themes import logo
from personatool.model import time_taken
from personatool.model.message import Message, msg
from personatool.model.persona import Persona
from personatool.wording.durations import total
from personatool.wording.fixed_words import STATE, STATUS

_TITLES: Final = tuple(Style("extrabold", size, round(size * 1.2)) for size in (46, 42, 38, 34, 30))
_SUBTITLE = Style("regular", 17, 23)
_CHIP_NAME = Style("regular", 11.5, 15)
_CHIP_TEXT = Style("semibold", 14.5, 19)
_CHIP_ROOM: Final = 420.0
_FACE: Final = 36.0


Fact = tuple[str, Message, str]


def header(ctx: Context, width: float, kind: Message | None = None, *, persona: bool = False) -> Piece:
    """Title, what kind of map it is, the journey's facts.

    `kind` names a view other than the journey map. It says whose journey it is, having no persona card, and so does
    a journey map with `persona`.
    """
    subtitle, facts, faces = _subtitle(ctx), _facts(ctx), []
    if ctx.persona and kind:
        facts = chain([("user-round", msg("Persona"), ctx.typeset(ctx.persona.label))], facts)
    elif ctx.persona and persona:
        faces = [_who(ctx, ctx.persona)]
    below = f"{ctx.say(kind)} · {subtitle[:1].lower()}{subtitle[1:]}" if kind else subtitle
    return banner(ctx, ctx.typeset(ctx.journey.title), below, facts, width, faces)


def banner(
    ctx: Base, title: str, subtitle: str, facts: Iterable[Fact], width: float, first: Sequence[Piece] = ()
) -> Piece:  # fmt: skip
    """Title and subtitle on the left, facts (icon, name, value) as chips on the right; below when they do not fit.

    Chips that are drawn already come `first`.
    """
    chips = [*first, *(_chip(ctx, *fact) for fact in facts)]
    chips_width = sum(chip.width for chip in chips) + 10 * max(len(chips) - 1, 0)
    end = width - logo.room(ctx.workspace)
    room = end - chips_width - 40
    aside = bool(chips) and chips_width <= width * 0.62 and single(title, _TITLES[2]).width <= room
    words = _words(title, subtitle, room if aside else end)
    if aside:
        return Piece(width, words.height, (words.at(0, 0), _flow(chips, chips_width).at(end - chips_width, 0)))
    below = _flow(chips, width)
    gap = 16 if below.height else 0
    return Piece(width, words.height + gap + below.height, (words.at(0, 0), below.at(0, words.height + gap)))


def _words(text: str, below: str, room: float) -> Piece:
    style = next((style for style in _TITLES if single(text, style).width <= room), _TITLES[-1])
    title, subtitle = wrap(text, style, room), wrap(below, _SUBTITLE, room)
    items = (title.label(0, 0, colours.INK, room), subtitle.label(0, title.height + 3, colours.MUTED, room))
    return Piece(room, title.height + 3 + subtitle.height, items)


def _subtitle(ctx: Context) -> str:
    journey = ctx.journey
    parts = [ctx.say(STATE[journey.state])] if journey.state else []
    if journey.life_event:
        parts.append(ctx.say(msg("life event: {event}", event=journey.life_event)))
    whole_line = " · ".join([*parts, summary(ctx)])
    return whole_line[:1].upper() + whole_line[1:]


def _who(ctx: Context, persona: Persona) -> Piece:
    words = (persona.label, persona.role if persona.name else "")
    name = " · ".join(ctx.typeset(part) for part in words if part)
    return _labelled(ctx, face(ctx, persona, _FACE), _FACE + 22, (msg("Persona"), name))


def _facts(ctx: Context) -> Iterator[Fact]:
    journey, number = ctx.journey, ctx.translator.number
    minutes = time_taken.doing(journey.stages) + time_taken.waiting(journey.stages)
    if minutes:
        name = msg("Duration") if time_taken.is_complete(journey.stages) else msg("Duration, as far as known")
        yield "clock", name, ctx.say(total(minutes, rough=time_taken.is_rough(journey.stages)))
    if journey.scope:
        ends = [ctx.typeset(end) for end in (journey.scope.start, journey.scope.end) if end]
        yield "waypoints", msg("Scope"), ctx.typeset(journey.scope.text or "") or " → ".join(ends)
    if journey.usage and journey.usage.volume:
        yield "users", msg("Cases a year"), number(journey.usage.volume, 0)
    if journey.perceived:
        judged = f"{number(journey.perceived.score)}\u00a0/\u00a0{number(journey.perceived.out_of)}"
        yield "gauge", msg("Perceived"), judged
    # Without any source, the line below the title says so.
    if sources(ctx) and (trusted := confidence(ctx, "journey", journey.id)):
        icon, word = trusted
        yield icon, msg("Confidence"), word
    yield from _version(ctx)


def _version(ctx: Context) -> Iterator[Fact]:
    journey = ctx.journey
    parts = [ctx.typeset(ctx.workspace.settings.version or "")]
    parts += [ctx.translator.date(journey.reviewed)] if journey.reviewed else []
    version = " · ".join(filter(None, parts))
    if version:
        yield "history", msg("Version"), version
    if journey.status:
        yield (
            "circle-check" if journey.status == "approved" else "pen-line",
            msg("Status"),
            ctx.say(STATUS[journey.status]),
        )
    if journey.owner:
        yield "user-cog", msg("Owner"), ctx.typeset(journey.owner)


def _chip(ctx: Base, icon: str, name: Message, text: str) -> Piece:
    sign = Piece(20, 20, (Icon(0, 0, 20, icon, ctx.accent),))
    return _labelled(ctx, sign, 47, (name, text))


def _labelled(ctx: Base, sign: Piece, left: float, words: tuple[Message, str]) -> Piece:
    """A chip: a sign on the left, what it is about above what it says."""
    title, value = single(ctx.say(words[0]), _CHIP_NAME), wrap(words[1], _CHIP_TEXT, _CHIP_ROOM)
    width = round_up(max(title.width, value.width) + left + 15)
    height = round_up(title.height + value.height + 18)
    return Piece(width, height, (
        panel(width, height, colours.WHITE, colours.LINE, 11),
        sign.at((left - 12 - sign.width), (height - sign.height) / 2),
        title.label(left, 9, colours.MUTED), value.label(left, 9 + title.height, colours.INK),
    ))  # fmt: skip


def _flow(chips: Sequence[Piece], width: float) -> Piece:
    x = y = line = 0.0
    placed = []
    for chip in chips:
        if x and x + chip.width > width + 0.01:
            x, y, line = 0.0, y + line + 10, 0.0
        placed.append(chip.at(x, y))
        x, line = x + chip.width + 10, max(line, chip.height)
    return Piece(width, y + line, tuple(placed))
