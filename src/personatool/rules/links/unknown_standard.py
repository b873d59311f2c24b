"""L028: a standard is named that nobody knows."""

from collections.abc import Collection, Iterator
from dataclasses import replace

from personatool.model.diagnostic import Finding, Kind
from personatool.model.message import Message, msg
from personatool.model.place import Spot
from personatool.model.standard import claim
from personatool.model.workspace import SETTINGS_FILE
from personatool.rules.engine.naming import closest, cut, listed, slip, slug
from personatool.rules.engine.rule import Rule
from personatool.rules.engine.scope import Scope
from personatool.rules.facts.standards import claims, known_standards

KIND = Kind(
    code="L028",
    name="unknown-standard",
    why=msg("A claim to meet a standard that nobody can look up cannot be checked, and is in no coverage table."),
    instead=msg("Write the id of a standard that comes along, or of one in standards/."),
)


def check(scope: Scope) -> Iterator[Finding]:
    """Look up every standard named under `standards` and `meets`."""
    known = known_standards(scope)
    for place, name in enumerate(scope.settings.standards):
        if name not in known:
            yield _finding(Spot(SETTINGS_FILE, ("standards", place)), name, "", known)
    for spot, written in claims(scope):
        name, point = claim(written)
        if name not in known:
            yield _finding(spot, name, point, known)


def _finding(spot: Spot, name: str, point: str, known: frozenset[str]) -> Finding:
    message = msg("No standard is called “{id}”.", id=cut(name))
    fix = slip(spot, name, known)
    if fix and point:
        fix = replace(fix, was=f"{name}.{point}", text=f"{fix.text}.{point}")
    return Finding(KIND, spot, message, _advice(name, point, known), fix=fix)


def _advice(name: str, point: str, known: Collection[str]) -> Message:
    near = closest(name, [standard for standard in known if "/" not in standard])
    if near:
        return msg(
            "Write “{near}” if that is the one; if not, describe yours in standards/{file}.yaml.",
            near=f"{near}.{point}" if point else near,
            file=slug(name) or "…",
        )
    return msg(
        "Name one of those known here ({known}), or describe yours in standards/{file}.yaml.",
        known=listed([standard for standard in known if "/" not in standard]),
        file=slug(name) or "…",
    )


RULE = Rule(
    kind=KIND,
    check=check,
    across=True,
    example="""\
# personatool.yaml
standards: [sp-plus]
# personas/nadia.yaml
name: Nadia Belkacem
needs: [{text: Announce the death once, meets: sp-pluss.2}]
""",
    instead_example="""\
# personatool.yaml
standards: [sp-plus]
# personas/nadia.yaml
name: Nadia Belkacem
needs: [{text: Announce the death once, meets: sp-plus.2}]
""",
)
