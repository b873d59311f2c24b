"""A map in words, for those who do not see it."""

from collections.abc import Iterator

from personatool.maps.parts.columns import grid
from personatool.maps.parts.context import Context
from personatool.maps.parts.emotion.values import Feeling, feelings
from personatool.maps.parts.notes import acts
from personatool.maps.parts.ways_on import branches_in_words
from personatool.model.message import Message, msg, msg_n
from personatool.model.moment import Stage, Step


def describe(ctx: Context) -> tuple[str, str]:
    """Give a map its short name and its long description."""
    title = msg("Journey map: {title}", title=ctx.journey.title)
    return ctx.say(title), " ".join(ctx.say(sentence) for sentence in sentences(ctx))


def sentences(ctx: Context) -> Iterator[Message]:
    """Sentences that every drawing of a journey begins its description with."""
    journey = ctx.journey
    if ctx.persona:
        yield _whose(ctx)
    yield msg_n("{count} stage: {names}.", "{count} stages: {names}.", len(journey.stages),
                names=", ".join(ctx.typeset(stage.name) for stage in journey.stages))  # fmt: skip
    if journey.steps:
        yield msg_n("{count} step.", "{count} steps.", len(journey.steps))
    yield from _feelings(ctx)
    yield from branches_in_words(ctx)
    moments = [moment for stage in journey.stages for moment in (stage, *stage.steps)]
    named = [moment.key_moment.name or _called(moment) for moment in moments if moment.key_moment]
    if named:
        yield msg("Key moments: {names}.", names=", ".join(map(ctx.typeset, named)))
    others = [f"{ctx.typeset(_called(moment))} ({who})" for stage in journey.stages
              for moment in (stage, *stage.steps) if (who := acts(ctx, moment, stage))]  # fmt: skip
    if others:
        yield msg("Somebody else acts: {steps}.", steps=", ".join(others))
    shown = [f"{_called(moment)}, {moment.picture.alt}" for moment in moments if moment.picture and moment.picture.alt]
    if shown:
        yield msg("Pictures: {pictures}.", pictures="; ".join(map(ctx.typeset, shown)))


def _whose(ctx: Context) -> Message:
    label = ctx.persona.label if ctx.persona else ""
    if ctx.journey.state == "prescribed":
        return msg("What {persona} has to do, as the official texts tell it.", persona=label)
    if ctx.journey.state == "future":
        return msg("What {persona} will live through, in the future state.", persona=label)
    return msg("What {persona} lives through.", persona=label)


def _feelings(ctx: Context) -> Iterator[Message]:
    felt = [feeling for feeling in feelings(ctx, grid(ctx.journey)) if feeling.level is not None]
    if not felt:
        return
    yield msg("Worst moment: {moment}.", moment=_felt(ctx, min(felt, key=lambda feeling: feeling.level or 0)))
    yield msg("Best moment: {moment}.", moment=_felt(ctx, max(felt, key=lambda feeling: feeling.level or 0)))


def _felt(ctx: Context, feeling: Feeling) -> str:
    how = ", ".join(filter(None, (feeling.word, feeling.label)))
    return f"{ctx.typeset(_called(feeling.moment))} ({how})"


def _called(moment: object) -> str:
    if isinstance(moment, Step):
        return moment.title
    return moment.name if isinstance(moment, Stage) else ""
