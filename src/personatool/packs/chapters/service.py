"""Facts of a stage or a step: what is asked of people, what happens in front of and behind the counter."""

from personatool.model.message import Message, msg
from personatool.model.moment import Ask, Document, Mandate, Moment
from personatool.packs.builder.context import Context
from personatool.packs.chapters.moments import Scene
from personatool.packs.view.parts import Fact, Line, Note
from personatool.wording.durations import duration
from personatool.wording.money import price

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


def demands(scene: Scene, moment: Moment) -> tuple[Fact, ...]:
    """What the person must give: data, documents, time, money, skill."""
    ctx = scene.ctx
    return (
        *ctx.fact("asks", msg("Data asked"), "clipboard-list", _asks(ctx, moment)),
        *ctx.fact("documents", msg("Documents"), "file-stack", _documents(ctx, moment)),
        *_efforts(ctx, moment),
        *ctx.fact("mandate", msg("Acts with a mandate"), "signature", mandate(ctx, moment.mandate)),
        *ctx.fact("promises", msg("Towards the person"), "handshake", _promises(ctx, moment)),
    )


def _asks(ctx: Context, moment: Moment) -> tuple[Line, ...]:
    return tuple(Line((ctx.user_text(ask.item),), _ask_notes(ctx, ask)) for ask in moment.asks)


def _ask_notes(ctx: Context, ask: Ask) -> tuple[Note, ...]:
    required = {True: msg("required"), False: msg("optional"), None: None}[ask.required]
    return (
        *ctx.our_note(None, required),
        *ctx.user_note(msg("Used for"), ask.used_for),
        *ctx.user_note(msg("Basis"), ask.basis),
        *ctx.note(msg("Already held by"), *map(ctx.user_text, ask.held_by)),
    )


def _documents(ctx: Context, moment: Moment) -> tuple[Line, ...]:
    return tuple(Line((ctx.user_text(document.name),), _document_notes(ctx, document)) for document in moment.documents)


def _document_notes(ctx: Context, document: Document) -> tuple[Note, ...]:
    copies = ctx.plain_text(ctx.translator.number(document.copies)) if document.copies is not None else None
    return (
        *ctx.note(msg("Copies"), copies),
        *ctx.note(msg("Already held by"), *map(ctx.user_text, document.held_by)),
    )


def mandate(ctx: Context, given: Mandate | None) -> tuple[Line, ...]:
    """What allows somebody to act for the person."""
    return ctx.text_line(given.text, *ctx.user_note(msg("Basis"), given.basis)) if given else ()


def _efforts(ctx: Context, moment: Moment) -> tuple[Fact, ...]:
    facts: tuple[Fact, ...] = ()
    for key, label, icon in _TIMES:
        length = getattr(moment, key)
        facts += ctx.fact(key, label, icon, ctx.figure_line(ctx.say(duration(length))) if length else ())
    if moment.cost:
        facts += ctx.fact("cost", msg("Cost"), "coins", ctx.figure_line(ctx.say(price(moment.cost))))
    for key, label, icon in _COUNTS:
        count = getattr(moment, key)
        facts += ctx.fact(key, label, icon, ctx.figure_line(ctx.translator.number(count)) if count is not None else ())
    skills = ctx.figure_line(f"{moment.skills}/9") if moment.skills else ()
    return facts + ctx.fact("skills", msg("Digital skill required"), "graduation-cap", skills)


def _promises(ctx: Context, moment: Moment) -> tuple[Line, ...]:
    promises: tuple[tuple[bool | None, Message, Message], ...] = (
        (moment.acknowledged, msg("Receipt acknowledged"), msg("Receipt not acknowledged")),
        (moment.correctable, msg("Mistakes can be corrected"), msg("Mistakes cannot be corrected")),
        (moment.proactive, msg("Offered without being asked"), msg("Only when asked")),
    )
    return tuple(
        Line((ctx.our_text(yes if value else no, "check" if value else "x"),), tone="flag")
        for value, yes, no in promises
        if value is not None
    )


def behind_the_scenes(scene: Scene, moment: Moment) -> tuple[Fact, ...]:
    """What happens in front of and behind the counter, and the team's own lanes."""
    ctx = scene.ctx
    lanes = tuple(
        Fact("lane", ctx.user_text(name), "layers", ctx.text_lines(texts))
        for name, texts in moment.lanes.items()
        if texts
    )
    return (
        *ctx.fact("frontstage", msg("Frontstage"), "user-check", ctx.item_lines(moment.frontstage)),
        *ctx.fact("backstage", msg("Backstage"), "eye-off", ctx.item_lines(moment.backstage)),
        *ctx.fact("support", msg("Support processes"), "workflow", ctx.item_lines(moment.support)),
        *ctx.fact("systems", msg("Systems"), "server", ctx.item_lines(moment.systems)),
        *ctx.fact("policy", msg("Policy"), "scale", ctx.text_line(moment.policy)),
        *ctx.fact("owner", msg("Owner"), "user-cog", ctx.text_line(moment.owner)),
        *ctx.fact("metric", msg("Measure"), "gauge", _metric(ctx, moment)),
        *lanes,
        *_about(ctx, moment),
    )


def _metric(ctx: Context, moment: Moment) -> tuple[Line, ...]:
    metric = moment.metric
    if not metric:
        return ()
    now, target = ctx.user_note(msg("Now"), metric.value), ctx.user_note(msg("Target"), metric.target)
    return ctx.text_line(metric.name, *now, *target, *ctx.source_notes(metric.source))


def _about(ctx: Context, moment: Moment) -> tuple[Fact, ...]:
    return (
        *ctx.meets_facts(moment.meets),
        *ctx.fact("tags", msg("Tags"), "tag", ctx.text_lines(moment.tags)),
        *ctx.fact("notes", msg("Notes"), "pen-line", ctx.text_line(moment.notes)),
    )
