"""A journey's part of the pack."""

from collections.abc import Sequence

from personatool.model.journey import Journey
from personatool.model.message import msg, msg_n
from personatool.packs.builder import anchors, quantities
from personatool.packs.builder.context import Context
from personatool.packs.builder.markdown import to_html
from personatool.packs.builder.reading_order import journeys_in_order
from personatool.packs.chapters import opportunities, service, steps
from personatool.packs.chapters.endings import ending_facts
from personatool.packs.chapters.maps import map_views
from personatool.packs.chapters.measures import measure_views
from personatool.packs.chapters.moments import Scene, signed
from personatool.packs.view.journeys import JourneyView
from personatool.packs.view.page import ContentsItem
from personatool.packs.view.parts import Badge, Fact, Figure, Line, Note, Part
from personatool.wording.fixed_words import TYPE


def view(ctx: Context) -> tuple[JourneyView, ...]:
    """All journeys, each followed by the one that is to replace it."""
    return tuple(journey_view(ctx, journey) for journey in journeys_in_order(ctx.workspace))


def contents(views: Sequence[JourneyView]) -> tuple[ContentsItem, ...]:
    """List the journeys in the contents."""
    return tuple(ContentsItem(Part(view.title.text, lang=view.title.lang), f"#{view.anchor}") for view in views)


def journey_view(page_ctx: Context, journey: Journey) -> JourneyView:
    """The whole view of a journey."""
    ctx = page_ctx.in_language(journey.language)
    scene = Scene(ctx, journey, opportunities.opportunity_links(ctx, journey))
    headings, stages = steps.table(scene)
    return JourneyView(
        id=journey.id,
        anchor=anchors.journey_anchor(journey.id),
        title=ctx.user_text(journey.title),
        lang=ctx.lang,
        badges=_badges(ctx, journey),
        lens=_lens(ctx, journey),
        figures=_figures(ctx, journey),
        scenario=to_html(journey.scenario) if journey.scenario else "",
        facts=_facts(ctx, journey),
        maps=map_views(page_ctx, journey.id),
        measures=measure_views(page_ctx, page_ctx.pack_input.figures.get(journey.id, ())),
        headings=headings,
        stages=stages,
        opportunities=opportunities.table(scene),
        chart=opportunities.chart(journey),
        footer=_footer(ctx, journey),
        people=tuple(persona_id for persona_id in (journey.persona, *journey.also) if persona_id),
        source=page_ctx.source_path(page_ctx.workspace.journeys, journey.id),
    )


def _badges(ctx: Context, journey: Journey) -> tuple[Badge, ...]:
    kind = Badge(ctx.say(TYPE[journey.type]), "route")
    return (
        *ctx.state_badges(journey),
        kind,
        *ctx.confidence_badges("journey", journey.id),
        *ctx.status_badges(journey),
    )


def _lens(ctx: Context, journey: Journey) -> tuple[Note, ...]:
    lens = ctx.note(msg("Through the eyes of"), ctx.persona_link(journey.persona)) if journey.persona else ()
    return (*lens, *ctx.note(msg("With"), *map(ctx.persona_link, journey.also)))


def _figures(ctx: Context, journey: Journey) -> tuple[Figure, ...]:
    moments = (*journey.stages, *journey.steps)
    channels = {channel for moment in moments for channel in moment.channel}
    documents = sum(len(moment.documents) for moment in moments)
    asks = sum(len(moment.asks) for moment in moments)
    pains = sum(len(moment.pains) for moment in moments)
    ideas = len(opportunities.numbered_opportunities(journey))
    counted = (
        (len(journey.stages), msg_n("stage", "stages", len(journey.stages)), "flag"),
        (len(journey.steps), msg_n("step", "steps", len(journey.steps)), "footprints"),
        (len(channels), msg_n("channel", "channels", len(channels)), "route"),
        (asks, msg_n("piece of data asked", "pieces of data asked", asks), "clipboard-list"),
        (documents, msg_n("document asked", "documents asked", documents), "file-stack"),
        (pains, msg_n("pain point", "pain points", pains), "triangle-alert"),
        (ideas, msg_n("opportunity", "opportunities", ideas), "lightbulb"),
    )
    return tuple(Figure(ctx.translator.number(count), ctx.say(label), icon) for count, label, icon in counted if count)


def _facts(ctx: Context, journey: Journey) -> tuple[Fact, ...]:
    replaced = (Line((ctx.journey_link(journey.replaces),)),) if journey.replaces else ()
    return (
        *ctx.fact("life-event", msg("Life event"), "heart", ctx.text_line(journey.life_event)),
        *ctx.fact("mandate", msg("Acts with a mandate"), "signature", service.mandate(ctx, journey.mandate)),
        *ctx.fact("goal", msg("Goal"), "target", ctx.text_line(journey.goal)),
        *ctx.fact("expectations", msg("Expectations"), "list-checks", ctx.item_lines(journey.expectations)),
        *ctx.fact("scope", msg("Scope"), "move", _scope(ctx, journey)),
        *ending_facts(ctx, journey),
        *ctx.fact("decision", msg("Decision it supports"), "signature", ctx.text_line(journey.decision_supported)),
        *ctx.fact("replaces", msg("Replaces"), "repeat", replaced),
        *ctx.fact("perceived", msg("How it is judged"), "gauge", _perceived(ctx, journey)),
        *ctx.fact("usage", msg("How much it is used"), "chart-column", _usage(ctx, journey)),
        *ctx.fact("scale", msg("Emotion scale"), "heart-pulse", _scale(ctx, journey)),
    )


def _scope(ctx: Context, journey: Journey) -> tuple[Line, ...]:
    scope = journey.scope
    if not scope:
        return ()
    ends = ((msg("From"), scope.start), (msg("To"), scope.end))
    return (
        *ctx.text_line(scope.text),
        *(Line((ctx.our_text(label),), ctx.user_note(None, text)) for label, text in ends if text),
    )


def _perceived(ctx: Context, journey: Journey) -> tuple[Line, ...]:
    judged = journey.perceived
    if not judged:
        return ()
    number = ctx.translator.number
    answers = msg_n("{count} answer", "{count} answers", judged.n) if judged.n is not None else None
    notes = (*ctx.our_note(None, answers), *ctx.source_notes(judged.source))
    return ctx.figure_line(f"{number(judged.score, 2)} / {number(judged.out_of, 2)}", *notes)


def _usage(ctx: Context, journey: Journey) -> tuple[Line, ...]:
    usage = journey.usage
    if not usage:
        return ()
    lines: tuple[Line, ...] = ()
    if usage.volume is not None:
        lines += (Line((ctx.our_text(msg_n("{count} case a year", "{count} cases a year", usage.volume)),)),)
    if usage.completion is not None:
        share = quantities.percent(usage.completion, ctx.translator)
        lines += (Line((ctx.our_text(msg("{share} completed", share=share)),)),)
    source = ctx.source_notes(usage.source)
    return (*lines[:-1], *(Line(line.parts, source) for line in lines[-1:])) or (Line((), source),) if source else lines


def _scale(ctx: Context, journey: Journey) -> tuple[Line, ...]:
    scale = journey.emotion_scale
    if not any(moment.emotion or moment.emotions for moment in (*journey.stages, *journey.steps)):
        return ()
    low, high = signed(ctx, scale.min), signed(ctx, scale.max)
    return (Line((ctx.our_text(msg("from {low} to {high}", low=low, high=high)),)),)


def _footer(ctx: Context, journey: Journey) -> tuple[Fact, ...]:
    checked = (
        Line(
            (ctx.user_text(check.who),),
            ctx.note(None, ctx.date_text(check.date)),
        )
        for check in journey.validated_with
    )
    return (
        *ctx.fact("validated", msg("Checked with"), "circle-check", checked),
        *ctx.fact("evidence", msg("Rests on"), "shield-check", ctx.evidence_lines(journey.evidence)),
        *ctx.review_facts(journey),
        *ctx.meets_facts(journey.meets),
        *ctx.fact("tags", msg("Tags"), "tag", ctx.text_lines(journey.tags)),
        *ctx.fact("notes", msg("Notes"), "pen-line", ctx.text_line(journey.notes)),
    )
