"""Where a journey ends, in words, for those who do not see the drawing."""

from collections.abc import Iterator, Sequence

from personatool.maps.canvas.typesetting import quoted
from personatool.maps.parts.context import Context
from personatool.model.message import Message, msg
from personatool.model.step_graph import Ending, Place
from personatool.wording.outcomes import OUTCOME


def endings_in_words(ctx: Context, endings: Sequence[Ending]) -> Iterator[Message]:
    """After which steps it ends, and how where that is said."""
    ends = [_ending(ctx, ending) for ending in endings]
    yield msg("Ends after {steps}.", steps=" · ".join(ends)) if ends else msg("No step ends it.")


def _ending(ctx: Context, ending: Ending) -> str:
    outcome = ending.outcome
    kind = ctx.say(OUTCOME[outcome.kind]) if outcome and outcome.kind else ""
    text = ctx.typeset(outcome.text).rstrip(".") if outcome and outcome.text else ""
    said = [*map(ctx.typeset, ending.conditions), *filter(None, (kind, text))]
    return f"{called(ctx, ending.place)} ({', '.join(said)})" if said else called(ctx, ending.place)


def called(ctx: Context, place: Place) -> str:
    """The number and the name of a step, its name in quotes; of a stage, its name."""
    name = quoted(ctx.typeset(place.name), ctx.language)
    return f"{place.number} {name}" if place.number else name
