"""A persona's card."""

from collections.abc import Iterator

from personatool.model.message import msg, msg_n
from personatool.model.persona import Digital, Goal, Need, Persona, Portrait
from personatool.packs.builder import anchors, quantities, words
from personatool.packs.builder.context import Context
from personatool.packs.builder.markdown import to_html
from personatool.packs.builder.quantities import slider_x
from personatool.packs.builder.reading_order import personas_in_order
from personatool.packs.chapters import moments, opportunities
from personatool.packs.chapters.persona_set import set_view
from personatool.packs.view import Badge, ContentsItem, Fact, Line, Note, Part, PersonasView, PersonaView, Slider

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


def situation(say: Context, persona: Persona) -> tuple[Fact, ...]:
    """Say what a persona can do, what helps, and the facts of their life."""
    needs = say.texts(persona.access_needs)
    spectrum = (Line((say.own(words.SPECTRUM[persona.spectrum]),)),) if persona.spectrum else ()
    literacy = (Line((say.own(words.LITERACY[persona.literacy]),)),) if persona.literacy else ()
    aids = say.texts(persona.assistive_tech)
    return (
        *(
            say.fact("digital", msg("Digital autonomy"), "wifi", _digital(say, persona.digital))
            if persona.digital
            else ()
        ),
        *say.fact("literacy", msg("Reading and writing"), "book-open", literacy),
        *say.fact("access", msg("Access needs"), "accessibility", (*needs, *spectrum)),
        *say.fact("assistive", msg("Assistive technology"), "ear", aids),
        *say.fact("demographics", msg("Situation"), "map-pin", _demographics(say, persona)),
        *say.fact("segment", msg("Part of the public"), "users", _segment(say, persona)),
    )


def _digital(say: Context, digital: Digital | None) -> tuple[Line, ...]:
    if not digital:
        return ()
    level = digital.autonomy
    known = words.AUTONOMY.get(level or 0) if digital.scale == "gds-1-9" else None
    parts = (*((say.plain(f"{level}/9"),) if level else ()), *((say.own(known),) if known else ()))
    date = say.plain(say.translator.date(digital.date)) if digital.date else None
    devices = (say.own(words.DEVICES[d]) if d in words.DEVICES else say.user(d) for d in digital.devices)
    notes = (
        *say.note(msg("Scale"), _scale_name(say, digital)),
        *say.user_note(msg("Method"), digital.method),
        *say.note(None, date),
        *say.source(digital.source),
        *say.note(msg("Devices"), *devices),
        *say.user_note(msg("Connection"), digital.connection),
    )
    return (Line(parts, notes),)


def _scale_name(say: Context, digital: Digital) -> Part:
    return say.own(msg("GDS digital inclusion, 1 to 9")) if digital.scale == "gds-1-9" else say.user(digital.scale)


def _demographics(say: Context, persona: Persona) -> tuple[Line, ...]:
    facts = persona.demographics
    if not facts:
        return ()
    notes = tuple(note for key, label in _LABELS for note in say.user_note(label, getattr(facts, key)))
    return (Line((), notes, "table"),) if notes else ()


def _segment(say: Context, persona: Persona) -> tuple[Line, ...]:
    segment = persona.segment
    if not segment:
        return ()
    share = (say.plain(quantities.percent(segment.share, say.translator)),) if segment.share is not None else ()
    people = msg_n("{count} person", "{count} people", segment.n) if segment.n is not None else None
    return (Line((*share, *((say.own(people),) if people else ())), say.source(segment.source)),)


def personas_view(context: Context) -> PersonasView | None:
    """Tell every persona, those designed for first, after what they have in common."""
    found = tuple(persona_view(context, each) for each in personas_in_order(context.workspace))
    return PersonasView(set_view(context), found) if found else None


def below(view: PersonasView) -> tuple[ContentsItem, ...]:
    """List the personas in the contents."""
    return tuple(ContentsItem(Part(each.name.text, lang=each.name.lang), f"#{each.anchor}") for each in view.personas)


def persona_view(outer: Context, persona: Persona) -> PersonaView:
    """Say everything a persona holds."""
    context = outer.inside(persona.language)
    picture = context.workspace.pictures.get(persona.id)
    alt = (persona.portrait and persona.portrait.alt) or ""
    return PersonaView(
        id=persona.id,
        anchor=anchors.persona_anchor(persona.id),
        name=context.user(persona.label),
        initials=quantities.initials(persona.label),
        portrait=quantities.image(picture, alt) if picture else None,
        role=context.user(persona.role) if persona.role and persona.name else None,
        archetype=context.user(persona.archetype) if persona.archetype else None,
        badges=badges(context, persona),
        quote=_quote(context, persona),
        story=to_html(persona.story) if persona.story else "",
        lang=context.lang,
        columns=(
            *_wants(context, persona),
            *_hinders(context, persona),
            *_does(context, persona),
            *situation(context, persona),
        ),
        sliders=tuple(_sliders(context, persona)),
        footer=_footer(context, persona),
        credit=_credit(context, persona.portrait),
        source=context.source_of(context.workspace.personas, persona.id),
    )


def _quote(say: Context, persona: Persona) -> Line | None:
    quote = persona.quote
    return Line((say.user(quote.text),), say.source(quote.source)) if quote else None


def badges(say: Context, persona: Persona) -> tuple[Badge, ...]:
    """Say what kind of persona it is and what it rests on."""
    kind = Badge(say.say(words.KIND[persona.kind]), words.KIND_ICON[persona.kind])
    role = (Badge(say.say(words.SET_ROLE[persona.set_role]), "star", "accent"),) if persona.set_role else ()
    return (*role, kind, *basis_badge(say, persona), *say.trust("persona", persona.id), *say.status(persona))


def basis_badge(say: Context, persona: Persona) -> tuple[Badge, ...]:
    """Say what a persona rests on."""
    if not persona.basis:
        return ()
    unsure = persona.basis in words.UNSURE
    icon, tone = ("circle-alert", "warn") if unsure else ("shield-check", "good")
    return (Badge(say.say(words.BASIS[persona.basis]), icon, tone),)


def _wants(say: Context, persona: Persona) -> tuple[Fact, ...]:
    return (
        *say.fact("goals", msg("Goals"), "flag", (_goal(say, goal) for goal in persona.goals)),
        *say.fact("needs", msg("Needs"), "target", (_need(say, persona, need) for need in persona.needs)),
        *say.fact("motivations", msg("Motivations"), "heart", say.items(persona.motivations)),
    )


def _goal(say: Context, goal: Goal) -> Line:
    kind = say.note(None, say.own(words.GOAL[goal.type])) if goal.type else ()
    return Line((say.user(goal.text),), (*kind, *say.item_notes(goal)))


def _need(say: Context, persona: Persona, need: Need) -> Line:
    served = tuple(say.use(use) for use in say.index.needs.get((persona.id, need.id or ""), ()))
    nowhere = say.note(None, say.own(msg("served by no step"))) if need.id and not served else ()
    notes = (*say.note(msg("Served by"), *served), *nowhere, *say.item_notes(need))
    return Line((say.user(need.text),), notes, anchor=anchors.need_anchor(persona.id, need.id) if need.id else "")


def _hinders(say: Context, persona: Persona) -> tuple[Fact, ...]:
    register = _registers(say, persona)
    place = anchors.persona_anchor(persona.id)
    pains = (
        moments.pain(say, each, register, anchors.pain_anchor(place, number))
        for number, each in enumerate(persona.pains, 1)
    )
    return (
        *say.fact("pains", msg("Pain points"), "triangle-alert", pains),
        *say.fact("barriers", msg("Barriers"), "lock", say.items(persona.barriers)),
    )


def _registers(say: Context, persona: Persona) -> dict[str, Part]:
    """Opportunities of the journeys a persona appears in, by id."""
    found: dict[str, Part] = {}
    for placed in say.workspace.journeys:
        journey = placed.value
        if persona.id in (journey.persona, *journey.also):
            found = {**opportunities.register(say.inside(journey.language), journey), **found}
    return found


def _does(say: Context, persona: Persona) -> tuple[Fact, ...]:
    return (
        *say.fact("behaviours", msg("Behaviours"), "footprints", say.items(persona.behaviours)),
        *say.fact("skills", msg("Skills"), "graduation-cap", say.items(persona.skills)),
        *say.fact("tools", msg("Tools"), "briefcase", say.items(persona.tools)),
        *say.fact("training", msg("Training"), "school", _training(say, persona)),
    )


def _training(say: Context, persona: Persona) -> Iterator[Line]:
    for each in persona.training:
        needed = {True: msg("needed"), False: msg("not needed"), None: None}[each.needed]
        date = say.note(None, say.plain(say.translator.date(each.date))) if each.date else ()
        yield Line((say.user(each.topic),), (*date, *say.note(None, say.own(needed) if needed else None)))


def _sliders(say: Context, persona: Persona) -> Iterator[Slider]:
    for scale in persona.scales:
        yield Slider(
            name=say.user(scale.name),
            low=say.user(scale.low) if scale.low else None,
            high=say.user(scale.high) if scale.high else None,
            value=f"{say.translator.number(scale.value, 2)}/5",
            x=slider_x(scale.value, 1, 5),
            ticks=tuple(slider_x(tick, 1, 5) for tick in range(1, 6)),
        )


def _credit(say: Context, portrait: Portrait | None) -> Part | None:
    return say.user(portrait.licence) if portrait and portrait.licence else None


def _footer(say: Context, persona: Persona) -> tuple[Fact, ...]:
    links = (
        Line((Part(each.label or each.url, lang=say.lang, href=each.url, outside=True),)) for each in persona.links
    )
    appears = (
        Line((say.journey(placed.value.id),), _part_in(say, persona, placed.value.persona))
        for placed in say.workspace.journeys
        if persona.id in (placed.value.persona, *placed.value.also)
    )
    return (
        *say.fact("journeys", msg("Appears in"), "route", appears),
        *say.fact("evidence", msg("Rests on"), "shield-check", say.sources(persona.evidence)),
        *say.fact("links", msg("Links"), "link", links),
        *say.review(persona),
        *say.standings(persona.meets),
        *say.fact("tags", msg("Tags"), "tag", say.texts(persona.tags)),
        *say.fact("notes", msg("Notes"), "pen-line", say.text(persona.notes)),
    )


def _part_in(say: Context, persona: Persona, lens: str | None) -> tuple[Note, ...]:
    return say.note(None, say.own(msg("whose eyes we see through") if lens == persona.id else msg("also met there")))
