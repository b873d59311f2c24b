"""T008: nobody in the set has access needs."""

from collections.abc import Iterator

from personatool.model.diagnostic import Finding, Kind, Severity
from personatool.model.message import msg
from personatool.model.persona import Persona
from personatool.rules.engine.rule import Option, Rule
from personatool.rules.engine.scope import Scope
from personatool.rules.facts.persona_set import set_spot, settled_users
from personatool.rules.sources.persona import INCLUSION

KIND = Kind(
    code="T008",
    name="no-access-needs",
    why=msg("Many people see, hear, move or concentrate with difficulty: a design made without them shuts them out."),
    instead=msg("Add a persona with `access_needs`, or say them of one you have."),
    severity=Severity.WARNING,
)
MIN_SET = Option("T008", "min_set", 3, msg("How many users make a set that should hold everybody."))


def check(scope: Scope) -> Iterator[Finding]:
    """Look for access needs or assistive technology among the users."""
    users = settled_users(scope, MIN_SET.of(scope))
    if users and not any(_has_access_needs(persona.value) for persona in users):
        message = msg("Nothing says whether any of the {count} users has access needs.", count=len(users))
        yield Finding(KIND, set_spot(scope, users[0]), message)


def _has_access_needs(persona: Persona) -> bool:
    return bool(persona.access_needs or persona.assistive_tech)


RULE = Rule(
    kind=KIND,
    check=check,
    options=(MIN_SET,),
    across=True,
    what=msg("Looks for a persona with access needs in the set."),
    source=INCLUSION,
    example="""\
# personas/grace.yaml
name: Grace Okafor
basis: proto
digital: {autonomy: 2, method: Observed at home, date: 2026-05}
# personas/said.yaml
name: Saïd Belkacem
literacy: struggling
# personas/tom.yaml
name: Tom Whitfield
""",
    instead_example="""\
# personas/grace.yaml
name: Grace Okafor
basis: proto
digital: {autonomy: 2, method: Observed at home, date: 2026-05}
# personas/said.yaml
name: Saïd Belkacem
literacy: struggling
# personas/tom.yaml
name: Tom Whitfield
access_needs: [Shaking hands]
""",
)
