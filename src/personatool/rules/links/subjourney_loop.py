"""L013: journeys contain each other."""

from collections.abc import Iterator, Mapping

from personatool.model.diagnostic import Finding, Kind
from personatool.model.journey import Journey
from personatool.model.message import msg
from personatool.model.place import Spot
from personatool.model.workspace import Placed, moments
from personatool.rules.engine.rule import Rule
from personatool.rules.engine.scope import Scope
from personatool.rules.facts.reach import Graph, reach

KIND = Kind(
    code="L013",
    name="subjourney-loop",
    why=msg("A sub-journey tells a step in detail: a journey that contains itself would never end."),
    instead=msg("Remove one of these `subjourney` links."),
)


def check(scope: Scope) -> Iterator[Finding]:
    """Follow `subjourney` from journey to journey; each circle is reported once, on its first journey."""
    places = {journey.value.id: place for place, journey in enumerate(scope.journeys)}
    links = [dict(_links(journey, places)) for journey in scope.journeys]
    for circle in _circles({place: tuple(targets) for place, targets in enumerate(links)}):
        spots = [spot for place in circle for target, spot in links[place].items() if target in circle]
        yield _finding(scope.journeys[circle[0]], spots)


def _circles(graph: Graph) -> Iterator[list[int]]:
    reached = {place: reach(graph, place) for place in graph if graph[place]}
    reported: set[int] = set()
    for place, found in reached.items():
        if place in found and place not in reported:
            circle = [other for other in sorted(found) if place in reached.get(other, ())]
            reported |= set(circle)
            yield circle


def _links(journey: Placed[Journey], places: Mapping[str, int]) -> Iterator[tuple[int, Spot]]:
    for moment in moments(journey):
        target = places.get(moment.value.subjourney or "")
        if target is not None:
            yield target, moment.at("subjourney")


def _finding(journey: Placed[Journey], spots: list[Spot]) -> Finding:
    message = msg("The journey “{id}” ends up containing itself.", id=journey.value.id)
    return Finding(KIND, spots[0], message, related=tuple((spot, msg("the circle goes on here")) for spot in spots[1:]))


RULE = Rule(
    kind=KIND,
    check=check,
    example="""\
# journeys/funeral.yaml
title: Arranging the funeral
stages: [{name: The ceremony, steps: [{name: Tell the family, subjourney: loss}]}]
# journeys/loss.yaml
title: I lose a relative
stages: [{name: The first week, steps: [{name: Arrange the funeral, subjourney: funeral}]}]
""",
    instead_example="""\
# journeys/funeral.yaml
title: Arranging the funeral
stages: [{name: The ceremony, steps: [Tell the family]}]
# journeys/loss.yaml
title: I lose a relative
stages: [{name: The first week, steps: [{name: Arrange the funeral, subjourney: funeral}]}]
""",
)
