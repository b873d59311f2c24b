"""What only one of two steps says proves no change: both journeys without it."""

from collections.abc import Iterator
from typing import Final

from personatool.measure.comparison.matching import Matching
from personatool.measure.journey_walk import JourneyWalk, Node, walk_journey
from personatool.model.moment import Stage

_SAID: Final = ("duration", "wait", "promised", "cost", "visits", "fields", "skills", "emotion", "with_", "channel")
_NONE: Final = {"channel": ()}
Said = dict[int, dict[str, object]]


def leveled(before: JourneyWalk, after: JourneyWalk, matching: Matching) -> tuple[JourneyWalk, JourneyWalk] | None:
    """Both journeys without what a step says that its other self does not; `None` when there is nothing of the kind.

    Lists are left alone: a step that lists no document asks for none, wherever its journey lists some.
    """
    cleared: Said = {}
    for pair in matching.pairs:
        for name in _SAID:
            one, other = (_says(node, name) for node in pair)
            if one != other:
                alone = pair[0] if one else pair[1]
                cleared.setdefault(id(alone.moment), {})[name] = _NONE.get(name)
    return (_without(before, cleared), _without(after, cleared)) if cleared else None


def _says(node: Node, name: str) -> bool:
    """Whether a step says something, itself or through its stage."""
    if name == "with_":
        return node.party is not None
    return bool(node.channels) if name == "channel" else getattr(node.moment, name) is not None


def _without(walk: JourneyWalk, cleared: Said) -> JourneyWalk:
    stages = tuple(_stages(walk, cleared))
    return walk_journey(walk.workspace, walk.journey.model_copy(update={"stages": stages}))


def _stages(walk: JourneyWalk, cleared: Said) -> Iterator[Stage]:
    for stage in walk.journey.stages:
        steps = tuple(step.model_copy(update=cleared.get(id(step))) for step in stage.steps)
        yield stage.model_copy(update={**cleared.get(id(stage), {}), "steps": steps})
