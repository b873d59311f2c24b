"""L011: steps lead round and round, and no way leads out."""

from collections.abc import Iterator

from personatool.model.diagnostic import Finding, Kind
from personatool.model.message import msg
from personatool.model.moment import Step
from personatool.model.step_graph import step_graph
from personatool.model.workspace import Placed, steps
from personatool.rules.engine.naming import cut
from personatool.rules.engine.rule import Rule
from personatool.rules.engine.scope import Scope
from personatool.rules.facts.reach import endless_loops

KIND = Kind(
    code="L011",
    name="endless-loop",
    why=msg("A person who enters this loop never gets out of it: real journeys end, if only by giving up."),
    instead=msg(
        "Add a way out to a step of the loop, for instance `next: [{to: …, when: It worked}, …]`, "
        "or `{to: end, when: …}` if people give up there."
    ),
)


def check(scope: Scope) -> Iterator[Finding]:
    """Find the loops of each journey that nothing leads out of."""
    for journey in scope.journeys:
        everything = list(steps(journey))
        graph = step_graph(journey.value)
        for loop in endless_loops(graph.steps, graph.last_steps):
            yield _finding([everything[index] for index in loop])


def _finding(loop: list[Placed[Step]]) -> Finding:
    back = next((step for step in reversed(loop) if step.value.next), loop[-1])
    message = msg(
        "No way leads out of the loop between “{first}” and “{last}”.",
        first=cut(loop[0].value.title),
        last=cut(loop[-1].value.title),
    )
    return Finding(KIND, back.at("next"), message, related=((loop[0].at("name"), msg("the loop starts here")),))


RULE = Rule(
    kind=KIND,
    check=check,
    example="""\
# journeys/move.yaml
title: We are moving house
stages:
  - name: Before
    steps:
      - {id: call, name: Call the agent}
      - {id: wait, name: Wait for an answer, next: call}
""",
    instead_example="""\
# journeys/move.yaml
title: We are moving house
stages:
  - name: Before
    steps:
      - {id: call, name: Call the agent}
      - {id: wait, name: Wait for an answer, next: [{to: call, when: Nobody answers}, keys]}
      - {id: keys, name: Get the keys}
""",
)
