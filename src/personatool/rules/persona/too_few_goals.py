"""P012: a reviewed persona has one or two goals only."""

from collections.abc import Iterator

from personatool.model.diagnostic import Finding, Kind, Severity
from personatool.model.message import msg, msg_n
from personatool.rules.engine.rule import Option, Rule
from personatool.rules.engine.scope import Scope
from personatool.rules.facts.review_status import is_reviewed
from personatool.rules.sources.persona import GOALS

KIND = Kind(
    code="P012",
    name="too-few-goals",
    why=msg("With a single goal, everybody who wants the same looks the same: the persona decides little."),
    instead=msg("Ask what else the person wants from life around this service; three goals are usual."),
    severity=Severity.INFO,
)
MIN_GOALS = Option("P012", "min_goals", 3, msg("How many goals a persona should have, once it has any."))


def check(scope: Scope) -> Iterator[Finding]:
    """Count the goals of reviewed personas that have some."""
    least = MIN_GOALS.of(scope)
    for persona in scope.personas:
        count = len(persona.value.goals)
        if 0 < count < least and is_reviewed(persona.value):
            message = msg_n("This persona has one goal only.", "This persona has {count} goals only.", count)
            yield Finding(KIND, persona.key("goals"), message)


RULE = Rule(
    kind=KIND,
    check=check,
    options=(MIN_GOALS,),
    what=msg("Counts the goals of a reviewed persona: three or four."),
    source=GOALS,
    example="""\
# personas/grace.yaml
name: Grace Okafor
basis: proto
goals: [Get the whole deposit back]
behaviours: Keeps screenshots as proof
status: reviewed
owner: Journeys team
review_by: 2099-12-31
""",
    instead_example="""\
# personas/grace.yaml
name: Grace Okafor
basis: proto
goals: [Get the whole deposit back, Have the children settled in school, Be near her mother]
behaviours: Keeps screenshots as proof
status: reviewed
owner: Journeys team
review_by: 2099-12-31
""",
)
