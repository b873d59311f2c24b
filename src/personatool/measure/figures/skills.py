"""Digital skills: what the journey demands, against what its personas have."""

from collections.abc import Iterator

from personatool.measure.journey_walk import JourneyWalk
from personatool.model.figure import Figure, FigurePart, Input, notes, verbatim
from personatool.model.message import Message, msg, msg_n
from personatool.model.persona import Persona

_SCALE = "gds-1-9"
_SOURCE = msg("GDS digital inclusion scale, 2014: 1 never have, never will; 9 expert")


def figures(walk: JourneyWalk) -> Iterator[Figure]:
    """The highest skill demanded, and the steps out of the lens persona's reach."""
    yield _demanded(walk)
    yield _out_of_reach(walk)


def _users(walk: JourneyWalk) -> tuple[Persona, ...]:
    """The lens persona first, then the other users of the journey; agents and helpers are not measured."""
    ids = dict.fromkeys(name for name in (walk.journey.persona, *walk.journey.also) if name)
    found = (walk.workspace.persona(name) for name in ids)
    return tuple(persona for persona in found if persona is not None and persona.kind == "user")


def _autonomy(persona: Persona) -> int | None:
    digital = persona.digital
    return digital.autonomy if digital is not None and digital.scale == _SCALE else None


def _demands(walk: JourneyWalk) -> tuple[int, ...]:
    return tuple(node.moment.skills for node in walk.nodes if node.moment.skills is not None)


def _silent(walk: JourneyWalk) -> int:
    return sum(walk.digital(node) and node.moment.skills is None for node in walk.acts)


def _gaps(walk: JourneyWalk) -> tuple[Message, ...]:
    silent = _silent(walk)
    unknown = [persona.label for persona in _users(walk) if _autonomy(persona) is None]
    return notes(
        (silent > 0, msg_n(
            "{count} digital step does not say which skill it needs (`skills`).",
            "{count} digital steps do not say which skill they need (`skills`).", silent,
        )),
        (bool(unknown), msg(
            "The digital autonomy of these personas is not stated, or not on the scale {scale}: {names}.",
            scale=_SCALE, names=", ".join(unknown),
        )),
        (not _users(walk), msg("The journey has no user persona to compare with (`persona`, `also`).")),
    )  # fmt: skip


def _demanded(walk: JourneyWalk) -> Figure:
    demands = _demands(walk)
    highest = max(demands, default=None)
    return Figure(
        "skills", msg("Highest digital skill demanded"), highest, msg("of 9"),
        formula=msg("highest `skills`; beside it each persona’s autonomy − that level"), source=_SOURCE,
        inputs=(Input(msg("steps that say it"), len(demands)),),
        parts=tuple(_margin(persona, highest) for persona in _users(walk)),
        missing=_gaps(walk) or notes((highest is None, msg("No step says which digital skill it needs (`skills`)."))),
    )  # fmt: skip


def _margin(persona: Persona, demanded: int | None) -> FigurePart:
    autonomy = _autonomy(persona)
    if autonomy is None:
        return FigurePart(verbatim(persona.label), None, msg("not stated"))
    margin = None if demanded is None else autonomy - demanded
    return FigurePart(verbatim(persona.label), margin, msg("has {level}", level=autonomy))


def _out_of_reach(walk: JourneyWalk) -> Figure:
    users = _users(walk)
    lens = next((user for user in users if user.id == walk.journey.persona), None)
    reach = _autonomy(lens) if lens else None
    demands = _demands(walk)
    return Figure(
        "out-of-reach", msg("Steps beyond the persona’s skill"),
        _beyond(demands, reach) if reach is not None and demands else None, msg("steps"),
        formula=msg("steps whose `skills` is above the autonomy of the journey’s `persona`"), source=_SOURCE,
        inputs=(Input(msg("steps that say it"), len(demands)), Input(msg("the persona’s autonomy"), reach)),
        parts=tuple(_beyond_part(persona, demands) for persona in users if persona is not lens),
        missing=_gaps(walk) or notes((not demands, msg("No step says which digital skill it needs (`skills`)."))),
    )  # fmt: skip


def _beyond(demands: tuple[int, ...], reach: int) -> int:
    return sum(level > reach for level in demands)


def _beyond_part(persona: Persona, demands: tuple[int, ...]) -> FigurePart:
    autonomy = _autonomy(persona)
    if autonomy is None:
        return FigurePart(verbatim(persona.label), None, msg("not stated"))
    return FigurePart(verbatim(persona.label), _beyond(demands, autonomy), msg("has {level}", level=autonomy))
