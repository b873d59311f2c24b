"""L010: no way leads to a step."""

from collections.abc import Iterator

from personatool.model.diagnostic import Finding, Kind
from personatool.model.journey import Journey
from personatool.model.message import Message, msg
from personatool.model.moment import Step
from personatool.model.place import Spot
from personatool.model.step_graph import step_graph
from personatool.model.workspace import Placed, steps
from personatool.rules.engine.naming import cut
from personatool.rules.engine.rule import Rule
from personatool.rules.engine.scope import Scope
from personatool.rules.facts.reach import reach

KIND = Kind(
    code="L010",
    name="unreachable-step",
    why=msg(
        "A step that nobody can come to stands alone on the map: either a link is missing or the step is not lived."
    ),
    instead=msg("Give the step an `id`, write it in the `next` of the step before it, or remove the step."),
)


def check(scope: Scope) -> Iterator[Finding]:
    """Follow the links from the first step; what only an unreachable step leads to is not reported again."""
    for journey in scope.journeys:
        everything = list(steps(journey))
        for index in _lost(journey.value):
            before, lost = everything[index - 1], everything[index]
            message = msg("No step leads to “{step}”.", step=cut(lost.value.title))
            here = tuple(_turned_away(before))
            yield Finding(KIND, _named(lost), message, _advice(lost.value), here)


def _named(step: Placed[Step]) -> Spot:
    """The place of what the step is called."""
    return step.at(next((key for key in ("name", "action", "id") if getattr(step.value, key)), "touchpoint"))


def _turned_away(before: Placed[Step]) -> Iterator[tuple[Spot, Message]]:
    """What keeps the step before from leading here."""
    if before.value.ends_here:
        yield before.at("next"), msg("the step before it ends the journey")
    elif before.value.next:
        yield before.at("next"), msg("the step before it leads elsewhere")


def _lost(journey: Journey) -> Iterator[int]:
    graph = step_graph(journey).steps
    seen = {0} | reach(graph, 0) if graph else set()
    for index in graph:
        if index not in seen:
            yield index
            seen |= {index} | reach(graph, index)


def _advice(lost: Step) -> Message | None:
    return (
        msg("Write `next: {id}` on the step that comes before it, or remove the step.", id=lost.id) if lost.id else None
    )


RULE = Rule(
    kind=KIND,
    check=check,
    example="""\
# journeys/move.yaml
title: We are moving house
stages:
  - name: Before
    steps:
      - {id: notice, name: Give notice, next: keys}
      - {id: boxes, name: Pack the boxes}
      - {id: keys, name: Get the keys}
""",
    instead_example="""\
# journeys/move.yaml
title: We are moving house
stages:
  - name: Before
    steps:
      - {id: notice, name: Give notice, next: [boxes, {to: keys, when: Nothing to pack}]}
      - {id: boxes, name: Pack the boxes}
      - {id: keys, name: Get the keys}
""",
)
