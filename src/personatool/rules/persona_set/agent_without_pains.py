"""T013: a reviewed agent persona without pain points."""

from collections.abc import Iterator

from personatool.model.diagnostic import Finding, Kind, Severity
from personatool.model.message import msg
from personatool.rules.engine.naming import cut
from personatool.rules.engine.rule import Rule
from personatool.rules.engine.scope import Scope
from personatool.rules.facts.review_status import is_reviewed
from personatool.rules.sources.persona import SYMMETRY

KIND = Kind(
    code="T013",
    name="agent-without-pains",
    why=msg("What wears agents out comes back to the public as waiting, errors and curt answers."),
    instead=msg("Ask the agents, and write for instance `pains: [Four systems for one address]`."),
    severity=Severity.WARNING,
)


def check(scope: Scope) -> Iterator[Finding]:
    """Ask reviewed agent personas for their pain points."""
    for persona in scope.personas:
        value = persona.value
        if value.kind == "agent" and is_reviewed(value) and not value.pains:
            message = msg("{persona} is staff, but has no pain points here.", persona=cut(value.label))
            yield Finding(KIND, persona.at("status"), message)


RULE = Rule(
    kind=KIND,
    check=check,
    what=msg("Asks reviewed agent personas for their pain points."),
    source=SYMMETRY,
    example="""\
# personas/leena.yaml
name: Leena Pillai
kind: agent
basis: proto
behaviours: Stays on the line while she checks
needs: [See the whole move on one screen]
tools: [Call console]
training: [{topic: Callers who find reading hard, needed: true}]
status: reviewed
owner: Journeys team
review_by: 2099-12-31
""",
    instead_example="""\
# personas/leena.yaml
name: Leena Pillai
kind: agent
basis: proto
behaviours: Stays on the line while she checks
needs: [See the whole move on one screen]
pains: [Four systems for one address]
tools: [Call console]
training: [{topic: Callers who find reading hard, needed: true}]
status: reviewed
owner: Journeys team
review_by: 2099-12-31
""",
)
