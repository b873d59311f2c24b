"""Lengths of time, sums of money and levels, in words."""

from personatool.maps.parts.context import Context
from personatool.model.items import Way
from personatool.model.message import msg
from personatool.wording.durations import duration
from personatool.wording.money import price


def way_words(ctx: Context, way: Way) -> tuple[str, str]:
    """Say another way through a step: its channel, then whether a person is there, its words, time and cost."""
    parts = [ctx.say(msg("with a person"))] if way.human else []
    parts += [ctx.typeset(way.text)] if way.text else []
    parts += [ctx.say(duration(length)) for length in (way.duration, way.wait) if length]
    parts += [ctx.say(price(way.cost))] if way.cost else []
    return ctx.say(ctx.channel(way.channel).label), " · ".join(parts)
