"""The journeys that make one life event for one person, and what is asked in more than one of them."""

from collections.abc import Callable, Iterable, Iterator, Sequence
from itertools import pairwise

from personatool.rules.engine.scope import Scope
from personatool.rules.facts.asked import AskedItem
from personatool.rules.facts.journey_moments import folded
from personatool.rules.facts.public_journeys import PublicJourney, PublicMoment, public_journeys

Ask = Callable[[PublicMoment], Iterable[AskedItem]]


def asked_across(scope: Scope, ask: Ask) -> Iterator[tuple[AskedItem, AskedItem]]:
    """What is asked in a journey after another one of the same life event: the first place there, and the very first.

    What is lived today and what is to come are two worlds: a future journey is not asked beside the one it replaces.
    """
    seen = set[tuple[str, str]]()
    for world in _worlds(public_journeys(scope)):
        for event in _events(world):
            for first, again in _again(event, ask):
                mark = (again.moment.public.journey.value.id, again.key)
                if mark not in seen:
                    seen.add(mark)
                    yield again, first


def _worlds(journeys: Sequence[PublicJourney]) -> Iterator[list[PublicJourney]]:
    """The journeys of today, then those to come with the parts of today's that they go on using."""
    today = [public for public in journeys if public.journey.value.state != "future"]
    yield today
    future = [public for public in journeys if public.journey.value.state == "future"]
    parts = set[str]()
    waiting = list(future)
    by_id = {public.journey.value.id: public for public in today}
    while waiting:
        for part in _parts(waiting.pop()):
            if part in by_id and part not in parts:
                parts.add(part)
                waiting.append(by_id[part])
    yield (
        [public for public in journeys if public.journey.value.state == "future" or public.journey.value.id in parts]
        if future
        else []
    )


def _events(world: list[PublicJourney]) -> Iterator[list[PublicJourney]]:
    """Join journeys that are parts of one another, or of one life event seen through one persona."""
    above = {public.journey.value.id: public.journey.value.id for public in world}

    def top(name: str) -> str:
        while above[name] != name:
            above[name] = above[above[name]]
            name = above[name]
        return name

    for first, second in _links(world):
        if first in above and second in above:
            above[top(second)] = top(first)
    found: dict[str, list[PublicJourney]] = {}
    for public in world:
        found.setdefault(top(public.journey.value.id), []).append(public)
    yield from (several for several in found.values() if len(several) > 1)


def _links(world: list[PublicJourney]) -> Iterator[tuple[str, str]]:
    same: dict[tuple[str, str | None], list[str]] = {}
    for public in world:
        journey = public.journey.value
        yield from ((journey.id, part) for part in _parts(public))
        if journey.life_event:
            same.setdefault((folded(journey.life_event), journey.persona), []).append(journey.id)
    for ids in same.values():
        yield from pairwise(ids)


def _parts(public: PublicJourney) -> Iterator[str]:
    return (moment.value.subjourney for moment in public.moments if moment.value.subjourney)


def _again(event: list[PublicJourney], ask: Ask) -> Iterator[tuple[AskedItem, AskedItem]]:
    first: dict[str, AskedItem] = {}
    for public in event:
        own: dict[str, AskedItem] = {}
        for moment in public.moments:
            for item in ask(moment):
                own.setdefault(item.key, item)
        yield from ((first[key], item) for key, item in own.items() if key and key in first)
        first = {**own, **first}
