"""The journeys that make one life event for one person, and what is asked in more than one of them."""

from collections.abc import Callable, Iterable, Iterator, Sequence
from itertools import pairwise

from personatool.rules.engine.scope import Scope
from personatool.rules.facts.asked import AskedItem
from personatool.rules.facts.journey_moments import folded
from personatool.rules.facts.user_journeys import UserJourney, UserMoment, user_journeys

Ask = Callable[[UserMoment], Iterable[AskedItem]]


def asked_across(scope: Scope, ask: Ask) -> Iterator[tuple[AskedItem, AskedItem]]:
    """What is asked in a journey after another one of the same life event: the first place there, and the very first.

    What is lived today, what is to come and what is prescribed are three worlds: a future journey is not asked beside
    the one it replaces, nor a prescribed one beside the journey as people live it.
    """
    seen = set[tuple[str, str]]()
    for world in _worlds(user_journeys(scope)):
        for event in _events(world):
            for first, again in _again(event, ask):
                mark = (again.moment.lived.journey.value.id, again.key)
                if mark not in seen:
                    seen.add(mark)
                    yield again, first


def _worlds(journeys: Sequence[UserJourney]) -> Iterator[list[UserJourney]]:
    """Journeys of today, prescribed ones, then those to come with the parts of today's that they go on using."""
    today = [lived for lived in journeys if lived.journey.value.is_lived]
    yield today
    yield [lived for lived in journeys if lived.journey.value.state == "prescribed"]
    future = [lived for lived in journeys if lived.journey.value.state == "future"]
    parts = set[str]()
    waiting = list(future)
    by_id = {lived.journey.value.id: lived for lived in today}
    while waiting:
        for part in _parts(waiting.pop()):
            if part in by_id and part not in parts:
                parts.add(part)
                waiting.append(by_id[part])
    yield (
        [lived for lived in journeys if lived.journey.value.state == "future" or lived.journey.value.id in parts]
        if future
        else []
    )


def _events(world: list[UserJourney]) -> Iterator[list[UserJourney]]:
    """Join journeys that are parts of one another, or of one life event seen through one persona."""
    above = {lived.journey.value.id: lived.journey.value.id for lived in world}

    def top(name: str) -> str:
        while above[name] != name:
            above[name] = above[above[name]]
            name = above[name]
        return name

    for first, second in _links(world):
        if first in above and second in above:
            above[top(second)] = top(first)
    found: dict[str, list[UserJourney]] = {}
    for lived in world:
        found.setdefault(top(lived.journey.value.id), []).append(lived)
    yield from (several for several in found.values() if len(several) > 1)


def _links(world: list[UserJourney]) -> Iterator[tuple[str, str]]:
    same: dict[tuple[str, str | None], list[str]] = {}
    for lived in world:
        journey = lived.journey.value
        yield from ((journey.id, part) for part in _parts(lived))
        if journey.life_event:
            same.setdefault((folded(journey.life_event), journey.persona), []).append(journey.id)
    for ids in same.values():
        yield from pairwise(ids)


def _parts(lived: UserJourney) -> Iterator[str]:
    return (moment.value.subjourney for moment in lived.moments if moment.value.subjourney)


def _again(event: list[UserJourney], ask: Ask) -> Iterator[tuple[AskedItem, AskedItem]]:
    first: dict[str, AskedItem] = {}
    for lived in event:
        own: dict[str, AskedItem] = {}
        for moment in lived.moments:
            for item in ask(moment):
                own.setdefault(item.key, item)
        yield from ((first[key], item) for key, item in own.items() if key and key in first)
        first = {**own, **first}
