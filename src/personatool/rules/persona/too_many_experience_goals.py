"""P015: a persona has several experience goals."""

from collections.abc import Iterator

from personatool.model.diagnostic import Finding, Kind, Severity
from personatool.model.message import msg
from personatool.rules.engine.naming import cut
from personatool.rules.engine.rule import Option, Rule
from personatool.rules.engine.scope import Scope
from personatool.rules.facts.review_status import is_draft
from personatool.rules.sources.persona import GOALS

KIND = Kind(
    code="P015",
    name="too-many-experience-goals",
    why=msg("How a person wants to feel colours the whole design: two feelings at once pull it apart."),
    instead=msg("Keep the feeling that matters most, and write what the person wants to reach as `type: end`."),
    severity=Severity.WARNING,
)
MAX_GOALS = Option("P015", "max_goals", 1, msg("How many experience goals a persona may have."))


def check(scope: Scope) -> Iterator[Finding]:
    """Count the experience goals, and show the first one too many."""
    most = int(MAX_GOALS.of(scope))
    for persona in scope.personas:
        places = [index for index, goal in enumerate(persona.value.goals) if goal.type == "experience"]
        if len(places) > most and not is_draft(persona.value):
            message = msg(
                "{persona} has {count} experience goals.", persona=cut(persona.value.label), count=len(places)
            )
            others = tuple((persona.at("goals", place, "type"), msg("another one is here")) for place in places[:most])
            yield Finding(KIND, persona.at("goals", places[most], "type"), message, related=others)


RULE = Rule(
    kind=KIND,
    check=check,
    options=(MAX_GOALS,),
    what=msg("Counts the goals that say how the person wants to feel: one at most."),
    source=GOALS,
    example="""\
# personas/grace.yaml
name: Grace Okafor
goals:
  - {text: Feel in charge of the move, type: experience}
  - {text: Never feel judged, type: experience}
""",
    instead_example="""\
# personas/grace.yaml
name: Grace Okafor
goals:
  - {text: Feel in charge of the move, type: experience}
  - {text: Get the whole deposit back, type: end}
""",
)
