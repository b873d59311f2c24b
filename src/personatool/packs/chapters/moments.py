"""What may be said of a stage or a step, as labelled facts: how people meet, what is lived, what hurts."""

from collections.abc import Mapping
from dataclasses import dataclass

from personatool.model.items import Pain, Way
from personatool.model.journey import Journey
from personatool.model.message import msg
from personatool.model.moment import Emotion, Moment, NeedRef, OpportunityRef
from personatool.packs.builder import anchors, quantities, words
from personatool.packs.builder.context import Context
from personatool.packs.view import Fact, Line, Part


@dataclass(frozen=True, slots=True)
class Scene:
    """A journey while its moments are told; `register` finds an opportunity's text and anchor by its id.

    `here` is the anchor of the moment being told.
    """

    context: Context
    journey: Journey
    register: Mapping[str, Part]
    here: str = ""


def meeting(scene: Scene, moment: Moment) -> tuple[Fact, ...]:
    """Say how person and service meet."""
    say = scene.context
    channel = (Line((say.channel(moment.channel),)),) if moment.channel else ()
    return (
        *say.fact("channel", msg("Channel"), "route", channel),
        *say.fact("touchpoint", msg("Touchpoint"), "map-pin", say.text(moment.touchpoint)),
        *say.fact("initiator", msg("Started by"), "arrow-right", _actor(scene, moment.initiator)),
        *say.fact("with", msg("With"), "users", _actor(scene, moment.with_)),
        *say.fact("devices", msg("Devices"), "smartphone", _devices(say, moment)),
        *say.fact("alternatives", msg("Other ways"), "git-branch", (_way(say, way) for way in moment.alternatives)),
        *say.fact("help", msg("Help"), "life-buoy", (_way(say, way) for way in moment.help)),
    )


def _actor(scene: Scene, actor: str | None) -> tuple[Line, ...]:
    if not actor:
        return ()
    ours = {"user": msg("The user"), "service": msg("The service")}.get(actor)
    return (Line((scene.context.own(ours) if ours else scene.context.persona(actor),)),)


def _devices(say: Context, moment: Moment) -> tuple[Line, ...]:
    known = words.DEVICES
    return tuple(Line((say.own(known[device]) if device in known else say.user(device),)) for device in moment.devices)


def _way(say: Context, way: Way) -> Line:
    human = {True: msg("with a person"), False: msg("without a person"), None: None}[way.human]
    return Line(
        (say.channel(way.channel),),
        (
            *say.user_note(None, way.text),
            *(say.note(None, say.own(human)) if human else ()),
            *(
                say.note(msg("Takes"), say.plain(quantities.duration(way.duration, say.translator)))
                if way.duration
                else ()
            ),
            *(say.note(msg("Wait"), say.plain(quantities.duration(way.wait, say.translator))) if way.wait else ()),
            *(say.note(msg("Cost"), say.plain(quantities.money(way.cost, say.translator))) if way.cost else ()),
        ),
    )


def lived(scene: Scene, moment: Moment) -> tuple[Fact, ...]:
    """Say what the person thinks, feels and needs."""
    say = scene.context
    thought = (Line((say.user(moment.thought),), tone="quote"),) if moment.thought else ()
    own = (_emotion(scene, moment.emotion, ()),) if moment.emotion else ()
    others = (_emotion(scene, each, (say.persona(who),)) for who, each in moment.emotions.items())
    return (
        *say.fact("thought", msg("Thought"), "message-circle", thought),
        *say.fact("emotion", msg("Emotion"), "heart-pulse", (*own, *others)),
        *say.fact("needs", msg("Needs served"), "target", (need(scene, ref) for ref in moment.needs)),
    )


def _emotion(scene: Scene, emotion: Emotion, who: tuple[Part, ...]) -> Line:
    say = scene.context
    score = (say.plain(signed(say, emotion.score)),) if emotion.score is not None else ()
    word = (say.user(emotion.word),) if emotion.word else ()
    basis = say.note(None, say.own(words.EMOTION_BASIS[emotion.basis])) if emotion.basis else ()
    quote = say.user_note(msg("In their words"), emotion.quote)
    return Line(
        (*score, *word),
        (*say.note(None, *who), *basis, *quote, *say.source(emotion.source)),
        _tone(scene, emotion.score),
    )


def signed(say: Context, score: float) -> str:
    """Write a score with its sign."""
    return ("+" if score > 0 else "") + say.translator.number(score, 2)


def _tone(scene: Scene, score: float | None) -> str:
    if score is None:
        return "mood"
    scale = scene.journey.emotion_scale
    share = (score - scale.min) / (scale.max - scale.min)
    return "mood good" if share > 0.6 else "mood bad" if share < 0.4 else "mood mixed"  # noqa: PLR2004 - the middle fifth


def need(scene: Scene, ref: NeedRef) -> Line:
    """Name a need that is served, and whose it is when it is not the lens persona's."""
    say = scene.context
    owner = ref.persona or scene.journey.persona or ""
    persona = say.workspace.persona(owner)
    found = next((each for each in persona.needs if each.id == ref.need), None) if persona else None
    part = Part(
        found.text if found else ref.need,
        lang=say.foreign(persona.language) if persona else say.lang,
        href=f"#{anchors.need_anchor(owner, ref.need)}" if found else "",
    )
    return Line((part,), say.note(None, say.persona(owner)) if ref.persona else ())


def pains(scene: Scene, moment: Moment) -> tuple[Fact, ...]:
    """Say what hurts, what can fail, what could be better."""
    say = scene.context
    failure = moment.failure
    recovery = say.user_note(msg("Way out"), failure.recovery) if failure else ()
    hurts = (
        pain(say, each, scene.register, anchors.pain_anchor(scene.here, number))
        for number, each in enumerate(moment.pains, 1)
    )
    return (
        *say.fact("pains", msg("Pain points"), "triangle-alert", hurts),
        *say.fact("failure", msg("What can fail"), "circle-x", say.text(failure.text, *recovery) if failure else ()),
        *say.fact(
            "opportunities", msg("Opportunities"), "lightbulb", (_idea(scene, each) for each in moment.opportunities)
        ),
    )


def pain(say: Context, pain: Pain, register: Mapping[str, Part], anchor: str) -> Line:
    """Say a pain point, how bad it is, and what becomes of it."""
    severity = pain.severity
    leads_to = register.get(pain.opportunity, say.user(pain.opportunity)) if pain.opportunity else None
    notes = (
        *(say.note(msg("Severity"), say.own(words.PAIN[severity]), say.plain(f"{severity}/3")) if severity else ()),
        *say.note(msg("Leads to"), leads_to),
        *say.user_note(msg("Accepted"), pain.accepted),
        *say.item_notes(pain),
    )
    return Line((say.user(pain.text),), notes, f"severity-{severity}" if severity else "", anchor)


def _idea(scene: Scene, ref: OpportunityRef) -> Line:
    say = scene.context
    known = scene.register.get(ref.ref or "") or scene.register.get(ref.id or "")
    if known:
        return Line((known,))
    return Line((say.user(ref.text or ref.ref or ""),))
