"""P021: digital autonomy without saying how it is known."""

from collections.abc import Iterator

from personatool.model.diagnostic import Finding, Kind, Severity
from personatool.model.message import msg
from personatool.model.persona import Digital
from personatool.rules.engine.naming import cut
from personatool.rules.engine.rule import Rule
from personatool.rules.engine.scope import Scope
from personatool.rules.facts.review_status import is_draft
from personatool.rules.sources.persona import ABILITY

KIND = Kind(
    code="P021",
    name="autonomy-without-method",
    why=msg("Whether a step can be asked of this person hangs on that number: was it seen, told or assumed?"),
    instead=msg("Add how you know, for instance `digital: {autonomy: 4, method: Observed at home, date: 2026-05}`."),
    severity=Severity.WARNING,
)


def check(scope: Scope) -> Iterator[Finding]:
    """Look for a method, or a source, beside the autonomy."""
    for persona in scope.personas:
        digital = persona.value.digital
        if digital and _unfounded(digital) and not is_draft(persona.value):
            message = msg(
                "Nothing says how the digital autonomy of {persona} is known.", persona=cut(persona.value.label)
            )
            yield Finding(KIND, persona.at("digital", "autonomy"), message)


def _unfounded(digital: Digital) -> bool:
    return digital.autonomy is not None and not (digital.method or digital.source)


RULE = Rule(
    kind=KIND,
    check=check,
    what=msg("Asks how the digital autonomy of a persona is known."),
    source=ABILITY,
    example="""\
# personas/tom.yaml
name: Tom Whitfield
digital: 2
""",
    instead_example="""\
# personas/tom.yaml
name: Tom Whitfield
digital: {autonomy: 2, method: Observed at the community hub, date: 2026-05}
""",
)
