"""All personas side by side: a table, and every scale they share."""

from collections import defaultdict
from collections.abc import Iterator, Sequence

from personatool.model.message import msg
from personatool.model.persona import Persona, Scale
from personatool.packs.builder import anchors, quantities
from personatool.packs.builder.context import Context
from personatool.packs.builder.quantities import slider_x
from personatool.packs.builder.reading_order import personas_in_order
from personatool.packs.view.parts import Mark, Part, Strip
from personatool.packs.view.personas import SetRow, SetView
from personatool.wording.fixed_words import AUTONOMY, BASIS, KIND, LITERACY, SET_ROLE
from personatool.wording.initials import initials

_HEADINGS = (
    msg("Persona"),
    msg("Part in the set"),
    msg("Digital autonomy"),
    msg("Reading and access"),
    msg("Rests on"),
    msg("Journeys"),
)
_ROW, _TOP = 22, 14
_NEAR = 20  # closer than this, marks are stacked


def set_view(ctx: Context) -> SetView | None:
    """Compare the personas; one alone has nothing to be compared with."""
    personas = personas_in_order(ctx.workspace)
    if len(personas) < 2:  # noqa: PLR2004 - a pair
        return None
    return SetView(
        headings=tuple(ctx.say(heading) for heading in _HEADINGS),
        rows=tuple(_row(ctx.of_persona(persona), persona) for persona in personas),
        strips=(*_autonomy(ctx, personas), *_shared_scales(ctx, personas)),
    )


def _row(ctx: Context, persona: Persona) -> SetRow:
    picture = ctx.workspace.pictures.get(persona.id)
    role = (ctx.our_text(SET_ROLE[persona.set_role]),) if persona.set_role else ()
    level = persona.digital.autonomy if persona.digital else None
    journeys = (
        ctx.journey_link(placed.value.id)
        for placed in ctx.workspace.journeys
        if persona.id in (placed.value.persona, *placed.value.also)
    )
    return SetRow(
        name=ctx.persona_link(persona.id),
        initials=initials(persona.label),
        portrait=quantities.image(picture, "") if picture else None,
        cells=(
            (*role, ctx.our_text(KIND[persona.kind])),
            (ctx.plain_text(f"{level}/9"),) if level else (),
            tuple(_access(ctx, persona)),
            (ctx.our_text(BASIS[persona.basis]),) if persona.basis else (),
            tuple(journeys),
        ),
    )


def _access(ctx: Context, persona: Persona) -> Iterator[Part]:
    if persona.literacy and persona.literacy != "fluent":
        yield ctx.our_text(LITERACY[persona.literacy])
    yield from (ctx.user_text(need) for need in persona.access_needs)


def _autonomy(ctx: Context, personas: Sequence[Persona]) -> tuple[Strip, ...]:
    known = [
        (persona, persona.digital.autonomy) for persona in personas if persona.digital and persona.digital.autonomy
    ]
    if len(known) < 2:  # noqa: PLR2004 - a pair
        return ()
    ends = ctx.our_text(AUTONOMY[1]), ctx.our_text(AUTONOMY[9])
    points = [(persona, float(level)) for persona, level in known]
    return (_strip(ctx, ctx.our_text(msg("Digital autonomy")), ends, points, (1, 9)),)


def _shared_scales(ctx: Context, personas: Sequence[Persona]) -> Iterator[Strip]:
    shared: defaultdict[str, list[tuple[Persona, Scale]]] = defaultdict(list)
    for persona in personas:
        for scale in persona.scales:
            shared[scale.name].append((persona, scale))
    for name, pairs in shared.items():
        if len(pairs) > 1:
            inner = ctx.of_persona(pairs[0][0])
            ends = _end(inner, [scale.low for _, scale in pairs]), _end(inner, [scale.high for _, scale in pairs])
            yield _strip(inner, inner.user_text(name), ends, [(who, scale.value) for who, scale in pairs], (1, 5))


def _end(ctx: Context, words_used: list[str | None]) -> Part | None:
    """The word at an end of a scale: the first that somebody gave."""
    found = next((word for word in words_used if word), None)
    return ctx.user_text(found) if found else None


def _strip(
    ctx: Context,
    name: Part,
    ends: tuple[Part | None, Part | None],
    points: list[tuple[Persona, float]],
    bounds: tuple[int, int],
) -> Strip:
    marks = _stack([(persona, value, 2.5 * slider_x(value, *bounds)) for persona, value in points], ctx)
    depth = max(mark.y for mark in marks)
    summary = (
        ctx.say(msg("{name}: {value}", name=mark.name, value=value))
        for mark, (_, value) in zip(marks, points, strict=True)
    )
    ticks = tuple(2.5 * slider_x(tick, *bounds) for tick in range(bounds[0], bounds[1] + 1))
    return Strip(name, ends[0], ends[1], marks, ticks, depth + _TOP, ", ".join(summary))


def _stack(points: list[tuple[Persona, float, float]], ctx: Context) -> tuple[Mark, ...]:
    """Set marks on the line; one that would cover another goes below it."""
    marks: list[Mark] = []
    for persona, _, x in points:
        y = float(_TOP)
        while any(abs(other.x - x) < _NEAR and other.y == y for other in marks):
            y += _ROW
        href = f"#{anchors.persona_anchor(persona.id)}"
        marks.append(Mark(x, y, initials(persona.label), persona.label, href, ctx.persona_tag(persona)))
    return tuple(marks)
