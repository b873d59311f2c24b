"""A journey's part of the pack."""

from collections.abc import Sequence

from personatool.model.journey import Journey
from personatool.model.message import msg, msg_n
from personatool.packs.builder import anchors, quantities, words
from personatool.packs.builder.context import Context
from personatool.packs.builder.markdown import to_html
from personatool.packs.builder.reading_order import journeys_in_order
from personatool.packs.chapters import opportunities, service, steps
from personatool.packs.chapters.maps import map_views
from personatool.packs.chapters.measures import measure_views
from personatool.packs.chapters.moments import Scene, signed
from personatool.packs.view import Badge, ContentsItem, Fact, Figure, JourneyView, Line, Note, Part


def journey_views(context: Context) -> tuple[JourneyView, ...]:
    """Tell every journey, each followed by what is to replace it."""
    return tuple(journey_view(context, each) for each in journeys_in_order(context.workspace))


def below(views: Sequence[JourneyView]) -> tuple[ContentsItem, ...]:
    """List the journeys in the contents."""
    return tuple(ContentsItem(Part(each.title.text, lang=each.title.lang), f"#{each.anchor}") for each in views)


def journey_view(outer: Context, journey: Journey) -> JourneyView:
    """Say everything a journey holds."""
    context = outer.inside(journey.language)
    scene = Scene(context, journey, opportunities.register(context, journey))
    headings, stages = steps.table(scene)
    return JourneyView(
        id=journey.id,
        anchor=anchors.journey_anchor(journey.id),
        title=context.user(journey.title),
        lang=context.lang,
        badges=_badges(context, journey),
        lens=_lens(context, journey),
        figures=_figures(context, journey),
        scenario=to_html(journey.scenario) if journey.scenario else "",
        facts=_facts(context, journey),
        maps=map_views(outer, journey.id),
        measures=measure_views(outer, outer.material.figures.get(journey.id, ())),
        headings=headings,
        stages=stages,
        opportunities=opportunities.table(scene),
        chart=opportunities.chart(journey),
        footer=_footer(context, journey),
        people=tuple(each for each in (journey.persona, *journey.also) if each),
        source=outer.source_of(outer.workspace.journeys, journey.id),
    )


def _badges(say: Context, journey: Journey) -> tuple[Badge, ...]:
    kind = Badge(say.say(words.TYPE[journey.type]), "route")
    return (*say.state(journey), kind, *say.trust("journey", journey.id), *say.status(journey))


def _lens(say: Context, journey: Journey) -> tuple[Note, ...]:
    lens = say.note(msg("Through the eyes of"), say.persona(journey.persona)) if journey.persona else ()
    return (*lens, *say.note(msg("With"), *map(say.persona, journey.also)))


def _figures(say: Context, journey: Journey) -> tuple[Figure, ...]:
    moments = (*journey.stages, *journey.steps)
    channels = {each.channel for each in moments if each.channel}
    documents = sum(len(each.documents) for each in moments)
    asks = sum(len(each.asks) for each in moments)
    pains = sum(len(each.pains) for each in moments)
    ideas = len(opportunities.entries(journey))
    counted = (
        (len(journey.stages), msg_n("stage", "stages", len(journey.stages)), "flag"),
        (len(journey.steps), msg_n("step", "steps", len(journey.steps)), "footprints"),
        (len(channels), msg_n("channel", "channels", len(channels)), "route"),
        (asks, msg_n("piece of data asked", "pieces of data asked", asks), "clipboard-list"),
        (documents, msg_n("document asked", "documents asked", documents), "file-stack"),
        (pains, msg_n("pain point", "pain points", pains), "triangle-alert"),
        (ideas, msg_n("opportunity", "opportunities", ideas), "lightbulb"),
    )
    return tuple(Figure(say.translator.number(count), say.say(label), icon) for count, label, icon in counted if count)


def _facts(say: Context, journey: Journey) -> tuple[Fact, ...]:
    replaced = (Line((say.journey(journey.replaces),)),) if journey.replaces else ()
    return (
        *say.fact("life-event", msg("Life event"), "heart", say.text(journey.life_event)),
        *say.fact("mandate", msg("Acts with a mandate"), "signature", service.mandate(say, journey.mandate)),
        *say.fact("goal", msg("Goal"), "target", say.text(journey.goal)),
        *say.fact("expectations", msg("Expectations"), "list-checks", say.items(journey.expectations)),
        *say.fact("scope", msg("Scope"), "move", _scope(say, journey)),
        *say.fact("decision", msg("Decision it supports"), "signature", say.text(journey.decision_supported)),
        *say.fact("replaces", msg("Replaces"), "repeat", replaced),
        *say.fact("perceived", msg("How it is judged"), "gauge", _perceived(say, journey)),
        *say.fact("usage", msg("How much it is used"), "chart-column", _usage(say, journey)),
        *say.fact("scale", msg("Emotion scale"), "heart-pulse", _scale(say, journey)),
    )


def _scope(say: Context, journey: Journey) -> tuple[Line, ...]:
    scope = journey.scope
    if not scope:
        return ()
    ends = ((msg("From"), scope.start), (msg("To"), scope.end))
    return (
        *say.text(scope.text),
        *(Line((say.own(label),), say.user_note(None, text)) for label, text in ends if text),
    )


def _perceived(say: Context, journey: Journey) -> tuple[Line, ...]:
    judged = journey.perceived
    if not judged:
        return ()
    number = say.translator.number
    answers = msg_n("{count} answer", "{count} answers", judged.n) if judged.n is not None else None
    notes = (*say.note(None, say.own(answers) if answers else None), *say.source(judged.source))
    return say.figure(f"{number(judged.score, 2)} / {number(judged.out_of, 2)}", *notes)


def _usage(say: Context, journey: Journey) -> tuple[Line, ...]:
    usage = journey.usage
    if not usage:
        return ()
    lines: tuple[Line, ...] = ()
    if usage.volume is not None:
        lines += (Line((say.own(msg_n("{count} case a year", "{count} cases a year", usage.volume)),)),)
    if usage.completion is not None:
        share = quantities.percent(usage.completion, say.translator)
        lines += (Line((say.own(msg("{share} completed", share=share)),)),)
    source = say.source(usage.source)
    return (*lines[:-1], *(Line(each.parts, source) for each in lines[-1:])) or (Line((), source),) if source else lines


def _scale(say: Context, journey: Journey) -> tuple[Line, ...]:
    scale = journey.emotion_scale
    if not any(each.emotion or each.emotions for each in (*journey.stages, *journey.steps)):
        return ()
    low, high = signed(say, scale.min), signed(say, scale.max)
    return (Line((say.own(msg("from {low} to {high}", low=low, high=high)),)),)


def _footer(say: Context, journey: Journey) -> tuple[Fact, ...]:
    checked = (
        Line((say.user(each.who),), say.note(None, say.plain(say.translator.date(each.date)) if each.date else None))
        for each in journey.validated_with
    )
    return (
        *say.fact("validated", msg("Checked with"), "circle-check", checked),
        *say.fact("evidence", msg("Rests on"), "shield-check", say.sources(journey.evidence)),
        *say.review(journey),
        *say.standings(journey.meets),
        *say.fact("tags", msg("Tags"), "tag", say.texts(journey.tags)),
        *say.fact("notes", msg("Notes"), "pen-line", say.text(journey.notes)),
    )
