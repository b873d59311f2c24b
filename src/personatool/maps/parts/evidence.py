"""What a map rests on."""

from collections.abc import Iterable

from personatool.maps.parts.context import Base, Context
from personatool.model.evidence import ConfidenceLevel
from personatool.model.message import Message, msg, msg_n
from personatool.model.nested import cited_evidence
from personatool.wording.fixed_words import CONFIDENCE, inside_sentence

_LEVELS: dict[ConfidenceLevel, tuple[str, Message]] = {
    "none": ("circle-help", msg("None: rests on no study")),
    "low": ("circle-alert", msg("Low")),
    "medium": ("circle-dot", msg("Medium")),
    "high": ("circle-check", msg("High")),
}


def sources(context: Context) -> tuple[str, ...]:
    """Ids of the evidence that the journey and everything drawn of it rest on, in order of mention."""
    persona = context.persona
    return tuple(dict.fromkeys((*cited_evidence(context.journey), *(persona.evidence if persona else ()))))


def summary(context: Context) -> str:
    """Say in a few words how solid the ground is."""
    count = len(sources(context))
    basis = context.persona.basis if context.persona else None
    if basis in ("proto", "ai-draft"):
        return context.say(msg("proto-persona, to be confirmed in the field"))
    if not count:
        return context.say(msg("hypotheses, no source yet"))
    return context.say(msg_n("based on {count} source", "based on {count} sources", count))


def confidence(context: Base, kind: str, name: str) -> tuple[str, str] | None:
    """How far a persona or a journey can be relied on: a sign and a word; nothing when it was not measured."""
    found = context.measured.confidences.get((kind, name))
    if found is None:
        return None
    icon, word = _LEVELS[found.level]
    return icon, context.say(word)


def trust(context: Base, kind: str, name: str) -> tuple[str, str] | None:
    """The same in a few words; nothing when it rests on no study."""
    found = context.measured.confidences.get((kind, name))
    if found is None or found.level == "none":
        return None
    return _LEVELS[found.level][0], context.say(CONFIDENCE[found.level])


def named_sources(context: Context) -> tuple[str, ...]:
    """Titles of the evidence used, with their confidence."""
    return titles(context, sources(context))


def titles(context: Base, given: Iterable[str]) -> tuple[str, ...]:
    """Titles of some evidence, with their confidence."""
    return tuple(_named(context, source) for source in given)


def _named(context: Base, source: str) -> str:
    known = context.workspace.settings.evidence.get(source)
    if known is None:
        return source
    title = context.typeset(known.title)
    details = [f"n\u00a0=\u00a0{context.translator.number(known.n, 0)}"] if known.n else []
    details += (
        [inside_sentence(context.say(CONFIDENCE[known.confidence])).replace(" ", "\u00a0")] if known.confidence else []
    )
    return f"{title} ({', '.join(details)})" if details else title
