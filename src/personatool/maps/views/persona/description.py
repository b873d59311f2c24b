"""A persona's page in words, for those who do not see it."""

from collections.abc import Iterator, Sequence

from personatool.maps.parts.context import Base
from personatool.model.items import Item
from personatool.model.message import Message, msg
from personatool.model.persona import Persona
from personatool.wording.fixed_words import AUTONOMY, BASIS, KIND, LITERACY, SET_ROLE


def describe(ctx: Base, persona: Persona) -> tuple[str, str]:
    """Give the page its short name and its long description."""
    name = ctx.say(msg("Persona: {name}", name=persona.label))
    return name, " ".join(_sentences(ctx, persona))


def _sentences(ctx: Base, persona: Persona) -> Iterator[str]:
    words = [persona.role if persona.name else None, persona.archetype]
    kinds = [ctx.say(KIND[persona.kind])]
    kinds += [ctx.say(SET_ROLE[persona.set_role])] if persona.set_role else []
    kinds += [ctx.say(BASIS[persona.basis])] if persona.basis else []
    yield _ended(" · ".join([*(ctx.typeset(word) for word in words if word), *kinds]))
    if persona.quote:
        yield ctx.say(msg("In their words: “{quote}”.", quote=persona.quote.text))
    yield from (ctx.say(sentence) for sentence in _lists(persona))
    if persona.digital and persona.digital.autonomy:
        level = persona.digital.autonomy
        said = ctx.say(AUTONOMY[level])
        yield ctx.say(msg("Digital autonomy {level} of 9: {words}.", level=level, words=said))
    if persona.literacy:
        yield _ended(ctx.say(LITERACY[persona.literacy]))


def _lists(persona: Persona) -> Iterator[Message]:
    if persona.goals:
        yield msg("Goals: {names}.", names=_joined(persona.goals))
    if persona.needs:
        yield msg("Needs: {names}.", names=_joined(persona.needs))
    if persona.pains:
        yield msg("Pain points: {names}.", names=_joined(persona.pains))
    if persona.barriers:
        yield msg("Barriers: {names}.", names=_joined(persona.barriers))


def _joined(items: Sequence[Item]) -> str:
    return "; ".join(item.text.rstrip(".") for item in items)


def _ended(text: str) -> str:
    return text if text.endswith((".", "!", "?", "…")) else f"{text}."
