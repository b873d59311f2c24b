"""How at ease a persona is with screens, reading and access, told in full."""

from collections.abc import Iterator
from typing import Final

from personatool.maps.canvas import colours
from personatool.maps.canvas.colours import Paint
from personatool.maps.canvas.shapes import Box, Piece, Shape
from personatool.maps.canvas.typesetting import Style, single, wrap
from personatool.maps.parts.abilities import fact
from personatool.maps.parts.cells import whole
from personatool.maps.parts.context import Base
from personatool.model.message import msg
from personatool.model.persona import Digital, Persona
from personatool.wording.fixed_words import ACCESS, AUTONOMY, DEVICES, LANGUAGES, LITERACY, SPECTRUM

_VALUE = Style("bold", 30, 36)
_WORDS = Style("medium", 14.5, 19)
_END = Style("regular", 11.5, 15)
_NOTE = Style("regular", 12, 16)
_BEST: Final = 9
_LOW, _RISE = 10.0, 2.5
_OWN_SCALE: Final = Digital.model_fields["scale"].default


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
    said = ctx.say(AUTONOMY[level]) if known else ctx.say(msg("Scale: {name}", name=given.scale))
    words = wrap(said[:1].upper() + said[1:], _WORDS, width - left)
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
        tall = whole(_LOW + _RISE * index)
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
        said = ctx.say(SPECTRUM[persona.spectrum])
        yield "accessibility", said[:1].upper() + said[1:]
    for aid in persona.assistive_tech:
        yield "ear", ctx.typeset(aid)
    if persona.language:
        yield "languages", _language(ctx, persona.language)


def _language(ctx: Base, tag: str) -> str:
    known = LANGUAGES.get(tag.lower()[:2]) if len(tag) < len("fra") or tag[2] in "-_" else None
    return ctx.say(known) if known else ctx.typeset(tag)
