"""A persona's card."""

from collections.abc import Iterator

from personatool.model.message import msg, msg_n
from personatool.model.persona import Digital, Goal, Need, Persona, Portrait
from personatool.packs.builder import anchors, quantities
from personatool.packs.builder.context import Context
from personatool.packs.builder.markdown import to_html
from personatool.packs.builder.quantities import slider_x
from personatool.packs.builder.reading_order import personas_in_order
from personatool.packs.chapters import moments, opportunities
from personatool.packs.chapters.persona_set import set_view
from personatool.packs.view.page import ContentsItem
from personatool.packs.view.parts import Badge, Fact, Line, Note, Part, Slider
from personatool.packs.view.personas import PersonasView, PersonaView
from personatool.wording.fixed_words import (
    AUTONOMY,
    BASIS,
    DEVICES,
    GOAL,
    KIND,
    KIND_ICON,
    LITERACY,
    SET_ROLE,
    SPECTRUM,
    UNSURE,
)
from personatool.wording.initials import initials

_LABELS = (
    ("age", msg("Age")),
    ("gender", msg("Gender")),
    ("place", msg("Place")),
    ("country", msg("Country")),
    ("occupation", msg("Occupation")),
    ("household", msg("Household")),
    ("income", msg("Income")),
    ("education", msg("Education")),
    ("why", msg("Why it matters")),
)


def situation(ctx: Context, persona: Persona) -> tuple[Fact, ...]:
    """Abilities, aids and circumstances of a persona."""
    needs = ctx.text_lines(persona.access_needs)
    spectrum = ctx.our_line(SPECTRUM[persona.spectrum] if persona.spectrum else None)
    literacy = ctx.our_line(LITERACY[persona.literacy] if persona.literacy else None)
    aids = ctx.text_lines(persona.assistive_tech)
    return (
        *(
            ctx.fact("digital", msg("Digital autonomy"), "wifi", _digital(ctx, persona.digital))
            if persona.digital
            else ()
        ),
        *ctx.fact("literacy", msg("Reading and writing"), "book-open", literacy),
        *ctx.fact("access", msg("Access needs"), "accessibility", (*needs, *spectrum)),
        *ctx.fact("assistive", msg("Assistive technology"), "ear", aids),
        *ctx.fact("demographics", msg("Situation"), "map-pin", _demographics(ctx, persona)),
        *ctx.fact("segment", msg("Part of the public"), "users", _segment(ctx, persona)),
    )


def _digital(ctx: Context, digital: Digital | None) -> tuple[Line, ...]:
    if not digital:
        return ()
    level = digital.autonomy
    known = AUTONOMY.get(level or 0) if digital.scale == "gds-1-9" else None
    parts = (*((ctx.plain_text(f"{level}/9"),) if level else ()), *((ctx.our_text(known),) if known else ()))
    devices = (ctx.our_text(DEVICES[d]) if d in DEVICES else ctx.user_text(d) for d in digital.devices)
    notes = (
        *ctx.note(msg("Scale"), _scale_name(ctx, digital)),
        *ctx.user_note(msg("Method"), digital.method),
        *ctx.note(None, ctx.date_text(digital.date)),
        *ctx.source_notes(digital.source),
        *ctx.note(msg("Devices"), *devices),
        *ctx.user_note(msg("Connection"), digital.connection),
    )
    return (Line(parts, notes),)


def _scale_name(ctx: Context, digital: Digital) -> Part:
    return (
        ctx.our_text(msg("GDS digital inclusion, 1 to 9"))
        if digital.scale == "gds-1-9"
        else ctx.user_text(digital.scale)
    )


def _demographics(ctx: Context, persona: Persona) -> tuple[Line, ...]:
    facts = persona.demographics
    if not facts:
        return ()
    notes = tuple(note for key, label in _LABELS for note in ctx.user_note(label, getattr(facts, key)))
    return (Line((), notes, "table"),) if notes else ()


def _segment(ctx: Context, persona: Persona) -> tuple[Line, ...]:
    segment = persona.segment
    if not segment:
        return ()
    share = (ctx.plain_text(quantities.percent(segment.share, ctx.translator)),) if segment.share is not None else ()
    people = msg_n("{count} person", "{count} people", segment.n) if segment.n is not None else None
    return (Line((*share, *((ctx.our_text(people),) if people else ())), ctx.source_notes(segment.source)),)


def view(ctx: Context) -> PersonasView | None:
    """All personas, primary ones first, after their overview."""
    found = tuple(persona_view(ctx, persona) for persona in personas_in_order(ctx.workspace))
    return PersonasView(set_view(ctx), found) if found else None


def contents(view: PersonasView) -> tuple[ContentsItem, ...]:
    """List the personas in the contents."""
    return tuple(
        ContentsItem(Part(persona.name.text, lang=persona.name.lang), f"#{persona.anchor}") for persona in view.personas
    )


def persona_view(page_ctx: Context, persona: Persona) -> PersonaView:
    """The whole card of a persona."""
    ctx = page_ctx.of_persona(persona)
    picture = ctx.workspace.pictures.get(persona.id)
    alt = (persona.portrait and persona.portrait.alt) or ""
    return PersonaView(
        id=persona.id,
        anchor=anchors.persona_anchor(persona.id),
        name=ctx.user_text(persona.label),
        initials=initials(persona.label),
        portrait=quantities.image(picture, alt) if picture else None,
        role=ctx.user_text(persona.role) if persona.role and persona.name else None,
        archetype=ctx.user_text(persona.archetype) if persona.archetype else None,
        badges=badges(ctx, persona),
        quote=_quote(ctx, persona),
        story=to_html(persona.story) if persona.story else "",
        lang=ctx.lang,
        columns=(
            *_wants(ctx, persona),
            *_hinders(ctx, persona),
            *_does(ctx, persona),
            *situation(ctx, persona),
        ),
        sliders=tuple(_sliders(ctx, persona)),
        footer=_footer(ctx, persona),
        credit=_credit(ctx, persona.portrait),
        source=ctx.source_path(ctx.workspace.personas, persona.id),
    )


def _quote(ctx: Context, persona: Persona) -> Line | None:
    quote = persona.quote
    return Line((ctx.quoted_text(quote.text, persona.language),), ctx.source_notes(quote.source)) if quote else None


def badges(ctx: Context, persona: Persona) -> tuple[Badge, ...]:
    """The kind, role, basis, confidence and status of a persona."""
    kind = Badge(ctx.say(KIND[persona.kind]), KIND_ICON[persona.kind])
    role = (Badge(ctx.say(SET_ROLE[persona.set_role]), "star", "accent"),) if persona.set_role else ()
    return (
        *role,
        kind,
        *basis_badge(ctx, persona),
        *ctx.confidence_badges("persona", persona.id),
        *ctx.status_badges(persona),
    )


def basis_badge(ctx: Context, persona: Persona) -> tuple[Badge, ...]:
    """What a persona is based on."""
    if not persona.basis:
        return ()
    unsure = persona.basis in UNSURE
    icon, tone = ("circle-alert", "warn") if unsure else ("shield-check", "good")
    return (Badge(ctx.say(BASIS[persona.basis]), icon, tone),)


def _wants(ctx: Context, persona: Persona) -> tuple[Fact, ...]:
    return (
        *ctx.fact("goals", msg("Goals"), "flag", (_goal(ctx, goal) for goal in persona.goals)),
        *ctx.fact("needs", msg("Needs"), "target", (_need(ctx, persona, need) for need in persona.needs)),
        *ctx.fact("motivations", msg("Motivations"), "heart", ctx.item_lines(persona.motivations)),
    )


def _goal(ctx: Context, goal: Goal) -> Line:
    kind = GOAL[goal.type] if goal.type else None
    return Line((ctx.user_text(goal.text),), (*ctx.our_note(None, kind), *ctx.item_notes(goal)))


def _need(ctx: Context, persona: Persona, need: Need) -> Line:
    served = tuple(ctx.use_link(use) for use in ctx.index.needs.get((persona.id, need.id or ""), ()))
    nowhere = ctx.our_note(None, msg("served by no step") if need.id and not served else None)
    notes = (*ctx.note(msg("Served by"), *served), *nowhere, *ctx.item_notes(need))
    return Line((ctx.user_text(need.text),), notes, anchor=anchors.need_anchor(persona.id, need.id) if need.id else "")


def _hinders(ctx: Context, persona: Persona) -> tuple[Fact, ...]:
    register = _opportunity_links(ctx, persona)
    place = anchors.persona_anchor(persona.id)
    pains = (
        moments.pain_line(ctx, pain, register, anchors.pain_anchor(place, number))
        for number, pain in enumerate(persona.pains, 1)
    )
    return (
        *ctx.fact("pains", msg("Pain points"), "triangle-alert", pains),
        *ctx.fact("barriers", msg("Barriers"), "lock", ctx.item_lines(persona.barriers)),
    )


def _opportunity_links(ctx: Context, persona: Persona) -> dict[str, Part]:
    """Opportunities of the journeys a persona appears in, by id."""
    found: dict[str, Part] = {}
    for placed in ctx.workspace.journeys:
        journey = placed.value
        if persona.id in (journey.persona, *journey.also):
            found = {**opportunities.opportunity_links(ctx.in_language(journey.language), journey), **found}
    return found


def _does(ctx: Context, persona: Persona) -> tuple[Fact, ...]:
    return (
        *ctx.fact("behaviours", msg("Behaviours"), "footprints", ctx.item_lines(persona.behaviours)),
        *ctx.fact("skills", msg("Skills"), "graduation-cap", ctx.item_lines(persona.skills)),
        *ctx.fact("tools", msg("Tools"), "briefcase", ctx.item_lines(persona.tools)),
        *ctx.fact("training", msg("Training"), "school", _training(ctx, persona)),
    )


def _training(ctx: Context, persona: Persona) -> Iterator[Line]:
    for training in persona.training:
        needed = {True: msg("needed"), False: msg("not needed"), None: None}[training.needed]
        yield Line(
            (ctx.user_text(training.topic),),
            (*ctx.note(None, ctx.date_text(training.date)), *ctx.our_note(None, needed)),
        )


def _sliders(ctx: Context, persona: Persona) -> Iterator[Slider]:
    for scale in persona.scales:
        yield Slider(
            name=ctx.user_text(scale.name),
            low=ctx.user_text(scale.low) if scale.low else None,
            high=ctx.user_text(scale.high) if scale.high else None,
            value=f"{ctx.translator.number(scale.value, 2)}/5",
            x=slider_x(scale.value, 1, 5),
            ticks=tuple(slider_x(tick, 1, 5) for tick in range(1, 6)),
        )


def _credit(ctx: Context, portrait: Portrait | None) -> Part | None:
    return ctx.user_text(portrait.licence) if portrait and portrait.licence else None


def _footer(ctx: Context, persona: Persona) -> tuple[Fact, ...]:
    links = (
        Line((Part(link.label or link.url, lang=ctx.lang, href=link.url, outside=True),)) for link in persona.links
    )
    appears = (
        Line((ctx.journey_link(placed.value.id),), _part_in(ctx, persona, placed.value.persona))
        for placed in ctx.workspace.journeys
        if persona.id in (placed.value.persona, *placed.value.also)
    )
    return (
        *ctx.fact("journeys", msg("Appears in"), "route", appears),
        *ctx.fact("evidence", msg("Rests on"), "shield-check", ctx.evidence_lines(persona.evidence)),
        *ctx.fact("links", msg("Links"), "link", links),
        *ctx.review_facts(persona),
        *ctx.meets_facts(persona.meets),
        *ctx.fact("tags", msg("Tags"), "tag", ctx.text_lines(persona.tags)),
        *ctx.fact("notes", msg("Notes"), "pen-line", ctx.text_line(persona.notes)),
    )


def _part_in(ctx: Context, persona: Persona, lens: str | None) -> tuple[Note, ...]:
    return ctx.note(
        None, ctx.our_text(msg("whose eyes we see through") if lens == persona.id else msg("also met there"))
    )
