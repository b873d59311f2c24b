"""P020: a slider is set more finely than anybody can judge."""

from collections.abc import Iterator

from personatool.model.diagnostic import Finding, Kind, Severity
from personatool.model.message import msg
from personatool.model.persona import Scale
from personatool.rules.engine.rule import Option, Rule
from personatool.rules.engine.scope import Scope
from personatool.rules.facts.review_status import is_draft
from personatool.rules.sources.persona import PRECISION

KIND = Kind(
    code="P020",
    name="scale-too-precise",
    why=msg("A slider compares personas at a glance; a fine number pretends that somebody measured."),
    instead=msg("Write a whole or a half mark."),
    severity=Severity.INFO,
)
PARTS = Option("P020", "parts", 2, msg("Into how many parts a mark of a slider may be divided."))


def check(scope: Scope) -> Iterator[Finding]:
    """Look for values between the marks allowed."""
    parts = PARTS.of(scope)
    for persona in scope.personas:
        for scale in persona.of(Scale):
            if scale.value.value * parts % 1 and not is_draft(persona.value):
                near = round(scale.value.value * parts) / parts if parts else scale.value.value
                message = msg("The slider stands at {value}, which is too fine to be true.", value=scale.value.value)
                yield Finding(KIND, scale.at("value"), message, msg("Write {near}.", near=f"{near:g}"))


RULE = Rule(
    kind=KIND,
    check=check,
    options=(PARTS,),
    what=msg("Looks for sliders set between half marks."),
    source=PRECISION,
    example="""\
# personas/tom.yaml
name: Tom Whitfield
scales: [{name: Confidence with forms, value: 1.37}]
""",
    instead_example="""\
# personas/tom.yaml
name: Tom Whitfield
scales: [{name: Confidence with forms, value: 1.5}]
""",
)
