"""The summary: what hurts most, where trust is won, what is worth doing, what it costs people, what will change."""

from collections.abc import Sequence
from dataclasses import dataclass

from personatool.model.comparison import Comparison
from personatool.model.figure import Figure
from personatool.model.items import Pain
from personatool.model.journey import Journey
from personatool.model.message import Message, msg, msg_n
from personatool.model.moment import KeyMoment, Moment
from personatool.packs.builder import anchors
from personatool.packs.builder.context import Context
from personatool.packs.builder.cross_references import Use, moments_with_uses
from personatool.packs.builder.reading_order import journeys_in_order
from personatool.packs.chapters import measures
from personatool.packs.chapters.comparison import delta_view, relative
from personatool.packs.chapters.opportunities import RankedOpportunity, anchor, ranked_opportunities
from personatool.packs.view.parts import Badge
from personatool.packs.view.summary import FigureRow, Point, Progress, SummaryView
from personatool.wording.folding import fold
from personatool.wording.severities import PAIN_SEVERITY

_MOST = 5  # what fits a page, and a memory
_KEY_MOMENTS = 4  # in two columns; with more, the first map is out of a first look
_DELTAS = 4  # measures of a future journey
_KEYS = ("complexity", "time", "cost", "documents", "waiting")


@dataclass(frozen=True, slots=True)
class PainPoint:
    """A pain point as it is met in the journeys: where, and by whom."""

    pain: Pain
    language: str | None
    places: tuple[Use, ...]
    people: frozenset[str]


@dataclass(frozen=True, slots=True)
class KeyMomentUse:
    """A key moment and where it is met."""

    journey: Journey
    moment: Moment
    key: KeyMoment
    use: Use


def view(ctx: Context) -> SummaryView | None:
    """Sum up the journeys; without one there is nothing to sum up."""
    if not ctx.workspace.journeys:
        return None
    headings, rows = _figures(ctx)
    return SummaryView(
        pains=tuple(_pain_point(ctx, pain_point) for pain_point in top_pains(ctx)[:_MOST]),
        truths=tuple(_key_moment_point(ctx, moment_use) for moment_use in top_key_moments(ctx)[:_KEY_MOMENTS]),
        ideas=tuple(_opportunity_point(ctx, ranked) for ranked in _worth_doing(ctx)),
        headings=headings,
        figures=rows,
        progress=tuple(_progress(ctx, compared) for compared in ctx.pack_input.comparisons),
    )


def journeys_today(ctx: Context) -> tuple[Journey, ...]:
    """The journeys people live today; the others when there are none."""
    journeys = journeys_in_order(ctx.workspace)
    return tuple(journey for journey in journeys if journey.is_lived) or journeys


def top_pains(ctx: Context) -> tuple[PainPoint, ...]:
    """Every pain point, the gravest first, then the one that reaches most people and steps."""
    found: dict[str, PainPoint] = {}
    for journey in journeys_today(ctx):
        for moment, use in moments_with_uses(journey):
            for number, pain in enumerate(moment.pains, 1):
                _merge_pain(
                    found, journey, moment, pain, Use("", use.name, anchors.pain_anchor(use.anchor, number), "")
                )
    return tuple(sorted(found.values(), key=lambda pain_point: (-(pain_point.pain.severity or 0), -_reach(pain_point))))


def _merge_pain(found: dict[str, PainPoint], journey: Journey, moment: Moment, pain: Pain, place: Use) -> None:
    """Merge pain points with the same text; the highest severity counts."""
    key = fold(pain.text)
    known = found.get(key, PainPoint(pain, journey.language, (), frozenset()))
    worst = max(known.pain, pain, key=lambda one: one.severity or 0)
    people = known.people | {who for who in (journey.persona, *moment.emotions) if who}
    found[key] = PainPoint(worst, known.language, (*known.places, place), people)


def _reach(pain_point: PainPoint) -> int:
    return len(pain_point.people) + len(pain_point.places)


def _pain_point(page_ctx: Context, pain_point: PainPoint) -> Point:
    ctx = page_ctx.in_language(pain_point.language)
    severity = pain_point.pain.severity
    tone = {3: "bad", 2: "warn"}.get(severity or 0, "plain")
    grave = (Badge(f"{ctx.say(PAIN_SEVERITY[severity])} {severity}/3", "triangle-alert", tone),) if severity else ()
    reach = Badge(ctx.say(_people(pain_point)), "users") if pain_point.people else None
    steps = Badge(ctx.say(msg_n("{count} step", "{count} steps", len(pain_point.places))), "footprints")
    return Point(
        text=ctx.user_text(pain_point.pain.text, f"#{pain_point.places[0].anchor}"),
        badges=(*grave, *((reach,) if reach else ()), steps),
        notes=ctx.note(msg("Where"), *(ctx.user_text(place.name, f"#{place.anchor}") for place in pain_point.places)),
    )


def _people(pain_point: PainPoint) -> Message:
    return msg_n("{count} persona lives it", "{count} personas live it", len(pain_point.people))


def top_key_moments(ctx: Context) -> tuple[KeyMomentUse, ...]:
    """Every key moment, those first where people feel worst: there, trust is lost."""
    found = [
        KeyMomentUse(journey, moment, moment.key_moment, use)
        for journey in journeys_today(ctx)
        for moment, use in moments_with_uses(journey)
        if moment.key_moment
    ]
    return tuple(sorted(found, key=_relative_emotion))


def _relative_emotion(moment_use: KeyMomentUse) -> float:
    scale, emotion = moment_use.journey.emotion_scale, moment_use.moment.emotion
    return scale.max if not emotion or emotion.score is None else emotion.score / max(abs(scale.min), abs(scale.max))


def _key_moment_point(page_ctx: Context, moment_use: KeyMomentUse) -> Point:
    ctx, key = page_ctx.in_language(moment_use.journey.language), moment_use.key
    return Point(
        text=ctx.user_text(key.name or moment_use.use.name, f"#{moment_use.use.anchor}"),
        badges=(),
        notes=(
            *ctx.user_note(msg("Why"), key.why),
            *ctx.user_note(msg("Incentive"), key.incentive),
            *ctx.note(msg("Journey"), ctx.journey_link(moment_use.journey.id)),
        ),
    )


def _worth_doing(ctx: Context) -> tuple[RankedOpportunity, ...]:
    """The opportunities that change most for the least; rated ones only when there are any."""
    listed = ranked_opportunities(ctx)
    rated = tuple(ranked for ranked in listed if ranked.entry.opportunity.impact)
    return (rated or listed)[:_MOST]


def _opportunity_point(page_ctx: Context, ranked: RankedOpportunity) -> Point:
    ctx, opportunity = page_ctx.in_language(ranked.journey.language), ranked.entry.opportunity
    rated = (
        (opportunity.impact, msg("impact {level}/5", level=opportunity.impact or 0), "trending-up"),
        (opportunity.effort, msg("effort {level}/5", level=opportunity.effort or 0), "gauge"),
    )
    return Point(
        text=ctx.user_text(opportunity.text, f"#{anchor(ranked.journey, ranked.entry)}"),
        badges=tuple(Badge(ctx.say(message), icon) for known, message, icon in rated if known),
        notes=(
            *ctx.user_note(msg("Owner"), opportunity.owner),
            *ctx.note(msg("Journey"), ctx.journey_link(ranked.journey.id)),
        ),
    )


def _figures(ctx: Context) -> tuple[tuple[str, ...], tuple[FigureRow, ...]]:
    """The five figures that tell most, a journey a row; a figure that no journey has gets no column."""
    given = {
        journey.id: _key_figures(ctx.pack_input.figures.get(journey.id, ()))
        for journey in journeys_in_order(ctx.workspace)
    }
    known = [
        key for key in _KEYS if any(key in figures and figures[key].value is not None for figures in given.values())
    ]
    labels = {key: figure.label for figures in given.values() for key, figure in figures.items()}
    rows = (
        FigureRow(ctx.journey_link(journey_id), tuple(_cell(ctx, given[journey_id].get(key)) for key in known))
        for journey_id in given
    )
    return tuple(ctx.say(labels[key]) for key in known), tuple(rows) if known else ()


def _key_figures(figures: Sequence[Figure]) -> dict[str, Figure]:
    return {figure.key: figure for figure in figures if figure.key in _KEYS}


def _cell(ctx: Context, figure: Figure | None) -> str:
    return measures.with_unit(ctx, figure) if figure else ""


def _progress(page_ctx: Context, compared: Comparison) -> Progress:
    """The measures that change most, as a share of what they were."""
    ctx = page_ctx.in_language(compared.future.language)
    clear = [delta for delta in compared.deltas if relative(delta) and delta.verdict in ("better", "worse")]
    largest = sorted(clear, key=lambda delta: -abs(relative(delta) or 0))[:_DELTAS]
    return Progress(
        title=ctx.journey_link(compared.future.id),
        replaced=ctx.journey_link(compared.current.id),
        deltas=tuple(delta_view(ctx, delta) for delta in largest),
        href=f"#{anchors.comparison_anchor(compared.current.id, compared.future.id)}",
    )
