"""L031: a study is registered under a name that nothing can cite."""

from collections.abc import Iterator

from personatool.model.diagnostic import Finding, Fix, Kind, Severity
from personatool.model.message import msg
from personatool.model.place import Spot
from personatool.model.scalars import is_id
from personatool.model.workspace import SETTINGS_FILE
from personatool.rules.engine.naming import cut, slug
from personatool.rules.engine.rule import Rule
from personatool.rules.engine.scope import Scope
from personatool.rules.sources.persona import PRACTICE

KIND = Kind(
    code="L031",
    name="uncitable-evidence",
    why=msg("Studies are cited by their id: under a name that is none, nothing can rest on this one."),
    instead=msg("Give it an id of lower-case letters a–z, digits and hyphens: `interviews-2026`."),
    severity=Severity.WARNING,
)


def check(scope: Scope) -> Iterator[Finding]:
    """Look at the names in the register of evidence."""
    for name in scope.settings.evidence:
        if not is_id(name):
            spot = Spot(SETTINGS_FILE, ("evidence", name), key=True)
            meant = slug(name)
            free = is_id(meant) and meant not in scope.settings.evidence
            message = msg("“{study}” can never be cited: it is not an id.", study=cut(name))
            advice = msg("Write `{id}`.", id=meant) if free else None
            yield Finding(KIND, spot, message, advice, fix=Fix(spot, name, meant) if free else None)


RULE = Rule(
    kind=KIND,
    check=check,
    what=msg("Looks at the names of the studies in the workspace file."),
    source=PRACTICE,
    example="""\
# personatool.yaml
evidence: {Study_B: {title: Twelve interviews, kind: interview}}
# personas/grace.yaml
name: Grace Okafor
""",
    instead_example="""\
# personatool.yaml
evidence: {study-b: {title: Twelve interviews, kind: interview}}
# personas/grace.yaml
name: Grace Okafor
""",
)
