"""P013: a goal is a task of the procedure."""

import re
from collections.abc import Iterator

from personatool.model.diagnostic import Finding, Kind, Severity
from personatool.model.message import msg
from personatool.rules.engine.naming import cut
from personatool.rules.engine.rule import Rule
from personatool.rules.engine.scope import Scope
from personatool.rules.facts.folding import fold
from personatool.rules.facts.review_status import is_draft
from personatool.rules.lexicons.tasks import BEGINNINGS, TASKS
from personatool.rules.sources.persona import GOALS

KIND = Kind(
    code="P013",
    name="goal-is-a-task",
    why=msg("Nobody wants to fill in a form: a goal stays when the procedure changes, a task goes with it."),
    instead=msg("Write what the person has once the task is done, for instance “Get the whole deposit back”."),
    severity=Severity.WARNING,
)
_TASK = re.compile(f"{BEGINNINGS}(?:{'|'.join(TASKS)})")


def check(scope: Scope) -> Iterator[Finding]:
    """Look at how each goal begins."""
    for persona in scope.personas:
        for index, goal in enumerate(persona.value.goals):
            if not is_draft(persona.value) and _TASK.match(fold(goal.text)):
                message = msg("“{goal}” is a task rather than a goal.", goal=cut(goal.text))
                yield Finding(KIND, persona.at("goals", index, "text"), message)


RULE = Rule(
    kind=KIND,
    check=check,
    what=msg("Looks for goals that begin as tasks do, in English and in French."),
    source=GOALS,
    example="""\
# personas/grace.yaml
name: Grace Okafor
goals: [Fill in the deposit form]
""",
    instead_example="""\
# personas/grace.yaml
name: Grace Okafor
goals: [Get the whole deposit back]
""",
)
