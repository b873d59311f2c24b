"""What a map rests on."""

from collections.abc import Iterator

from personatool.maps.context import Context
from personatool.model.message import msg, msg_n
from personatool.model.moment import Moment

_CONFIDENCE = {
    "low": msg("low confidence"),
    "medium": msg("medium confidence"),
    "high": msg("high confidence"),
}


def sources(context: Context) -> tuple[str, ...]:
    """Ids of the evidence that the journey and everything drawn of it rest on, in order of mention."""
    journey, persona = context.journey, context.persona
    found = [*journey.evidence]
    for stage in journey.stages:
        for moment in (stage, *stage.steps):
            found += _moment_sources(moment)
    found += persona.evidence if persona else ()
    return tuple(dict.fromkeys(found))


def _moment_sources(moment: Moment) -> Iterator[str]:
    emotions = [emotion.source for emotion in (moment.emotion, *moment.emotions.values()) if emotion]
    items = (*moment.pains, *moment.frontstage, *moment.backstage, *moment.support, *moment.systems)
    yield from filter(None, (*emotions, *(item.source for item in items)))


def summary(context: Context) -> str:
    """Say in a few words how solid the ground is."""
    count = len(sources(context))
    basis = context.persona.basis if context.persona else None
    if basis in ("proto", "ai-draft"):
        return context.say(msg("proto-persona, to be confirmed in the field"))
    if not count:
        return context.say(msg("hypotheses, no source yet"))
    return context.say(msg_n("based on {count} source", "based on {count} sources", count))


def named_sources(context: Context) -> str:
    """Titles of the evidence used, with their confidence, in one sentence; empty when there is none."""
    return " · ".join(_named(context, source) for source in sources(context))


def _named(context: Context, source: str) -> str:
    known = context.workspace.settings.evidence.get(source)
    if known is None:
        return source
    title = context.typeset(known.title)
    details = [f"n\u00a0=\u00a0{context.translator.number(known.n, 0)}"] if known.n else []
    details += [context.say(_CONFIDENCE[known.confidence])] if known.confidence else []
    return f"{title} ({', '.join(details)})" if details else title
