"""J058: a step says how the journey ends, and the journey goes on."""

from collections.abc import Iterator

from personatool.model.diagnostic import Finding, Kind, Severity
from personatool.model.message import msg
from personatool.model.step_graph import step_graph
from personatool.model.workspace import steps
from personatool.rules.engine.naming import cut
from personatool.rules.engine.rule import Rule
from personatool.rules.engine.scope import Scope
from personatool.rules.sources.journey import BLUEPRINT

KIND = Kind(
    code="J058",
    name="outcome-without-end",
    why=msg("How it ends is shown where the journey ends: an outcome on a step that leads on is on no map."),
    instead=msg("Add `next: end`, or `{to: end, when: …}` beside the other ways; or remove `outcome`."),
    severity=Severity.WARNING,
)


def check(scope: Scope) -> Iterator[Finding]:
    """Look for an outcome on every step after which the journey cannot end."""
    for journey in scope.journeys:
        last = step_graph(journey.value).last_steps
        for index, step in enumerate(steps(journey)):
            if step.value.outcome and index not in last:
                message = msg(
                    "“{step}” says how the journey ends, but leads to another step.", step=cut(step.value.title)
                )
                yield Finding(KIND, step.at("outcome"), message)


RULE = Rule(
    kind=KIND,
    check=check,
    what=msg("Looks for an `outcome` on steps after which the journey goes on."),
    source=BLUEPRINT,
    example="""\
# journeys/claim.yaml
title: I claim my pension
stages:
  - name: Waiting for an answer
    steps:
      - {name: Read the refusal, outcome: refusal}
      - {name: The pension is paid}
""",
    instead_example="""\
# journeys/claim.yaml
title: I claim my pension
stages:
  - name: Waiting for an answer
    steps:
      - {name: Wait, next: [{to: refused, when: Refused}, {to: paid, when: Granted}]}
      - {id: refused, name: Read the refusal, next: end, outcome: refusal}
      - {id: paid, name: The pension is paid, outcome: success}
""",
)
