"""What a persona's page says in panels: aims, obstacles, ways of doing, abilities."""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from itertools import groupby
from typing import Final

from personatool.maps.canvas import colours
from personatool.maps.canvas.colours import Paint
from personatool.maps.canvas.column_layout import Draw, balanced_columns, column_width
from personatool.maps.canvas.paths import panel
from personatool.maps.canvas.shapes import Box, Marker, Piece, Placed, Shape
from personatool.maps.canvas.typesetting import Style, single, wrap
from personatool.maps.parts.abilities import fact, slider
from personatool.maps.parts.cells import dots, round_up, stack
from personatool.maps.parts.context import Base
from personatool.maps.parts.persona import bullet, heading
from personatool.model.items import Item, Pain
from personatool.model.message import Message, msg
from personatool.model.persona import Digital, Persona, Training
from personatool.wording.fixed_words import ACCESS, AUTONOMY, DEVICES, GOAL, LANGUAGES, LITERACY, SPECTRUM
from personatool.wording.severities import PAIN_SEVERITY

_META = Style("regular", 12, 16)
_LEVEL = Style("semibold", 12, 16)
_CAPTION = Style("semibold", 12, 16)
_PAD: Final = 18.0
_BETWEEN: Final = 28.0
_ORDER: Final = ("end", "experience", "life", None)
Lines = Callable[[float], Sequence[Piece]]
_VALUE = Style("bold", 30, 36)
_WORDS = Style("medium", 14.5, 19)
_END = Style("regular", 11.5, 15)
_NOTE = Style("regular", 12, 16)
_BEST: Final = 9
_LOW, _RISE = 10.0, 2.5
_OWN_SCALE: Final = Digital.model_fields["scale"].default


@dataclass(frozen=True, slots=True)
class Section:
    """A panel's heading and what stands below it, line by line at a width."""

    title: Message
    icon: str
    colour: Paint
    lines: Lines


def sections(ctx: Base, persona: Persona) -> Iterator[Section]:
    """What the persona says, in the order people ask for it; what it does not say is left out."""
    if persona.goals:
        yield Section(msg("Goals"), "target", colours.POSITIVE, lambda width: _goals(ctx, persona, width))
    yield from _listed(ctx, msg("Needs"), "hand-heart", ctx.accent, persona.needs)
    yield from _listed(ctx, msg("Motivations"), "heart", ctx.accent, persona.motivations)
    if persona.pains:
        yield Section(msg("Pain points"), "triangle-alert", colours.NEGATIVE,
                      lambda width: [_pain(ctx, pain, width) for pain in persona.pains])  # fmt: skip
    yield from _listed(ctx, msg("Barriers"), "lock", colours.NEGATIVE, persona.barriers)
    yield from _listed(ctx, msg("Behaviours"), "footprints", ctx.accent, persona.behaviours)
    yield from _able(ctx, persona)
    yield from _listed(ctx, msg("Skills"), "sparkles", ctx.accent, persona.skills)
    yield from _listed(ctx, msg("Tools"), "briefcase", ctx.accent, persona.tools)
    if persona.training:
        yield Section(msg("Training"), "graduation-cap", ctx.accent,
                      lambda width: [_training(ctx, course, width) for course in persona.training])  # fmt: skip


def _able(ctx: Base, persona: Persona) -> Iterator[Section]:
    if persona.digital:
        given = persona.digital
        yield Section(msg("Digital autonomy"), "monitor-smartphone", ctx.accent,
                      lambda width: digital(ctx, given, width))  # fmt: skip
    if persona.literacy or persona.access_needs or persona.assistive_tech or persona.spectrum:
        yield Section(msg("Reading and access"), "accessibility", ctx.accent,
                      lambda width: access_facts(ctx, persona, width))  # fmt: skip
    if persona.scales:
        yield Section(msg("Scales"), "gauge", ctx.accent,
                      lambda width: [slider(ctx, scale, width, width) for scale in persona.scales])  # fmt: skip


def _listed(ctx: Base, title: Message, icon: str, colour: Paint, items: Sequence[Item]) -> Iterator[Section]:
    if items:
        yield Section(title, icon, colour, lambda width: [_item(ctx, item.text, colour, width) for item in items])


def _item(ctx: Base, text: str, colour: Paint, width: float) -> Piece:
    return bullet(ctx.typeset(text), colour, width)


def _goals(ctx: Base, persona: Persona, width: float) -> list[Piece]:
    """Goals by what they are for; without captions when nobody says."""
    ordered = sorted(persona.goals, key=lambda goal: _ORDER.index(goal.type))
    found: list[Piece] = []
    for kind, group in groupby(ordered, key=lambda goal: goal.type):
        lines = [_item(ctx, goal.text, colours.POSITIVE, width) for goal in group]
        if kind:
            words = ctx.say(GOAL[kind])
            caption = wrap(words[:1].upper() + words[1:], _CAPTION, width)
            top = Piece(width, caption.height, (caption.label(0, 0, colours.solid(colours.POSITIVE), width),))
            lines[0] = stack([top, lines[0]], 4)
        found += lines
    return found


def _pain(ctx: Base, pain: Pain, width: float) -> Piece:
    text = bullet(ctx.typeset(pain.text), colours.NEGATIVE, width)
    if not pain.severity:
        return text
    word = single(ctx.say(PAIN_SEVERITY[pain.severity]), _LEVEL)
    level = Piece(width, 16, (*dots(20, 8, pain.severity, 3, colours.NEGATIVE),
                              word.label(20 + 3 * 11 + 5, 0, colours.solid(colours.NEGATIVE))))  # fmt: skip
    return stack([text, level], 3)


def _training(ctx: Base, training: Training, width: float) -> Piece:
    topic = wrap(ctx.typeset(training.topic), Style("regular", 14.5, 19.5), width - 20)
    notes = [ctx.translator.date(training.date)] if training.date else []
    notes += [ctx.say(msg("needed"))] if training.needed else []
    note = wrap(" · ".join(notes), _META, width - 20)
    # Hollow where it is still missing.
    fill, rim = (colours.WHITE, ctx.accent) if training.needed else (ctx.accent, colours.NONE)
    items: list[Marker | Placed] = [Marker(6, topic.style.leading / 2, 9, fill, rim, 1.6, name="bullet")]
    words = [topic.label(20, 0, colours.INK, width - 20)]
    words += [note.label(20, topic.height + 1, colours.MUTED, width - 20)] if note.lines else []
    return Piece(width, topic.height + (note.height + 1 if note.lines else 0), (*items, *words))


def panel_of(ctx: Base, section: Section) -> Draw:
    """A section as a white panel for the columns of panels."""
    return lambda width, least: drawn(ctx, section, width, least)


def drawn(ctx: Base, section: Section, width: float, least: float = 0, columns: int = 1) -> Piece:
    """A section as a white panel, at least so tall; a long one has its lines in columns."""
    inner = width - 2 * _PAD
    lines = section.lines(column_width(inner, columns, _BETWEEN))
    top = heading(ctx, section.title, section.icon, section.colour, inner)
    body = (
        stack(lines, 9)
        if columns == 1
        else balanced_columns([_fixed(line) for line in lines], inner, columns, 9, _BETWEEN)
    )
    content = stack([top, body], 12)
    tall = max(round_up(content.height + 2 * _PAD - 4), least)
    meant = section.colour in (colours.POSITIVE, colours.NEGATIVE)
    fill, line = colours.WHITE, colours.LINE
    if meant:
        fill, line = colours.wash(section.colour, 0.06), colours.frame(section.colour, 0.32)
    ground = panel(width, tall, fill, line, 14)
    return Piece(width, tall, (ground, content.at(_PAD, _PAD - 2)))


def _fixed(piece: Piece) -> Draw:
    return lambda _width, _least: piece


def digital(ctx: Base, given: Digital, width: float) -> list[Piece]:
    """The level on its scale, what it means, how it was found; then devices and connection."""
    parts = [_level(ctx, given, given.autonomy, width)] if given.autonomy else []
    method = [ctx.typeset(given.method)] if given.method else []
    method += [ctx.translator.date(given.date)] if given.date else []
    if method:
        block = wrap(" · ".join(method), _NOTE, width)
        parts.append(Piece(width, block.height, (block.label(0, 0, colours.MUTED, width),)))
    if given.devices:
        named = (ctx.say(DEVICES[device]) if device in DEVICES else ctx.typeset(device) for device in given.devices)
        parts.append(fact(", ".join(named), "smartphone", ctx.accent, width))
    if given.connection:
        parts.append(fact(ctx.typeset(given.connection), "wifi", ctx.accent, width))
    return parts


def _level(ctx: Base, given: Digital, level: int, width: float) -> Piece:
    """The figure beside its words, bars that rise up to the level, the ends of the scale named."""
    value = single(str(level), _VALUE)
    of = single(f"/\u00a0{_BEST}", _WORDS)
    left = value.width + of.width + 18
    known = given.scale == _OWN_SCALE
    meaning = ctx.say(AUTONOMY[level]) if known else ctx.say(msg("Scale: {name}", name=given.scale))
    words = wrap(meaning[:1].upper() + meaning[1:], _WORDS, width - left)
    top = max(value.height, words.height)
    bars = _bars(level, width, ctx.accent)
    ends = _ends(ctx, width) if known else Piece()
    return Piece(width, top + 8 + bars.height + (ends.height + 4 if ends.height else 0), (
        value.label(0, (top - value.height) / 2, colours.INK),
        of.label(value.width + 5, (top - value.height) / 2 + 12, colours.MUTED),
        words.label(left, (top - words.height) / 2, colours.INK, width - left),
        bars.at(0, top + 8), ends.at(0, top + 12 + bars.height),
    ))  # fmt: skip


def _bars(level: int, width: float, colour: Paint) -> Piece:
    tallest = _LOW + _RISE * (_BEST - 1)
    pitch = width / _BEST
    items: list[Shape] = []
    for index in range(_BEST):
        tall = round_up(_LOW + _RISE * index)
        fill, rim = (colour, colours.NONE) if index < level else (colours.WHITE, colours.frame(colour, 0.45))
        items.append(Box(index * pitch, tallest - tall, pitch - 5, tall, fill, rim, 1.2, "level", mark=True))
    return Piece(width, tallest, tuple(items))


def _ends(ctx: Base, width: float) -> Piece:
    half = width / 2 - 6
    low, high = (wrap(ctx.say(AUTONOMY[end]), _END, half) for end in (1, _BEST))
    return Piece(width, max(low.height, high.height), (
        low.label(0, 0, colours.MUTED), high.label(width - high.width, 0, colours.MUTED, high.width, "right"),
    ))  # fmt: skip


def access_facts(ctx: Base, persona: Persona, width: float) -> list[Piece]:
    """Reading, what the person needs and for how long, what helps, the language."""
    return [fact(text, icon, ctx.accent, width) for icon, text in _access(ctx, persona)]


def _access(ctx: Base, persona: Persona) -> Iterator[tuple[str, str]]:
    if persona.literacy:
        yield "book-open", ctx.say(LITERACY[persona.literacy])
    spectrum = f" ({ctx.say(SPECTRUM[persona.spectrum])})" if persona.spectrum else ""
    for need in persona.access_needs:
        known = ACCESS.get(need)
        yield "accessibility", (ctx.say(known) if known else ctx.typeset(need)) + spectrum
    if spectrum and not persona.access_needs and persona.spectrum:
        meaning = ctx.say(SPECTRUM[persona.spectrum])
        yield "accessibility", meaning[:1].upper() + meaning[1:]
    for aid in persona.assistive_tech:
        yield "ear", ctx.typeset(aid)
    if persona.language:
        yield "languages", _language(ctx, persona.language)


def _language(ctx: Base, tag: str) -> str:
    known = LANGUAGES.get(tag.lower()[:2]) if len(tag) < len("fra") or tag[2] in "-_" else None
    return ctx.say(known) if known else ctx.typeset(tag)
