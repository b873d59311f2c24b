"""The side of a persona's page: who it is, what is known of their life, how far all of it can be relied on."""

from collections.abc import Iterator
from typing import Final

from personatool.maps.canvas import colours
from personatool.maps.canvas.colours import Paint
from personatool.maps.canvas.paths import panel, rounded_box
from personatool.maps.canvas.shapes import Box, Icon, Marker, Path, Piece
from personatool.maps.canvas.typesetting import Style, single, wrap
from personatool.maps.parts.cells import round_up, stack
from personatool.maps.parts.context import Base
from personatool.maps.parts.evidence import trust
from personatool.maps.parts.persona import age_words, face
from personatool.model.message import Message, msg, msg_n
from personatool.model.nested import cited_evidence
from personatool.model.persona import Persona, Segment
from personatool.wording.fixed_words import BASIS, KIND, KIND_ICON, SET_ROLE, STATUS, UNSURE

_NAMES: Final = tuple(Style("extrabold", size, round(size * 1.18)) for size in (32, 28, 25, 22))
_ROLE = Style("medium", 16, 21.5)
_KIND_OF = Style("italic", 14.5, 19.5)
_BADGE = Style("semibold", 12.5, 16.5)
_FACT = Style("regular", 13.5, 18)
_SMALL = Style("regular", 12, 16)
_SHARE = Style("bold", 22, 28)
_PAD: Final = 28.0
_FACE: Final = 156.0
_BAND: Final = 118.0
_FACTS: Final = (
    ("age", "calendar"), ("gender", "user"), ("place", "map-pin"), ("country", "globe"), ("occupation", "briefcase"),
    ("household", "house"), ("income", "coins"), ("education", "graduation-cap"),
)  # fmt: skip


def side(ctx: Base, persona: Persona, width: float, height: float) -> Piece:
    """The whole side, at least so tall, its first part on a band of the accent."""
    inner = width - 2 * _PAD
    top = stack([_names(ctx, persona, inner), _badges(ctx, persona, inner)], 14)
    groups = (list(_facts(ctx, persona, inner)), list(_share(ctx, persona.segment, inner)),
              list(_standing(ctx, persona, inner)))  # fmt: skip
    parts = [top, *(stack(group, 9) for group in groups if group)]
    content = stack(parts, 24)
    left = _PAD
    tall = max(height, _BAND + _FACE / 2 + 18 + content.height + _PAD)
    ring = Marker(width / 2, _BAND, _FACE + 12, colours.WHITE)
    return Piece(width, tall, (
        Path(rounded_box(width, tall, 0.01), colours.wash(ctx.accent, 0.07)),
        Path(rounded_box(width, _BAND, 0.01), ctx.accent),
        ring,
        face(ctx, persona, _FACE).at((width - _FACE) / 2, _BAND - _FACE / 2),
        content.at(left, _BAND + _FACE / 2 + 18),
    ))  # fmt: skip


def _names(ctx: Base, persona: Persona, width: float) -> Piece:
    label = ctx.typeset(persona.label)
    style = next((style for style in _NAMES if single(label, style).width <= width), _NAMES[-1])
    name = wrap(label, style, width)
    role = wrap(ctx.typeset(persona.role or "") if persona.name else "", _ROLE, width)
    kind = wrap(ctx.typeset(persona.archetype or ""), _KIND_OF, width)
    blocks = ((name, colours.INK), (role, colours.BODY), (kind, colours.MUTED))
    return stack([
        Piece(width, block.height, (block.label(0, 0, tone, width, "center"),)) for block, tone in blocks if block.lines
    ], 5)  # fmt: skip


def _badges(ctx: Base, persona: Persona, width: float) -> Piece:
    """What kind of persona it is, its part in the set, what it rests on; each an icon and words, never colour alone."""
    given = [(KIND_ICON[persona.kind], KIND[persona.kind], ctx.accent)]
    given += [("star", SET_ROLE[persona.set_role], ctx.accent)] if persona.set_role else []
    if persona.basis:
        unsure = persona.basis in UNSURE
        tone = colours.solid(colours.MIXED) if unsure else colours.solid(colours.POSITIVE)
        given.append(("circle-alert" if unsure else "shield-check", BASIS[persona.basis], tone))
    return _centred([_badge(ctx, *entry, width) for entry in given], width)


def _badge(ctx: Base, icon: str, words: Message, colour: Paint, width: float) -> Piece:
    text = wrap(ctx.say(words), _BADGE, width - 46)
    wide, tall = round_up(text.width + 44), round_up(text.height + 10)
    return Piece(wide, tall, (
        Box(0, 0, wide, tall, colours.WHITE, colours.frame(colour, 0.5), 1.2, "badge"),
        Icon(11, (tall - 16) / 2, 16, icon, colour),
        text.label(33, (tall - text.height) / 2, colours.INK),
    ))  # fmt: skip


def _centred(badges: list[Piece], width: float) -> Piece:
    """Badges on as many lines as they need, each line in the middle."""
    lines: list[list[Piece]] = [[]]
    for badge in badges:
        used = sum(badge.width + 8 for badge in lines[-1])
        if lines[-1] and used + badge.width > width:
            lines.append([])
        lines[-1].append(badge)
    return stack([_line(line, width) for line in lines], 8)


def _line(line: list[Piece], width: float) -> Piece:
    x = (width - sum(badge.width for badge in line) - 8 * (len(line) - 1)) / 2
    placed = []
    for badge in line:
        placed.append(badge.at(x, 0))
        x += badge.width + 8
    return Piece(width, max(badge.height for badge in line), tuple(placed))


def _facts(ctx: Base, persona: Persona, width: float) -> Iterator[Piece]:
    facts = persona.demographics
    if not facts:
        return
    for key, icon in _FACTS:
        value = getattr(facts, key)
        if value:
            yield _fact(ctx, icon, age_words(ctx, value) if key == "age" else ctx.typeset(value), width)
    if facts.why:
        yield _fact(ctx, "info", ctx.say(msg("Why it matters: {why}", why=facts.why)), width, Style("italic", 13, 17.5))


def _fact(ctx: Base, icon: str, text: str, width: float, style: Style = _FACT) -> Piece:
    block = wrap(text, style, width - 30)
    return Piece(width, max(block.height, 18), (
        Icon(1, 0, 18, icon, ctx.accent), block.label(30, 0, colours.BODY, width - 30),
    ))  # fmt: skip


def _share(ctx: Base, segment: Segment | None, width: float) -> Iterator[Piece]:
    """How much of the public the persona stands for, as a bar and a figure."""
    if not segment or (segment.share is None and segment.n is None):
        return
    yield _small(ctx.say(msg("Part of the public")), width)
    if segment.share is not None:
        percent = ctx.say(msg("{number}%", number=ctx.translator.number(segment.share * 100, 1)))
        value = single(percent, _SHARE)
        track = panel(width, 10, colours.wash(ctx.accent, 0.2), colours.NONE, 5)
        filled = panel(max(width * segment.share, 6), 10, ctx.accent, colours.NONE, 5)
        yield Piece(width, value.height + 14, (
            value.label(0, 0, colours.INK), Piece(width, 10, (track, filled)).at(0, value.height + 2),
        ))  # fmt: skip
    details = [ctx.say(msg_n("{count} person", "{count} people", segment.n))] if segment.n is not None else []
    known = ctx.workspace.settings.evidence.get(segment.source or "")
    details += [ctx.typeset(known.title if known else segment.source)] if segment.source else []
    if details:
        yield _small(" · ".join(details), width)


def _small(text: str, width: float) -> Piece:
    block = wrap(text, _SMALL, width)
    return Piece(width, block.height, (block.label(0, 0, colours.MUTED, width),))


def _standing(ctx: Base, persona: Persona, width: float) -> Iterator[Piece]:
    """What it rests on, who vouches for it and until when."""
    count = len(cited_evidence(persona))
    if trusted := trust(ctx, "persona", persona.id):
        yield _fact(ctx, *trusted, width)
    if count:
        words = msg_n("based on {count} source", "based on {count} sources", count)
        text = ctx.say(words)
        yield _fact(ctx, "shield-check", text[:1].upper() + text[1:], width)
    parts = [ctx.say(STATUS[persona.status])] if persona.status else []
    parts += [ctx.typeset(persona.owner)] if persona.owner else []
    if parts:
        yield _fact(ctx, "user-cog" if persona.owner else "pen-line", " · ".join(parts), width)
    if persona.reviewed:
        day = ctx.translator.date(persona.reviewed)
        yield _fact(ctx, "history", ctx.say(msg("Reviewed on {date}", date=day)), width)
    if persona.review_by:
        day = ctx.translator.date(persona.review_by)
        yield _fact(ctx, "calendar", ctx.say(msg("To be reviewed by {date}", date=day)), width)
