"""What several measures count in a journey."""

from collections.abc import Iterable
from dataclasses import dataclass

from personatool.measure.journey_walk import JourneyWalk, Node
from personatool.model import time_taken
from personatool.model.moment import Ask, Document
from personatool.model.scalars import MINUTES_IN
from personatool.wording.folding import fold

MINUTES_A_DAY = MINUTES_IN["day"]
UNANNOUNCED = MINUTES_A_DAY  # a wait this long needs a date


@dataclass(frozen=True, slots=True)
class Asked:
    """Something asked of the person, each time it is asked."""

    name: str
    held_by: tuple[str, ...]


def documents(walk: JourneyWalk) -> tuple[Asked, ...]:
    """List the documents asked, again each time."""
    return tuple(_asked(walk, document.name, document) for moment in walk.moments for document in moment.documents)


def data(walk: JourneyWalk) -> tuple[Asked, ...]:
    """List the pieces of data asked, again each time."""
    return tuple(_asked(walk, ask.item, ask) for moment in walk.moments for ask in moment.asks)


def _asked(walk: JourneyWalk, name: str, entry: Ask | Document) -> Asked:
    known = (held.by for item, held in walk.workspace.settings.held.items() if fold(item) == fold(name))
    return Asked(name, entry.held_by or next(known, ()))


def distinct(names: Iterable[str]) -> tuple[str, ...]:
    """Keep the first writing of each name."""
    first: dict[str, str] = {}
    for name in names:
        first.setdefault(fold(name), name)
    return tuple(first.values())


def repeated(asked: Iterable[Asked]) -> int:
    """Count how often something is asked that was asked before."""
    names = [entry.name for entry in asked]
    return len(names) - len(distinct(names))


def contacts(walk: JourneyWalk) -> tuple[Node, ...]:
    """What the person does with another party; other users (the family) are none."""
    return tuple(node for node in walk.acts if node.party and not _is_user(walk, node.party))


def _is_user(walk: JourneyWalk, party: str) -> bool:
    persona = walk.workspace.persona(party)
    return persona is not None and persona.kind == "user"


def bodies(walk: JourneyWalk) -> tuple[str, ...]:
    """List the other parties, each once."""
    return distinct(node.party for node in contacts(walk) if node.party)


def switches(walk: JourneyWalk) -> int:
    """Count the steps that share no channel with the step before on the same way; a step that names none is none."""
    named = [index for index, node in enumerate(walk.acts) if node.channels]
    changed = 0
    for place, index in enumerate(named):
        before = next((other for other in reversed(named[:place]) if index in walk.graph.ahead[other]), None)
        changed += before is not None and set(walk.acts[before].channels).isdisjoint(walk.acts[index].channels)
    return changed


def waited(walk: JourneyWalk) -> float:
    """Add up the waits, in days."""
    return time_taken.waiting(walk.journey.stages) / MINUTES_A_DAY


def spent(walk: JourneyWalk) -> float:
    """Add up what people do themselves, in hours."""
    return time_taken.doing(walk.journey.stages) / 60


def unannounced(walk: JourneyWalk) -> int:
    """Count the waits of a day or more for which no time is promised."""
    return sum(
        moment.wait is not None and moment.wait.minutes >= UNANNOUNCED and moment.promised is None
        for moment in walk.moments
    )


def visits(walk: JourneyWalk) -> int:
    """Add up the journeys to a place."""
    return sum(moment.visits or 0 for moment in walk.moments)


def fields(walk: JourneyWalk) -> int:
    """Add up the form fields."""
    return sum(moment.fields or 0 for moment in walk.moments)
