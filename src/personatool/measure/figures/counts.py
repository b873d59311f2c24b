"""What several measures count in a journey."""

from collections import Counter
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from typing import TypeVar

from personatool.measure.journey_walk import JourneyWalk, Node
from personatool.model import time_taken
from personatool.model.lengths import MINUTES_IN, Duration
from personatool.model.message import Message, msg
from personatool.model.moment import Ask, Document, Moment
from personatool.wording.folding import fold

T = TypeVar("T")
MINUTES_A_DAY = MINUTES_IN["day"]
UNANNOUNCED = MINUTES_A_DAY  # a wait this long needs a date


@dataclass(frozen=True, slots=True)
class Asked:
    """Something asked of the person, each time it is asked."""

    name: str
    held_by: tuple[str, ...]


def documents(walk: JourneyWalk) -> tuple[Asked, ...]:
    """List the documents asked, again each time."""
    given = _requests(walk, lambda moment: moment.documents, lambda document: document.name)
    return tuple(_asked(walk, document.name, document) for document in given)


def data(walk: JourneyWalk) -> tuple[Asked, ...]:
    """List the pieces of data asked, again each time."""
    given = _requests(walk, lambda moment: moment.asks, lambda ask: ask.item)
    return tuple(_asked(walk, ask.item, ask) for ask in given)


def says(walk: JourneyWalk, *fields: str) -> bool:
    """Whether a stage or a step says one of these, be it that there are none (`documents: []`)."""
    return any(
        name in moment.model_fields_set and getattr(moment, name) is not None
        for moment in walk.moments for name in fields
    )  # fmt: skip


def _requests(walk: JourneyWalk, read: Callable[[Moment], tuple[T, ...]], name: Callable[[T], str]) -> Iterator[T]:
    """What each stage asks and what its steps ask; what a stage says again of its steps is asked once."""
    for stage in walk.journey.stages:
        inside = [entry for step in stage.steps for entry in read(step)]
        told = Counter(fold(name(entry)) for entry in inside)
        for entry in read(stage):
            if told[fold(name(entry))]:
                told[fold(name(entry))] -= 1
            else:
                yield entry
        yield from inside


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
    """Exchanges with another party, or through a channel whoever is behind it; other users (the family) are none."""
    return tuple(node for node in walk.acts if (node.party or node.channels) and not _is_user(walk, node.party))


def silent_contacts(walk: JourneyWalk) -> int:
    """Count the steps that tell neither with whom nor through which channel they go."""
    return sum(not (node.party or node.channels) for node in walk.acts)


def _is_user(walk: JourneyWalk, party: str | None) -> bool:
    persona = walk.workspace.persona(party) if party else None
    return persona is not None and persona.kind == "user"


def bodies(walk: JourneyWalk) -> tuple[str, ...]:
    """List the other parties, people and organisations, each once."""
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


def rough_lengths(lengths: Iterable[Duration | None]) -> tuple[bool, Message]:
    """Whether some are ranges, limits or working days, and how these are counted."""
    rough = any(length.rough for length in lengths if length)
    return rough, msg(
        "Some lengths are ranges, limits or working days: the longer end counts, 5 working days are 7 days."
    )


def unannounced(walk: JourneyWalk) -> int:
    """Count the waits of a day or more for which no time is promised."""
    return round(walk.greater(lambda node: is_long(node.moment) and node.moment.promised is None))


def is_long(moment: Moment) -> bool:
    """Whether it makes people wait so long that they need a date."""
    return moment.wait is not None and moment.wait.minutes >= UNANNOUNCED


def visits(walk: JourneyWalk) -> int:
    """Add up the journeys to a place."""
    return round(walk.greater(lambda node: node.moment.visits or 0))


def fields(walk: JourneyWalk) -> int:
    """Add up the form fields."""
    return round(walk.greater(lambda node: node.moment.fields or 0))
