"""P022: digital autonomy without saying when it was known."""

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
    code="P022",
    name="autonomy-without-date",
    why=msg("Skills and devices change within a year or two: readers should see from when this is."),
    instead=msg("Add the month: `date: 2026-05`."),
    severity=Severity.INFO,
)


def check(scope: Scope) -> Iterator[Finding]:
    """Look for a date beside the method; without a method, P021 reports it."""
    for persona in scope.personas:
        digital = persona.value.digital
        if digital and _undated(digital) and not is_draft(persona.value):
            message = msg(
                "Nothing says when the digital autonomy of {persona} was assessed.", persona=cut(persona.value.label)
            )
            yield Finding(KIND, persona.at("digital", "method"), message)


def _undated(digital: Digital) -> bool:
    """With a source, the study's date holds."""
    return digital.autonomy is not None and bool(digital.method) and not (digital.date or digital.source)


RULE = Rule(
    kind=KIND,
    check=check,
    what=msg("Asks when the digital autonomy of a persona was assessed."),
    source=ABILITY,
    example="""\
# personas/tom.yaml
name: Tom Whitfield
digital: {autonomy: 2, method: Observed at the community hub}
""",
    instead_example="""\
# personas/tom.yaml
name: Tom Whitfield
digital: {autonomy: 2, method: Observed at the community hub, date: 2026-05}
""",
)
