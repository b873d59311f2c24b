"""What each lane says of a moment, as plain notes."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from personatool.maps.canvas.typesetting import quoted
from personatool.maps.parts.context import Context
from personatool.maps.parts.quantities import way_words
from personatool.model.items import Item
from personatool.model.message import Message, msg, msg_n
from personatool.model.moment import Moment, NeedRef, Opportunity
from personatool.wording.durations import duration
from personatool.wording.money import price


@dataclass(frozen=True, slots=True)
class Note:
    """One thing said in a cell. `dots` is a level and its best; `meta` is small print below the text."""

    text: str
    icon: str = ""
    meta: str = ""
    dots: tuple[int, int] | None = None


Notes = tuple[Note, ...]


def actions(ctx: Context, moment: Moment) -> Notes:
    """What a stage says is done, for its own row."""
    return _texts(ctx, [moment.action] if moment.action else [])


def touchpoints(ctx: Context, moment: Moment) -> Notes:
    """Where person and service meet, and with whom."""
    if not (moment.channel or moment.touchpoint or moment.with_):
        return ()
    channels = [ctx.channel(name) for name in moment.channel]
    label = ", ".join(ctx.say(channel.label) for channel in channels)
    text = ctx.typeset(moment.touchpoint or "") or label
    meta = [label] if moment.touchpoint and label and label != text else []
    who = ctx.person(moment.with_) if moment.with_ else ""
    text, who = (text, who) if text else (who, "")
    meta += [ctx.say(msg("with {who}", who=who))] if who and who != text else []
    neutral = "circle-dot" if moment.touchpoint else "user-round"
    return (Note(text, channels[0].icon if channels else neutral, " · ".join(meta)),)


def acts(ctx: Context, moment: Moment, stage: Moment) -> str:
    """Who acts, when it is not the one whose journey it is."""
    actor = moment.by or stage.by or ""
    if not actor or actor == ctx.journey.persona:
        return ""
    ours = {"user": msg("The user"), "service": msg("The service")}.get(actor)
    return ctx.say(ours) if ours else ctx.person(actor)


def thoughts(ctx: Context, moment: Moment) -> Notes:
    """What the person thinks, then what somebody really said; what others said, with their names."""
    texts = [moment.thought, moment.emotion.quote if moment.emotion else None]
    own = [Note(quoted(ctx.typeset(text), ctx.written)) for text in texts if text]
    return (*own, *(_said_by(ctx, name, felt.quote) for name, felt in moment.emotions.items() if felt.quote))


def _said_by(ctx: Context, name: str, words: str) -> Note:
    said = quoted(ctx.typeset(words), ctx.written)
    return Note(ctx.say(msg("{name}: {value}", name=ctx.person(name), value=said)))


def needs(ctx: Context, moment: Moment) -> Notes:
    """Which needs are at stake."""
    return tuple(Note(_need_text(ctx, need)) for need in moment.needs)


def _need_text(ctx: Context, ref: NeedRef) -> str:
    persona = ctx.workspace.persona(ref.persona) if ref.persona else ctx.persona
    known = next((need for need in persona.needs if need.id == ref.need), None) if persona else None
    return ctx.typeset(known.text if known else ref.need)


def pains(ctx: Context, moment: Moment) -> Notes:
    """What hurts, and how much."""
    return tuple(
        Note(ctx.typeset(pain.text), "triangle-alert", dots=(pain.severity, 3) if pain.severity else None)
        for pain in moment.pains
    )


def opportunities(ctx: Context, moment: Moment) -> Notes:
    """What could be better at a moment."""
    return tuple(opportunity(ctx, given) for given in linked_opportunities(ctx, moment))


def linked_opportunities(ctx: Context, moment: Moment) -> tuple[Opportunity, ...]:
    """The opportunities of a moment, then those to which its pains lead; each once."""
    through = [pain.opportunity for pain in moment.pains if pain.opportunity]
    given = [
        *(ctx.opportunity(ref) for ref in moment.opportunities),
        *(ctx.register.get(name) or Opportunity(text=name) for name in through),
    ]
    return tuple({each.text: each for each in reversed(given)}.values())[::-1]


def opportunity(ctx: Context, given: Opportunity) -> Note:
    """What could be better, its impact and effort, who answers for it."""
    marks = (
        ctx.say(msg("Impact {rating}", rating=given.impact)) if given.impact else "",
        ctx.say(msg("Effort {rating}", rating=given.effort)) if given.effort else "",
        ctx.typeset(given.owner or ""),
    )
    return Note(ctx.typeset(given.text), "lightbulb", " · ".join(filter(None, marks)))


def asks(ctx: Context, moment: Moment) -> Notes:
    """Data and documents asked of the person, and who already holds them."""
    notes = [Note(ctx.typeset(ask.item), "id-card", _held(ctx, ask.held_by)) for ask in moment.asks]
    for document in moment.documents:
        name = ctx.typeset(document.name)
        text = f"{name} ×\u00a0{document.copies}" if document.copies and document.copies > 1 else name
        notes.append(Note(text, "file-text", _held(ctx, document.held_by)))
    return tuple(notes)


def _held(ctx: Context, holders: Iterable[str]) -> str:
    names = ", ".join(ctx.typeset(holder) for holder in holders)
    return ctx.say(msg("already held by: {names}", names=names)) if names else ""


def effort(ctx: Context, moment: Moment) -> Notes:
    """Time, money and trouble a moment takes."""
    notes = [Note(text, icon) for icon, text in _lengths(ctx, moment)]
    if moment.cost:
        notes.append(Note(ctx.say(price(moment.cost)), "coins"))
    return (*notes, *_counts(ctx, moment))


def _lengths(ctx: Context, moment: Moment) -> Iterator[tuple[str, str]]:
    if moment.duration:
        yield "clock", ctx.say(msg("{length} to do", length=duration(moment.duration)))
    if moment.wait:
        yield "hourglass", ctx.say(msg("{length} of waiting", length=duration(moment.wait)))
    if moment.promised:
        yield "calendar", ctx.say(msg("{length} promised", length=duration(moment.promised)))


def _counts(ctx: Context, moment: Moment) -> Notes:
    counted = (
        ("footprints", moment.visits and msg_n("{count} visit", "{count} visits", moment.visits)),
        ("pen-line", moment.fields and msg_n("{count} field to fill in", "{count} fields to fill in", moment.fields)),
        ("gauge", moment.skills and msg("Digital skill {level} of 9", level=moment.skills)),
    )
    return tuple(Note(ctx.say(words), icon) for icon, words in counted if isinstance(words, Message))


def ways(ctx: Context, moment: Moment) -> Notes:
    """Help at hand and other ways through."""
    ways = [("life-buoy", way) for way in moment.help]
    ways += [(ctx.channel(way.channel).icon, way) for way in moment.alternatives]
    described = [(icon, *way_words(ctx, way)) for icon, way in ways]
    return tuple(Note(channel, icon, more) for icon, channel, more in described)


def key_moment(ctx: Context, moment: Moment) -> Notes:
    """Why a moment is decisive, and what invites people to do it online."""
    given = moment.key_moment
    if not given:
        return ()
    why = [Note(ctx.typeset(given.why), "star")] if given.why else []
    return (*why, *([Note(ctx.typeset(given.incentive), "hand-heart")] if given.incentive else []))


def failure(ctx: Context, moment: Moment) -> Notes:
    """What can go wrong, and the way out."""
    given = moment.failure
    if not given:
        return ()
    recovery = ctx.say(msg("Way out: {recovery}", recovery=given.recovery)) if given.recovery else ""
    return (Note(ctx.typeset(given.text), "circle-alert", ctx.typeset(recovery)),)


def metric(ctx: Context, moment: Moment) -> Notes:
    """A figure to watch."""
    given = moment.metric
    if not given:
        return ()
    target = ctx.say(msg("target: {target}", target=given.target)) if given.target else ""
    values = " · ".join(filter(None, (ctx.typeset(given.value or ""), target)))
    return (Note(ctx.typeset(given.name), "chart-line", values),)


def steering(ctx: Context, moment: Moment) -> Notes:
    """Rules that bind and who answers for the moment."""
    rules = [Note(ctx.typeset(moment.policy), "scale")] if moment.policy else []
    return (*rules, *([Note(ctx.typeset(moment.owner), "user-cog")] if moment.owner else []))


def items(ctx: Context, given: tuple[Item, ...], icon: str) -> Notes:
    """Plain items, each with the lane's icon."""
    return tuple(Note(ctx.typeset(item.text), icon) for item in given)


def own(ctx: Context, moment: Moment, lane: str) -> Notes:
    """What the team's own lane says."""
    return _texts(ctx, moment.lanes.get(lane, ()))


def _texts(ctx: Context, texts: Iterable[str]) -> Notes:
    return tuple(Note(ctx.typeset(text)) for text in texts)
