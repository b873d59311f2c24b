"""P011: a persona wants too much at once."""

from collections.abc import Iterator

from personatool.model.diagnostic import Finding, Kind, Severity
from personatool.model.message import msg
from personatool.rules.engine.naming import cut
from personatool.rules.engine.rule import Option, Rule
from personatool.rules.engine.scope import Scope
from personatool.rules.facts.review_status import is_draft
from personatool.rules.sources.persona import GOALS

KIND = Kind(
    code="P011",
    name="too-many-goals",
    why=msg("A team keeps three or four goals in mind while it designs; of a longer list it keeps none."),
    instead=msg("Keep the goals that decide what to design; the others may be needs or motivations."),
    severity=Severity.WARNING,
)
MAX_GOALS = Option("P011", "max_goals", 4, msg("How many goals a persona may have."))


def check(scope: Scope) -> Iterator[Finding]:
    """Count the goals."""
    most = MAX_GOALS.of(scope)
    for persona in scope.personas:
        count = len(persona.value.goals)
        if count > most and not is_draft(persona.value):
            message = msg("{persona} has {count} goals.", persona=cut(persona.value.label), count=count)
            yield Finding(KIND, persona.key("goals"), message)


RULE = Rule(
    kind=KIND,
    check=check,
    options=(MAX_GOALS,),
    what=msg("Counts the goals of a persona: no more than three or four."),
    source=GOALS,
    example="""\
# personas/grace.yaml
name: Grace Okafor
goals:
  - Get the whole deposit back
  - Have the children settled in school
  - Be near her mother
  - Have a doctor before anyone falls ill
  - Keep her job
""",
    instead_example="""\
# personas/grace.yaml
name: Grace Okafor
goals:
  - Get the whole deposit back
  - Have the children settled in school
  - Be near her mother
motivations: [Keep her job]
""",
)
