"""A journey in one strip: its stages, what people feel there, what hurts, where trust is won."""

from collections.abc import Iterator
from dataclasses import dataclass

from personatool.model.items import Pain
from personatool.model.journey import Journey
from personatool.model.message import msg
from personatool.model.moment import Moment, Stage
from personatool.model.step_graph import Place
from personatool.model.workspace import Workspace
from personatool.packs.builder.context import Context
from personatool.packs.builder.reading_order import journeys_in_order
from personatool.packs.chapters.endings import stage_endings
from personatool.packs.chapters.moments import signed
from personatool.packs.view.kinds import StripStage, StripView
from personatool.packs.view.parts import Part

_COLUMN, _MIDDLE, _REACH = 100, 30, 24
_COLOURS = 8
_KEY_MOMENTS = 2


@dataclass(frozen=True, slots=True)
class _Point:
    x: float
    y: float
    score: float


def main_journeys(workspace: Workspace) -> tuple[Journey, ...]:
    """Current whole journeys; subjourneys, future and prescribed journeys only when there are no others."""
    journeys = journeys_in_order(workspace)
    inner = {moment.subjourney for journey in journeys for stage in journey.stages for moment in (stage, *stage.steps)}
    lived = tuple(journey for journey in journeys if journey.is_lived) or journeys
    return tuple(journey for journey in lived if journey.id not in inner) or lived


def strip(page_ctx: Context, journey: Journey) -> StripView:
    """Make the strip of a journey."""
    ctx = page_ctx.in_language(journey.language)
    runs = tuple(_runs(ctx, journey))
    return StripView(
        id=journey.id,
        title=ctx.user_text(journey.title),
        who=page_ctx.persona_link(journey.persona) if journey.persona else None,
        goal=ctx.user_text(journey.goal) if journey.goal else None,
        decision=ctx.user_text(journey.decision_supported) if journey.decision_supported else None,
        stages=tuple(_stage(ctx, journey, at) for at in range(len(journey.stages))),
        curves=tuple(" ".join(f"{p.x:g},{p.y:g}" for p in run) for run in runs),
        dots=tuple((p.x, p.y, _tone(p)) for run in runs for p in run),
        width=_COLUMN * max(1, len(journey.stages)),
        summary=_summary(ctx, journey),
    )


def _stage(ctx: Context, journey: Journey, at: int) -> StripStage:
    stage = journey.stages[at]
    pains = sorted(_pains(stage), key=lambda pain: -(pain.severity or 0))
    left = len(pains) - 1
    more = ctx.say(msg("and {count} more", count=left)) if left > 0 else ""
    return StripStage(
        number=str(at + 1),
        name=ctx.user_text(stage.name),
        colour=at % _COLOURS + 1,
        mood=_mood(ctx, stage),
        pain=ctx.user_text(pains[0].text) if pains else None,
        more=more,
        truths=_first_key_moments(ctx, stage),
        endings=tuple(stage_endings(ctx, journey, at)),
    )


def _moments(stage: Stage) -> tuple[Moment, ...]:
    return (stage, *stage.steps)


def _pains(stage: Stage) -> Iterator[Pain]:
    for moment in _moments(stage):
        yield from moment.pains


def _key_moments(ctx: Context, stage: Stage) -> Iterator[Part]:
    for moment in _moments(stage):
        if moment.key_moment:
            title = getattr(moment, "title", "") or moment.name or ""
            yield ctx.user_text(moment.key_moment.name or title)


def _first_key_moments(ctx: Context, stage: Stage) -> tuple[Part, ...]:
    """The first ones, then how many more there are."""
    found = tuple(_key_moments(ctx, stage))
    more = len(found) - _KEY_MOMENTS
    return (*found[:_KEY_MOMENTS], *((ctx.our_text(msg("and {count} more", count=more)),) if more > 0 else ()))


def _scores(stage: Stage) -> list[float]:
    emotions = (moment.emotion for moment in _moments(stage))
    return [emotion.score for emotion in emotions if emotion and emotion.score is not None]


def _mood(ctx: Context, stage: Stage) -> str:
    """The lowest and the highest people feel; one figure when they are the same."""
    scores = _scores(stage)
    if not scores:
        return ""
    low, high = signed(ctx, min(scores)), signed(ctx, max(scores))
    if low == high:
        return ctx.say(msg("emotion {score}", score=low))
    return ctx.say(msg("emotion from {low} to {high}", low=low, high=high))


def _runs(ctx: Context, journey: Journey) -> Iterator[tuple[_Point, ...]]:
    """Points one after the other; the curve stops where nothing says how it feels, and where the way does."""
    run: list[_Point] = []
    graph = ctx.index.graphs[journey.id]
    for place in graph.places:
        emotion = place.moment.emotion
        if not place.index or emotion is None or emotion.score is None or not graph.leads(place.index - 1, place.index):
            yield from (tuple(run),) if run else ()
            run = []
        if emotion and emotion.score is not None:
            run.append(_point(journey, emotion.score, _along(journey, place)))
    yield from (tuple(run),) if run else ()


def _along(journey: Journey, place: Place) -> float:
    """How far along the strip a place stands, in stages."""
    steps = journey.stages[place.stage].steps
    number = next((at for at, step in enumerate(steps) if step is place.moment), 0)
    return place.stage + (number + 0.5) / max(len(steps), 1)


def _point(journey: Journey, score: float, along: float) -> _Point:
    scale = journey.emotion_scale
    level = 2 * (score - scale.min) / (scale.max - scale.min) - 1
    return _Point(round(along * _COLUMN, 1), round(_MIDDLE - max(-1, min(1, level)) * _REACH, 1), level)


def _tone(point: _Point) -> str:
    if abs(point.score) < 0.25:  # noqa: PLR2004 - an eighth of the scale around its middle
        return "mixed"
    return "good" if point.score > 0 else "bad"


def _summary(ctx: Context, journey: Journey) -> str:
    moods = [f"{stage.name} – {mood}" for stage in journey.stages if (mood := _mood(ctx, stage))]
    return ctx.say(msg("Emotion curve of “{title}”. {stages}", title=journey.title, stages="; ".join(moods) or "–"))
