"""What a map rests on."""

from collections.abc import Iterable

from personatool.maps.parts.context import Base, Context
from personatool.model.evidence import ConfidenceLevel
from personatool.model.message import Message, msg, msg_n
from personatool.model.nested import cited_evidence
from personatool.wording.fixed_words import CONFIDENCE, inside_sentence

_LEVELS: dict[ConfidenceLevel, tuple[str, Message]] = {
    "none": ("circle-help", msg("Not known: cites no study")),
    "low": ("circle-alert", msg("Low")),
    "medium": ("circle-dot", msg("Medium")),
    "high": ("circle-check", msg("High")),
}


def sources(ctx: Context) -> tuple[str, ...]:
    """Ids of the evidence that the journey and everything drawn of it rest on, in order of mention."""
    persona = ctx.persona
    return tuple(dict.fromkeys((*cited_evidence(ctx.journey), *(persona.evidence if persona else ()))))


def summary(ctx: Context) -> str:
    """Say in a few words how solid the ground is."""
    count = len(sources(ctx))
    basis = ctx.persona.basis if ctx.persona else None
    if basis in ("proto", "ai-draft"):
        return ctx.say(msg("proto-persona, to be confirmed in the field"))
    if not count:
        return ctx.say(msg("cites no source yet"))
    return ctx.say(msg_n("based on {count} source", "based on {count} sources", count))


def confidence(ctx: Base, kind: str, name: str) -> tuple[str, str] | None:
    """How far a persona or a journey can be relied on: a sign and a word; nothing when it was not measured."""
    found = ctx.measured.confidences.get((kind, name))
    if found is None:
        return None
    icon, word = _LEVELS[found.level]
    return icon, ctx.say(word)


def trust(ctx: Base, kind: str, name: str) -> tuple[str, str] | None:
    """The same in a few words; nothing when it cites no study."""
    found = ctx.measured.confidences.get((kind, name))
    if found is None or found.level == "none":
        return None
    return _LEVELS[found.level][0], ctx.say(CONFIDENCE[found.level])


def named_sources(ctx: Context) -> tuple[str, ...]:
    """Titles of the evidence used, with their confidence."""
    return titles(ctx, sources(ctx))


def titles(ctx: Base, given: Iterable[str]) -> tuple[str, ...]:
    """Titles of some evidence, with their confidence."""
    return tuple(_named(ctx, source) for source in given)


def _named(ctx: Base, source: str) -> str:
    known = ctx.workspace.settings.evidence.get(source)
    if known is None:
        return source
    title = ctx.typeset(known.title)
    details = [f"n\u00a0=\u00a0{ctx.translator.number(known.n, 0)}"] if known.n else []
    details += (
        [inside_sentence(ctx.say(CONFIDENCE[known.confidence])).replace(" ", "\u00a0")] if known.confidence else []
    )
    return f"{title} ({', '.join(details)})" if details else title
