"""P018: a share of the public, or a number of people, without its source."""

from collections.abc import Iterator

from personatool.model.diagnostic import Finding, Kind, Severity
from personatool.model.message import msg
from personatool.rules.engine.rule import Rule
from personatool.rules.engine.scope import Scope
from personatool.rules.facts.review_status import is_draft
from personatool.rules.sources.persona import PRECISION

KIND = Kind(
    code="P018",
    name="segment-without-source",
    why=msg("A number looks like knowledge: readers will repeat it, and nobody will know where it came from."),
    instead=msg("Add the `source` to the segment, as an id of the evidence register, or leave the number out."),
    severity=Severity.WARNING,
)


def check(scope: Scope) -> Iterator[Finding]:
    """Look for a source beside the numbers of the segment."""
    for persona in scope.personas:
        segment = persona.value.segment
        if segment and not segment.source and not is_draft(persona.value):
            written = [name for name in ("share", "n") if getattr(segment, name) is not None]
            if written:
                message = msg("This number about the public has no source.")
                yield Finding(KIND, persona.at("segment", written[0]), message)


RULE = Rule(
    kind=KIND,
    check=check,
    what=msg("Asks where the numbers of a persona’s segment come from."),
    source=PRECISION,
    example="""\
# personas/tom.yaml
name: Tom Whitfield
segment: {share: 0.05}
""",
    instead_example="""\
# personatool.yaml
evidence: {internet-2025: Survey of internet use at home}
# personas/tom.yaml
name: Tom Whitfield
segment: {share: 0.05, source: internet-2025}
""",
)
