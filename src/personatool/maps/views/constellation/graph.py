"""Who takes part in which journey, and through which channels it goes: the links of the constellation."""

from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Final

from personatool.model.journey import Journey
from personatool.model.moment import Moment
from personatool.model.persona import Persona

_ROUNDS: Final = 6
_LENS: Final = 3
Links = Mapping[str, tuple[str, ...]]


@dataclass(frozen=True, slots=True)
class Graph:
    """What the constellation shows, in the order it is drawn. `links` are persona ids by journey id, the lens first."""

    people: tuple[Persona, ...]
    journeys: tuple[Journey, ...]
    links: Links
    channels: Mapping[str, Mapping[str, int]]
    touchpoints: tuple[tuple[str, str, tuple[str, ...]], ...]

    @property
    def channel_ids(self) -> tuple[str, ...]:
        """Every channel, the most used first; as many uses, as they appear."""
        total: Counter[str] = Counter()
        for journey in self.journeys:
            total.update(self.channels[journey.id])
        return tuple(name for name, _ in sorted(total.items(), key=lambda pair: -pair[1]))


def graph_of(people: Sequence[Persona], journeys: Sequence[Journey], *, everybody: bool = True) -> Graph:
    """Find the links and put both sides in the order that crosses fewest of them.

    Without `everybody`, people who take part in none of the journeys are left out.
    """
    links = {journey.id: _cast(journey, people) for journey in journeys}
    busy = {name for cast in links.values() for name in cast}
    people = [persona for persona in people if everybody or persona.id in busy]
    by_id = {persona.id: persona for persona in people}
    known = {journey.id: journey for journey in journeys}
    left, right = _ordered([*by_id], [*known], _weighted(links, journeys))
    channels = {
        journey.id: Counter(channel for moment in moments(journey) for channel in moment.channel)
        for journey in journeys
    }
    lined = tuple(known[name] for name in right)
    return Graph(tuple(by_id[name] for name in left), lined, links, channels, _shared(lined))


def moments(journey: Journey) -> tuple[Moment, ...]:
    """Stages and steps, in the order of the file."""
    return tuple(moment for stage in journey.stages for moment in (stage, *stage.steps))


def places_of(journey: Journey) -> Mapping[str, tuple[str, ...]]:
    """Touchpoints by channel, each once, as they come."""
    touchpoints: dict[str, dict[str, None]] = {}
    for moment in moments(journey):
        for channel in moment.channel if moment.touchpoint else ():
            touchpoints.setdefault(channel, {})[moment.touchpoint or ""] = None
    return {channel: tuple(names) for channel, names in touchpoints.items()}


def _cast(journey: Journey, people: Sequence[Persona]) -> tuple[str, ...]:
    """Whose journey it is, then whoever is named in it."""
    named = [journey.persona, *journey.also]
    for moment in moments(journey):
        named += [*moment.emotions, moment.with_, *(need.persona for need in moment.needs)]
    known = {persona.id for persona in people}
    return tuple(dict.fromkeys(name for name in named if name in known))


def _weighted(links: Links, journeys: Sequence[Journey]) -> Links:
    """The same links, whose journey it is counted several times: its line is the one people follow."""
    times = {(journey.id, journey.persona): _LENS for journey in journeys}
    return {
        journey: tuple(name for name in names for _ in range(times.get((journey, name), 1)))
        for journey, names in links.items()
    }


def _ordered(left: list[str], right: list[str], links: Links) -> tuple[list[str], list[str]]:
    """Move each to the middle of those it is linked with, in turn, and keep the order that crosses least."""
    best = (_crossings(left, right, links), left, right)
    back = {name: tuple(journey for journey in right for linked in links[journey] if linked == name) for name in left}
    for _ in range(_ROUNDS):
        left = _by_middle(left, right, back)
        right = _by_middle(right, left, links)
        count = _crossings(left, right, links)
        best = (count, left, right) if count < best[0] else best
    return best[1], best[2]


def _by_middle(moved: Sequence[str], fixed: Sequence[str], links: Links) -> list[str]:
    place = {name: index for index, name in enumerate(fixed)}

    def middle(name: str) -> float:
        # Without a link it goes to the end, where it disturbs nobody.
        return sum(place[other] for other in links[name]) / len(links[name]) if links[name] else len(fixed)

    return sorted(moved, key=middle)


def _crossings(left: Sequence[str], right: Sequence[str], links: Links) -> int:
    place = {name: index for index, name in enumerate(left)}
    ends = [[place[name] for name in links[journey]] for journey in right]
    return sum(
        one > other
        for index, upper in enumerate(ends)
        for lower in ends[index + 1 :]
        for one in upper
        for other in lower
    )


def _shared(journeys: Sequence[Journey]) -> tuple[tuple[str, str, tuple[str, ...]], ...]:
    """Touchpoints that two journeys or more have in common: their channel, name and the journeys' ids."""
    touchpoints: dict[str, tuple[str, str, dict[str, None]]] = {}
    for journey in journeys:
        for moment in moments(journey):
            if moment.touchpoint:
                _, _, where = touchpoints.setdefault(
                    moment.touchpoint.casefold(), (next(iter(moment.channel), ""), moment.touchpoint, {})
                )
                where[journey.id] = None
    shared = [(channel, name, tuple(where)) for channel, name, where in touchpoints.values() if len(where) > 1]
    return tuple(sorted(shared, key=lambda entry: -len(entry[2])))
