"""What may be said of a stage or a step, as labelled facts: what is asked of people, what happens behind the scenes."""

from personatool.model.message import Message, msg
from personatool.model.moment import Ask, Document, Mandate, Moment
from personatool.packs.builder import quantities
from personatool.packs.builder.context import Context
from personatool.packs.chapters.moments import Scene
from personatool.packs.view import Fact, Line, Note

_TIMES = (
    ("duration", msg("Takes"), "clock"),
    ("wait", msg("Wait"), "hourglass"),
    ("promised", msg("Announced delay"), "calendar"),
)
_COUNTS = (
    ("visits", msg("Visits"), "footprints"),
    ("fields", msg("Fields to fill in"), "list"),
    ("screens", msg("Screens"), "smartphone"),
)


def asked(scene: Scene, moment: Moment) -> tuple[Fact, ...]:
    """Say what the person must give: data, documents, time, money, skill."""
    say = scene.context
    return (
        *say.fact("asks", msg("Data asked"), "clipboard-list", _asks(say, moment)),
        *say.fact("documents", msg("Documents"), "file-stack", _documents(say, moment)),
        *_efforts(say, moment),
        *say.fact("mandate", msg("Acts with a mandate"), "signature", mandate(say, moment.mandate)),
        *say.fact("promises", msg("Towards the person"), "handshake", _promises(say, moment)),
    )


def _asks(say: Context, moment: Moment) -> tuple[Line, ...]:
    return tuple(Line((say.user(ask.item),), _ask_notes(say, ask)) for ask in moment.asks)


def _ask_notes(say: Context, ask: Ask) -> tuple[Note, ...]:
    required = {True: msg("required"), False: msg("optional"), None: None}[ask.required]
    return (
        *say.note(None, say.own(required) if required else None),
        *say.user_note(msg("Used for"), ask.used_for),
        *say.user_note(msg("Basis"), ask.basis),
        *say.note(msg("Already held by"), *map(say.user, ask.held_by)),
    )


def _documents(say: Context, moment: Moment) -> tuple[Line, ...]:
    return tuple(Line((say.user(each.name),), _document_notes(say, each)) for each in moment.documents)


def _document_notes(say: Context, document: Document) -> tuple[Note, ...]:
    copies = say.plain(say.translator.number(document.copies)) if document.copies is not None else None
    return (
        *say.note(msg("Copies"), copies),
        *say.note(msg("Already held by"), *map(say.user, document.held_by)),
    )


def mandate(say: Context, given: Mandate | None) -> tuple[Line, ...]:
    """Say what allows somebody to act for the person."""
    return say.text(given.text, *say.user_note(msg("Basis"), given.basis)) if given else ()


def _efforts(say: Context, moment: Moment) -> tuple[Fact, ...]:
    facts: tuple[Fact, ...] = ()
    for key, label, icon in _TIMES:
        length = getattr(moment, key)
        facts += say.fact(key, label, icon, say.figure(quantities.duration(length, say.translator)) if length else ())
    if moment.cost:
        facts += say.fact("cost", msg("Cost"), "coins", say.figure(quantities.money(moment.cost, say.translator)))
    for key, label, icon in _COUNTS:
        count = getattr(moment, key)
        facts += say.fact(key, label, icon, say.figure(say.translator.number(count)) if count is not None else ())
    skills = say.figure(f"{moment.skills}/9") if moment.skills else ()
    return facts + say.fact("skills", msg("Digital skill required"), "graduation-cap", skills)


def _promises(say: Context, moment: Moment) -> tuple[Line, ...]:
    said: tuple[tuple[bool | None, Message, Message], ...] = (
        (moment.acknowledged, msg("Receipt acknowledged"), msg("Receipt not acknowledged")),
        (moment.correctable, msg("Mistakes can be corrected"), msg("Mistakes cannot be corrected")),
        (moment.proactive, msg("Offered without being asked"), msg("Only when asked")),
    )
    return tuple(
        Line((say.own(yes if value else no, "check" if value else "x"),), tone="flag")
        for value, yes, no in said
        if value is not None
    )


def behind(scene: Scene, moment: Moment) -> tuple[Fact, ...]:
    """Say what happens in front of and behind the counter, and the team's own lanes."""
    say = scene.context
    lanes = tuple(
        Fact("lane", say.user(name), "layers", say.texts(texts)) for name, texts in moment.lanes.items() if texts
    )
    return (
        *say.fact("frontstage", msg("Frontstage"), "user-check", say.items(moment.frontstage)),
        *say.fact("backstage", msg("Backstage"), "eye-off", say.items(moment.backstage)),
        *say.fact("support", msg("Support processes"), "workflow", say.items(moment.support)),
        *say.fact("systems", msg("Systems"), "server", say.items(moment.systems)),
        *say.fact("policy", msg("Policy"), "scale", say.text(moment.policy)),
        *say.fact("owner", msg("Owner"), "user-cog", say.text(moment.owner)),
        *say.fact("metric", msg("Measure"), "gauge", _metric(say, moment)),
        *lanes,
        *_about(say, moment),
    )


def _metric(say: Context, moment: Moment) -> tuple[Line, ...]:
    metric = moment.metric
    if not metric:
        return ()
    now, target = say.user_note(msg("Now"), metric.value), say.user_note(msg("Target"), metric.target)
    return say.text(metric.name, *now, *target, *say.source(metric.source))


def _about(say: Context, moment: Moment) -> tuple[Fact, ...]:
    return (
        *say.standings(moment.meets),
        *say.fact("tags", msg("Tags"), "tag", say.texts(moment.tags)),
        *say.fact("notes", msg("Notes"), "pen-line", say.text(moment.notes)),
    )
