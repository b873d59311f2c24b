"""A comparison in words, for those who do not see it."""

from collections.abc import Iterator

from personatool.maps.views.comparison.columns import Sides
from personatool.model.comparison import HEADLINES, Delta
from personatool.model.message import Message, msg
from personatool.wording.fixed_words import TREND

_TOLD = frozenset({"better", "worse", "changed"})


def describe(sides: Sides) -> tuple[str, str]:
    """Give the comparison its short name and its long description."""
    ctx = sides.after
    name = msg("Comparison: {before} and {after}", before=sides.before.journey.title, after=ctx.journey.title)
    return ctx.say(name), " ".join(ctx.say(sentence) for sentence in _sentences(sides))


def _sentences(sides: Sides) -> Iterator[Message]:
    compared = sides.compared
    yield from (_told(sides, delta) for delta in compared.deltas
                if delta.after.key in HEADLINES and delta.verdict in _TOLD)  # fmt: skip
    if compared.removed:
        yield msg("Steps that go: {names}.", names="; ".join(map(sides.before.typeset, compared.removed)))
    if compared.added:
        yield msg("New steps: {names}.", names="; ".join(map(sides.after.typeset, compared.added)))
    if compared.pains.removed:
        yield msg("Pain points relieved: {names}.", names="; ".join(pain.text for pain in compared.pains.removed))
    if compared.pains.kept:
        yield msg("Pain points that stay: {names}.", names="; ".join(pain.text for pain in compared.pains.kept))


def _told(sides: Sides, delta: Delta) -> Message:
    ctx = sides.after
    number = ctx.translator.number
    return msg(
        "{measure}: {before} before, {after} after ({verdict}).", measure=ctx.say(delta.after.label),
        before=number(delta.before.value or 0, delta.before.digits),
        after=number(delta.after.value or 0, delta.after.digits), verdict=ctx.say(TREND[delta.verdict]),
    )  # fmt: skip
