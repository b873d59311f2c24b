"""The lane of who passes each step: alone, with help, not at all, or unknown."""

from typing import Final

from personatool.maps.parts.context import Context
from personatool.maps.parts.notes import Note, Notes
from personatool.model.inclusion import VERDICT_WORDS, Inclusion, Verdict
from personatool.model.message import msg
from personatool.model.moment import Moment

VERDICT_ICONS: Final[dict[Verdict, str]] = {
    "alone": "circle-check", "helped": "life-buoy", "blocked": "circle-x", "unknown": "circle-help",
}  # fmt: skip
_ORDER: Final[tuple[Verdict, ...]] = ("blocked", "helped", "unknown", "alone")


def passing(ctx: Context, moment: Moment) -> Notes:
    """Who passes a step, those left behind first; nothing where nobody was judged."""
    found = ctx.measured.inclusions.get(ctx.journey.id)
    number = _number(ctx, moment)
    if found is None or not number or not found.people:
        return ()
    names = _short_names(found)
    notes = []
    for verdict in _ORDER:
        here = [names[i] for i, row in enumerate(found.outcomes) if row[number - 1].verdict == verdict]
        if here:
            text = msg("{kind}: {words}", kind=ctx.say(VERDICT_WORDS[verdict]), words=", ".join(here))
            notes.append(Note(ctx.say(text), VERDICT_ICONS[verdict]))
    return tuple(notes)


def _number(ctx: Context, moment: Moment) -> int:
    """The place of a step among those judged, from 1; 0 for a stage that has steps."""
    acts = [act for stage in ctx.journey.stages for act in stage.steps or (stage,)]
    return next((index for index, act in enumerate(acts, 1) if act is moment), 0)


def _short_names(found: Inclusion) -> list[str]:
    """First names, where they tell people apart."""
    first = [person.label.split(" ", 1)[0] for person in found.people]
    return [name if first.count(name) == 1 else person.label for name, person in zip(first, found.people, strict=True)]
