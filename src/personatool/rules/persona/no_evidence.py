"""P001: a reviewed persona cites no evidence."""

from collections.abc import Iterator

from personatool.model.diagnostic import Finding, Kind, Severity
from personatool.model.message import msg
from personatool.rules.engine.naming import cut
from personatool.rules.engine.rule import Option, Rule
from personatool.rules.engine.scope import Scope
from personatool.rules.facts.review_status import is_reviewed
from personatool.rules.facts.studies import cited_evidence
from personatool.rules.sources.persona import EIGHTEEN_F

KIND = Kind(
    code="P001",
    name="no-evidence",
    why=msg("With no study behind it, a persona repeats what the team already believes."),
    instead=msg("List the studies under `evidence`, or write `basis: proto` as long as nobody was asked."),
    severity=Severity.WARNING,
)
MIN_EVIDENCE = Option("P001", "min_evidence", 1, msg("How many pieces of evidence a persona needs."))


def check(scope: Scope) -> Iterator[Finding]:
    """Count the evidence that each reviewed persona cites, as a whole or item by item."""
    least = MIN_EVIDENCE.of(scope)
    for persona in scope.personas:
        value = persona.value
        if is_reviewed(value) and value.basis != "proto" and len(cited_evidence(persona)) < least:
            message = (
                msg("{persona} was reviewed, but cites too little evidence.", persona=cut(value.label))
                if cited_evidence(persona)
                else msg("{persona} was reviewed, but cites no evidence.", persona=cut(value.label))
            )
            yield Finding(KIND, persona.at("status"), message)


RULE = Rule(
    kind=KIND,
    check=check,
    options=(MIN_EVIDENCE,),
    what=msg("Asks reviewed personas for evidence, unless they are proto-personas."),
    source=EIGHTEEN_F,
    example="""\
# personas/grace.yaml
name: Grace Okafor
basis: research
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
