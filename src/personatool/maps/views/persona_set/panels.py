"""What a set holds beside its scales: access needs, parts of the public, symmetry of attentions, what is not there."""

from collections.abc import Callable, Iterator, Sequence
from typing import Final

from personatool.maps.canvas import colours
from personatool.maps.canvas.column_layout import Draw
from personatool.maps.canvas.paths import panel
from personatool.maps.canvas.shapes import Icon, Piece
from personatool.maps.canvas.typesetting import Style, single, wrap
from personatool.maps.parts.cells import round_up, stack
from personatool.maps.parts.context import Base
from personatool.maps.parts.persona import bullet, heading
from personatool.maps.parts.persona_roster import KINDS, kind_colour
from personatool.maps.views.persona_set.scales import crowd
from personatool.model.message import Message, msg, msg_n
from personatool.model.persona import Digital, Persona
from personatool.wording.fixed_words import ACCESS, KIND_ICON, LITERACY, UNSURE

Lines = Callable[[float], Sequence[Piece]]
_TEXT = Style("medium", 14.5, 19)
_WHO = Style("regular", 13, 17.5)
_VALUE = Style("semibold", 14, 18)
_PAD: Final = 20.0
_FIGURE: Final = 62.0
_COUNTS: Final = {
    "user": lambda count: msg_n("{count} user", "{count} users", count),
    "helper": lambda count: msg_n("{count} helper", "{count} helpers", count),
    "agent": lambda count: msg_n("{count} agent", "{count} agents", count),
}
_ENOUGH: Final = 3
_LOW: Final = 4
_OWN_SCALE: Final = Digital.model_fields["scale"].default


def panels(ctx: Base, people: Sequence[Persona]) -> list[Draw]:
    """The panels that have something to say."""
    drawings: list[Draw] = []
    if _needs(ctx, people):
        drawings.append(_panel(ctx, msg("Access needs"), "accessibility", lambda width: _access(ctx, people, width)))
    if any(persona.literacy for persona in people):
        drawings.append(
            _panel(ctx, msg("Reading and writing"), "book-open", lambda width: _reading(ctx, people, width))
        )
    if any(persona.segment and persona.segment.share is not None for persona in people):
        drawings.append(_panel(ctx, msg("Part of the public"), "users", lambda width: _shares(ctx, people, width)))
    if len({persona.kind for persona in people}) > 1:
        drawings.append(_panel(ctx, msg("Equal care for all"), "scale", lambda width: _symmetry(ctx, people, width)))
    missing = list(gaps(people))
    if missing:
        drawings.append(_panel(ctx, msg("Not in this set yet"), "search", lambda width: [
            bullet(ctx.say(gap), colours.MUTED, width) for gap in missing
        ]))  # fmt: skip
    return drawings


def _panel(ctx: Base, title: Message, icon: str, lines: Lines) -> Draw:
    def drawn(width: float, least: float) -> Piece:
        inner = width - 2 * _PAD
        content = stack([heading(ctx, title, icon, ctx.accent, inner), stack(lines(inner), 11)], 14)
        tall = max(round_up(content.height + 2 * _PAD - 4), least)
        return Piece(width, tall, (panel(width, tall, colours.WHITE, colours.LINE, 14), content.at(_PAD, _PAD - 2)))

    return drawn


def _needs(ctx: Base, people: Sequence[Persona]) -> dict[str, list[str]]:
    """Who has each access need or uses each aid, by its words."""
    names_by_need: dict[str, list[str]] = {}
    for persona in people:
        for need in (*persona.access_needs, *persona.assistive_tech):
            known = ACCESS.get(need)
            names_by_need.setdefault(ctx.say(known) if known else ctx.typeset(need), []).append(
                ctx.typeset(persona.label)
            )
    return names_by_need


def _access(ctx: Base, people: Sequence[Persona], width: float) -> list[Piece]:
    return [_pair(text, ", ".join(names), width) for text, names in _needs(ctx, people).items()]


def _pair(text: str, who: str, width: float) -> Piece:
    above, below = wrap(text, _TEXT, width), wrap(who, _WHO, width)
    return Piece(width, above.height + below.height + 1, (
        above.label(0, 0, colours.INK, width), below.label(0, above.height + 1, colours.MUTED, width),
    ))  # fmt: skip


def _reading(ctx: Base, people: Sequence[Persona], width: float) -> list[Piece]:
    """Who reads how, each level named even where nobody stands; then those of whom it is not averages."""
    by_level = {level: [persona for persona in people if persona.literacy == level] for level in (*LITERACY, None)}
    rows = [(ctx.say(words), by_level[level]) for level, words in LITERACY.items()]
    if by_level[None]:
        rows.append((ctx.say(msg("Not stated")), by_level[None]))
    return [stack([_caption(words, width), crowd(ctx, who, width)], 5) for words, who in rows]


def _caption(words: str, width: float) -> Piece:
    block = wrap(words, _TEXT, width)
    return Piece(width, block.height, (block.label(0, 0, colours.INK, width),))


def _shares(ctx: Base, people: Sequence[Persona], width: float) -> list[Piece]:
    """A bar each, on one scale that ends at the whole public."""
    shares = [
        (persona, persona.segment.share) for persona in people if persona.segment and persona.segment.share is not None
    ]
    return [_share(ctx, persona, share, width) for persona, share in sorted(shares, key=lambda pair: -pair[1])]


def _share(ctx: Base, persona: Persona, share: float, width: float) -> Piece:
    name = wrap(ctx.typeset(persona.label), _TEXT, width - _FIGURE - 10)
    value = single(ctx.say(msg("{number}%", number=ctx.translator.number(share * 100, 1))), _VALUE)
    bar = panel(max(width * share, 4), 8, ctx.accent, colours.NONE, 4)
    track = panel(width, 8, colours.wash(ctx.accent, 0.16), colours.NONE, 4)
    return Piece(width, name.height + 13, (
        name.label(0, 0, colours.INK, width - _FIGURE - 10),
        value.label(width - _FIGURE, 0, colours.INK, _FIGURE, "right"),
        Piece(width, 8, (track, bar)).at(0, name.height + 4),
    ))  # fmt: skip


def _symmetry(ctx: Base, people: Sequence[Persona], width: float) -> list[Piece]:
    """How much is known of each kind: those who serve deserve the same attention."""
    return [_known(ctx, [persona for persona in people if persona.kind == kind], kind, width) for kind in KINDS]


def _known(ctx: Base, people: Sequence[Persona], kind: str, width: float) -> Piece:
    title = single(ctx.say(_COUNTS[kind](len(people))), _TEXT)
    figures = " · ".join(_averages(ctx, people)) if people else ""
    averages = wrap(ctx.say(msg("On average: {figures}", figures=figures)) if people else "", _WHO, width - 36)
    items = [title.label(36, 0, colours.INK)]
    items += [averages.label(36, title.height + 1, colours.MUTED, width - 36)] if averages.lines else []
    icon = Icon(0, 1, 24, KIND_ICON[kind], kind_colour(ctx, kind))
    return Piece(width, title.height + 1 + averages.height, (icon, *items))


def _averages(ctx: Base, people: Sequence[Persona]) -> Iterator[str]:
    for words, key in ((msg("needs"), "needs"), (msg("pain points"), "pains"), (msg("goals"), "goals")):
        mean = sum(len(getattr(persona, key)) for persona in people) / len(people)
        yield f"{ctx.translator.number(mean, 1)}\u00a0{ctx.say(words)}"


def gaps(people: Sequence[Persona]) -> Iterator[Message]:
    """Calm sentences: who could still be missing."""
    users = [persona for persona in people if persona.kind == "user" and persona.set_role != "negative"]
    yield from _abilities(users)
    if len(people) >= _ENOUGH:
        yield from _kinds(people)
    roles = [persona.set_role for persona in people if persona.set_role]
    if roles and "primary" not in roles and len(people) > 1:
        yield msg("A primary persona: nobody is the one the design must fit entirely.")
    if len(people) > 1 and all(persona.basis in UNSURE for persona in people):
        yield msg("Personas that rest on research: all of these are still hypotheses.")


def _abilities(users: Sequence[Persona]) -> Iterator[Message]:
    levels = [persona.digital.autonomy for persona in users
              if persona.digital and persona.digital.autonomy and persona.digital.scale == _OWN_SCALE]  # fmt: skip
    if len(levels) >= _ENOUGH and min(levels) > _LOW:
        yield msg("Somebody whom digital services stop: the lowest autonomy known is {level} of 9.", level=min(levels))
    reading = [persona.literacy for persona in users if persona.literacy]
    if len(reading) >= _ENOUGH and set(reading) == {"fluent"}:
        yield msg("Somebody who finds reading hard: all whose reading is known read with ease.")
    if len(users) >= _ENOUGH and not any(persona.access_needs or persona.assistive_tech for persona in users):
        yield msg("Somebody with an access need: none is told of any user.")


def _kinds(people: Sequence[Persona]) -> Iterator[Message]:
    kinds = {persona.kind for persona in people}
    if "agent" not in kinds:
        yield msg("Those who make the service work: no agent is told of.")
    if "helper" not in kinds:
        yield msg("Those who help: no carer, social worker or volunteer is told of.")
