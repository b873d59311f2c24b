"""T004: a set with roles, and nobody primary."""

from collections.abc import Iterator

from personatool.model.diagnostic import Finding, Kind, Severity
from personatool.model.message import msg
from personatool.rules.engine.rule import Rule
from personatool.rules.engine.scope import Scope
from personatool.rules.facts.persona_set import set_spot
from personatool.rules.sources.persona import SET

KIND = Kind(
    code="T004",
    name="no-primary",
    why=msg("Without a primary persona, the design pleases everybody a little and fits nobody."),
    instead=msg("Choose whom the design must fit entirely: `set_role: primary`."),
    severity=Severity.WARNING,
)


def check(scope: Scope) -> Iterator[Finding]:
    """Look for a primary persona, once roles are given; while a file cannot be read, nobody is missed."""
    if scope.broken:
        return
    roles = [persona for persona in scope.personas if persona.value.set_role in ("primary", "secondary")]
    if roles and all(role.value.set_role != "primary" for role in roles):
        related = ((roles[0].at("set_role"), msg("this persona is secondary to nobody")),)
        yield Finding(KIND, set_spot(scope, roles[0]), msg("No persona of the set is primary."), related=related)


RULE = Rule(
    kind=KIND,
    check=check,
    across=True,
    what=msg("Looks for a primary persona, once roles are given in the set."),
    source=SET,
    example="""\
# personas/grace.yaml
name: Grace Okafor
set_role: secondary
# personas/tom.yaml
name: Tom Whitfield
set_role: secondary
""",
    instead_example="""\
# personas/grace.yaml
name: Grace Okafor
set_role: primary
# personas/tom.yaml
name: Tom Whitfield
set_role: secondary
""",
)
