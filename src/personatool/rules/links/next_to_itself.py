"""L009: a step leads to itself."""

from collections.abc import Iterator

from personatool.model.diagnostic import Finding, Kind
from personatool.model.message import msg
from personatool.model.workspace import steps
from personatool.rules.engine.naming import cut
from personatool.rules.engine.rule import Rule
from personatool.rules.engine.scope import Scope

KIND = Kind(
    code="L009",
    name="next-to-itself",
    why=msg("An arrow from a step back to itself hides what people really do when they must try again."),
    instead=msg("Write the step that follows; show another attempt as a step of its own, or under `failure`."),
)


def check(scope: Scope) -> Iterator[Finding]:
    """Compare every `next` with the step it stands on."""
    for journey in scope.journeys:
        for step in steps(journey):
            for index, link in enumerate(step.value.next):
                if link.to == step.value.id:
                    message = msg("The step “{step}” leads to itself.", step=cut(step.value.title))
                    yield Finding(KIND, step.at("next", index, "to"), message)


RULE = Rule(
    kind=KIND,
    check=check,
    example="""\
# journeys/move.yaml
title: We are moving house
stages:
  - name: Before
    steps:
      - {id: call, name: Call the agent, next: [{to: call, when: Nobody answers}, keys]}
      - {id: keys, name: Get the keys}
""",
    instead_example="""\
# journeys/move.yaml
title: We are moving house
stages:
  - name: Before
    steps:
      - {id: call, name: Call the agent, failure: {text: Nobody answers, recovery: Call back}, next: keys}
      - {id: keys, name: Get the keys}
""",
)
