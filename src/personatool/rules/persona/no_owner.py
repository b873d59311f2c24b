"""P009: a reviewed persona has no owner."""

from collections.abc import Iterator

from personatool.model.diagnostic import Finding, Kind, Severity
from personatool.model.message import msg
from personatool.rules.engine.naming import cut
from personatool.rules.engine.rule import Rule
from personatool.rules.engine.scope import Scope
from personatool.rules.facts.review_status import is_reviewed
from personatool.rules.sources.persona import PRACTICE

KIND = Kind(
    code="P009",
    name="no-owner",
    why=msg("Who reads the persona in a year should know whom to ask, and somebody should keep it true."),
    instead=msg("Name a team rather than a person, it lasts longer: `owner: Design team`."),
    severity=Severity.INFO,
)


def check(scope: Scope) -> Iterator[Finding]:
    """Ask reviewed personas for their owner."""
    for persona in scope.personas:
        if is_reviewed(persona.value) and persona.value.owner is None:
            message = msg("Nobody is said to look after {persona}.", persona=cut(persona.value.label))
            yield Finding(KIND, persona.at("status"), message)


RULE = Rule(
    kind=KIND,
    check=check,
    what=msg("Asks reviewed personas for their owner."),
    source=PRACTICE,
    example="""\
# personas/grace.yaml
name: Grace Okafor
basis: proto
behaviours: Keeps screenshots as proof
status: reviewed
review_by: 2099-12-31
""",
    instead_example="""\
# personas/grace.yaml
name: Grace Okafor
basis: proto
behaviours: Keeps screenshots as proof
status: reviewed
owner: Journeys team
review_by: 2099-12-31
""",
)
