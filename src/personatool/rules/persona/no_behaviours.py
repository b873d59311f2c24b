"""P016: a reviewed persona does not say what the person does."""

from collections.abc import Iterator

from personatool.model.diagnostic import Finding, Kind, Severity
from personatool.model.message import msg
from personatool.rules.engine.naming import cut
from personatool.rules.engine.rule import Rule
from personatool.rules.engine.scope import Scope
from personatool.rules.facts.review_status import is_reviewed
from personatool.rules.sources.persona import BEHAVIOUR

KIND = Kind(
    code="P016",
    name="no-behaviours",
    why=msg("A job and an age predict little; what people do today is what a design meets."),
    instead=msg("Add two or three things you saw the person do: `behaviours: [Photographs each letter]`."),
    severity=Severity.WARNING,
)


def check(scope: Scope) -> Iterator[Finding]:
    """Ask reviewed personas for behaviours."""
    for persona in scope.personas:
        if is_reviewed(persona.value) and not persona.value.behaviours:
            message = msg("Nothing stands under `behaviours` for {persona}.", persona=cut(persona.value.label))
            yield Finding(KIND, persona.at("status"), message)


RULE = Rule(
    kind=KIND,
    check=check,
    what=msg("Asks reviewed personas for behaviours, before any job description."),
    source=BEHAVIOUR,
    example="""\
# personas/grace.yaml
name: Grace Okafor
role: Teaching assistant
basis: proto
status: reviewed
owner: Journeys team
review_by: 2099-12-31
""",
    instead_example="""\
# personas/grace.yaml
name: Grace Okafor
role: Teaching assistant
basis: proto
behaviours: [Keeps screenshots as proof, Does forms in ten-minute gaps]
status: reviewed
owner: Journeys team
review_by: 2099-12-31
""",
)
