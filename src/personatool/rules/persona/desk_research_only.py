"""P003: a persona claims research and cites desk research alone."""

from collections.abc import Iterator

from personatool.model.diagnostic import Finding, Kind, Severity
from personatool.model.message import msg
from personatool.rules.engine.naming import cut
from personatool.rules.engine.rule import Rule
from personatool.rules.engine.scope import Scope
from personatool.rules.facts.review_status import is_draft
from personatool.rules.facts.studies import studies
from personatool.rules.sources.persona import ARTICLE

KIND = Kind(
    code="P003",
    name="desk-research-only",
    why=msg("`basis: research` promises readers that somebody met the public, or at least listened to it."),
    instead=msg("Cite the interviews, observations or surveys, or write `basis: proto` until there are some."),
    severity=Severity.WARNING,
)


def check(scope: Scope) -> Iterator[Finding]:
    """Look at the kinds of evidence; one that is unknown may be anything."""
    for persona in scope.personas:
        if persona.value.basis == "research" and not is_draft(persona.value):
            kinds = {study.kind for study in studies(persona, scope)}
            if kinds == {"desk"}:
                message = msg(
                    "{persona} is said to rest on research, but cites desk research only.",
                    persona=cut(persona.value.label),
                )
                here = ((persona.at("evidence"), msg("the evidence is cited here")),) if persona.value.evidence else ()
                yield Finding(KIND, persona.at("basis"), message, related=here)


RULE = Rule(
    kind=KIND,
    check=check,
    across=True,
    what=msg("Compares `basis: research` with the kinds of evidence cited."),
    source=ARTICLE,
    example="""\
# personatool.yaml
evidence: {census: {title: Census of movers, kind: desk}}
# personas/grace.yaml
name: Grace Okafor
basis: research
evidence: census
""",
    instead_example="""\
# personatool.yaml
evidence:
  census: {title: Census of movers, kind: desk}
  interviews: {title: Twelve interviews with movers, kind: interview}
# personas/grace.yaml
name: Grace Okafor
basis: research
evidence: [census, interviews]
""",
)
