"""Facts of a stage or a step: contact, experience, pain points and opportunities."""

from collections.abc import Mapping
from dataclasses import dataclass

from personatool.model.items import Link, Pain, Way
from personatool.model.journey import Journey
from personatool.model.message import msg
from personatool.model.moment import Emotion, Moment, NeedRef, OpportunityRef
from personatool.packs.builder import anchors
from personatool.packs.builder.context import Context
from personatool.packs.builder.quantities import shared_address
from personatool.packs.view.journeys import PictureView
from personatool.packs.view.parts import Fact, Line, Part
from personatool.wording.durations import duration
from personatool.wording.fixed_words import DEVICES, EMOTION_BASIS
from personatool.wording.money import price
from personatool.wording.severities import PAIN_SEVERITY


@dataclass(frozen=True, slots=True)
class Scene:
    """A journey whose stages and steps are put into views; `register` finds an opportunity's text and anchor by its id.

    `here` is the anchor of the current stage or step.
    """

    ctx: Context
    journey: Journey
    register: Mapping[str, Part]
    here: str = ""


def contact(scene: Scene, moment: Moment) -> tuple[Fact, ...]:
    """How the person and the service meet."""
    ctx = scene.ctx
    channel = (Line((ctx.channel_name(channel),)) for channel in moment.channel)
    return (
        *ctx.fact("by", msg("Who acts"), "user-cog", _actor(scene, moment.by)),
        *ctx.fact("channel", msg("Channel"), "route", channel),
        *ctx.fact("touchpoint", msg("Touchpoint"), "map-pin", ctx.text_line(moment.touchpoint)),
        *ctx.fact("initiator", msg("Started by"), "arrow-right", _actor(scene, moment.initiator)),
        *ctx.fact("with", msg("With"), "users", _actor(scene, moment.with_)),
        *ctx.fact("devices", msg("Devices"), "smartphone", _devices(ctx, moment)),
        *ctx.fact("alternatives", msg("Other ways"), "git-branch", (_way(ctx, way) for way in moment.alternatives)),
        *ctx.fact("help", msg("Help"), "life-buoy", (_way(ctx, way) for way in moment.help)),
        *ctx.fact("links", msg("Links"), "external-link", (_link(scene, link) for link in moment.links)),
    )


def picture(scene: Scene, moment: Moment) -> PictureView | None:
    """The picture of a step or a stage; one that cannot be shown by its words, or by its file's name."""
    asked = moment.picture
    if not asked:
        return None
    ctx, found = scene.ctx, scene.ctx.workspace.step_pictures.get((scene.journey.id, asked.file))
    words = asked.alt or ("" if found else asked.file)
    return PictureView(
        uri=shared_address(found) if found else "",
        width=found.width if found else 0,
        height=found.height if found else 0,
        words=ctx.user_text(words) if words else None,
        credit=(*ctx.user_note(msg("Licence"), asked.licence), *ctx.source_notes(asked.source)),
    )


def _actor(scene: Scene, actor: str | None) -> tuple[Line, ...]:
    if not actor:
        return ()
    ours = {"user": msg("The user"), "service": msg("The service")}.get(actor)
    return (Line((scene.ctx.our_text(ours) if ours else scene.ctx.persona_link(actor),)),)


def _link(scene: Scene, link: Link) -> Line:
    return Line((Part(link.title, lang=scene.ctx.lang, href=link.url, outside=True),))


def _devices(ctx: Context, moment: Moment) -> tuple[Line, ...]:
    known = DEVICES
    return tuple(
        Line((ctx.our_text(known[device]) if device in known else ctx.user_text(device),)) for device in moment.devices
    )


def _way(ctx: Context, way: Way) -> Line:
    human = {True: msg("with a person"), False: msg("without a person"), None: None}[way.human]
    return Line(
        (ctx.channel_name(way.channel),),
        (
            *ctx.user_note(None, way.text),
            *ctx.our_note(None, human),
            *ctx.our_note(msg("Takes"), duration(way.duration) if way.duration else None),
            *ctx.our_note(msg("Wait"), duration(way.wait) if way.wait else None),
            *ctx.our_note(msg("Cost"), price(way.cost) if way.cost else None),
        ),
    )


def experience(scene: Scene, moment: Moment) -> tuple[Fact, ...]:
    """What the person thinks, feels and needs."""
    ctx = scene.ctx
    thought = (Line((ctx.user_text(moment.thought),), tone="quote"),) if moment.thought else ()
    lens = (ctx.persona_link(scene.journey.persona),) if scene.journey.persona and moment.emotions else ()
    own = (_emotion(scene, moment.emotion, lens),) if moment.emotion else ()
    others = (_emotion(scene, emotion, (ctx.persona_link(who),)) for who, emotion in moment.emotions.items())
    return (
        *ctx.fact("thought", msg("Thought"), "message-circle", thought),
        *ctx.fact("emotion", msg("Emotion"), "heart-pulse", (*own, *others)),
        *ctx.fact("needs", msg("Needs served"), "target", (need_line(scene, ref) for ref in moment.needs)),
    )


def _emotion(scene: Scene, emotion: Emotion, who: tuple[Part, ...]) -> Line:
    ctx = scene.ctx
    score = (ctx.plain_text(signed(ctx, emotion.score)),) if emotion.score is not None else ()
    word = (ctx.user_text(emotion.word),) if emotion.word else ()
    basis = ctx.our_note(None, EMOTION_BASIS[emotion.basis] if emotion.basis else None)
    quote = ctx.user_note(msg("In their words"), emotion.quote)
    return Line(
        (*score, *word),
        (*ctx.note(None, *who), *basis, *quote, *ctx.source_notes(emotion.source)),
        _tone(scene, emotion.score),
    )


def signed(ctx: Context, score: float) -> str:
    """Write a score with its sign."""
    return ("+" if score > 0 else "") + ctx.translator.number(score, 2)


def _tone(scene: Scene, score: float | None) -> str:
    if score is None:
        return "mood"
    scale = scene.journey.emotion_scale
    share = (score - scale.min) / (scale.max - scale.min)
    return "mood good" if share > 0.6 else "mood bad" if share < 0.4 else "mood mixed"  # noqa: PLR2004 - the middle fifth


def need_line(scene: Scene, ref: NeedRef) -> Line:
    """Name a need that is served, and whose it is when it is not the lens persona's."""
    ctx = scene.ctx
    owner = ref.persona or scene.journey.persona or ""
    persona = ctx.workspace.persona(owner)
    found = next((need for need in persona.needs if need.id == ref.need), None) if persona else None
    part = Part(
        found.text if found else ref.need,
        lang=ctx.persona_tag(persona) if persona else ctx.lang,
        href=f"#{anchors.need_anchor(owner, ref.need)}" if found else "",
    )
    return Line((part,), ctx.note(None, ctx.persona_link(owner)) if ref.persona else ())


def pains_and_opportunities(scene: Scene, moment: Moment) -> tuple[Fact, ...]:
    """Pain points, failures, opportunities."""
    ctx = scene.ctx
    failure = moment.failure
    recovery = ctx.user_note(msg("Way out"), failure.recovery) if failure else ()
    hurts = (
        pain_line(ctx, pain, scene.register, anchors.pain_anchor(scene.here, number))
        for number, pain in enumerate(moment.pains, 1)
    )
    return (
        *ctx.fact("pains", msg("Pain points"), "triangle-alert", hurts),
        *ctx.fact(
            "failure", msg("What can fail"), "circle-x", ctx.text_line(failure.text, *recovery) if failure else ()
        ),
        *ctx.fact(
            "opportunities", msg("Opportunities"), "lightbulb", (_idea(scene, ref) for ref in moment.opportunities)
        ),
    )


def pain_line(ctx: Context, pain: Pain, register: Mapping[str, Part], anchor: str) -> Line:
    """A pain point with its severity, opportunity and reason for accepting it."""
    severity = pain.severity
    leads_to = register.get(pain.opportunity, ctx.user_text(pain.opportunity)) if pain.opportunity else None
    notes = (
        *(
            ctx.note(msg("Severity"), ctx.our_text(PAIN_SEVERITY[severity]), ctx.plain_text(f"{severity}/3"))
            if severity
            else ()
        ),
        *ctx.note(msg("Leads to"), leads_to),
        *ctx.user_note(msg("Accepted"), pain.accepted),
        *ctx.item_notes(pain),
    )
    return Line((ctx.user_text(pain.text),), notes, f"severity-{severity}" if severity else "", anchor)


def _idea(scene: Scene, ref: OpportunityRef) -> Line:
    ctx = scene.ctx
    known = scene.register.get(ref.ref or "") or scene.register.get(ref.id or "")
    if known:
        return Line((known,))
    return Line((ctx.user_text(ref.text or ref.ref or ""),))
