"""A persona's situation: digital autonomy, reading, access, the facts of a life."""

from personatool.model.message import msg, msg_n
from personatool.model.persona import Digital, Persona
from personatool.packs import quantities, words
from personatool.packs.context import Context
from personatool.packs.view import Fact, Line, Part

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
