"""P002: a reviewed persona cites evidence without saying what kind of persona that makes it."""

from collections.abc import Iterator

from personatool.model.diagnostic import Finding, Kind, Severity
from personatool.model.message import msg
from personatool.rules.engine.naming import cut
from personatool.rules.engine.rule import Rule
from personatool.rules.engine.scope import Scope
from personatool.rules.facts.review_status import is_reviewed
from personatool.rules.facts.studies import cited_evidence
from personatool.rules.sources.persona import EIGHTEEN_F

KIND = Kind(
    code="P002",
    name="basis-missing",
    why=msg("Readers weigh a persona made from interviews otherwise than one the team imagined."),
    instead=msg("Write `basis: research`, `statistical`, `proto` or `ai-draft`."),
    severity=Severity.WARNING,
)


def check(scope: Scope) -> Iterator[Finding]:
    """Ask reviewed personas that cite evidence for their basis; without evidence, P001 reports it."""
    for persona in scope.personas:
        if is_reviewed(persona.value) and persona.value.basis is None and cited_evidence(persona):
            message = msg("{persona} does not say what it is based on.", persona=cut(persona.value.label))
            yield Finding(KIND, persona.at("status"), message)


RULE = Rule(
    kind=KIND,
    check=check,
    what=msg("Asks reviewed personas for their `basis`."),
    source=EIGHTEEN_F,
    example="""\
# personatool.yaml
evidence: {interviews: {title: Twelve interviews with movers, kind: interview}}
# personas/grace.yaml
name: Grace Okafor
evidence: interviews
behaviours: Keeps screenshots as proof
status: reviewed
owner: Journeys team
review_by: 2099-12-31
""",
    instead_example="""\
# personatool.yaml
evidence: {interviews: {title: Twelve interviews with movers, kind: interview}}
# personas/grace.yaml
name: Grace Okafor
basis: research
evidence: interviews
behaviours: Keeps screenshots as proof
status: reviewed
owner: Journeys team
review_by: 2099-12-31
""",
)
