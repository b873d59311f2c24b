"""L029: a point is claimed that its standard does not have."""

import re
from collections.abc import Iterator

from personatool.model.diagnostic import Finding, Kind
from personatool.model.message import Message, msg
from personatool.model.place import Spot
from personatool.model.standard import Standard, claim
from personatool.model.workspace import Placed
from personatool.rules.engine.naming import closest, cut
from personatool.rules.engine.rule import Rule
from personatool.rules.engine.scope import Scope
from personatool.rules.facts.standards import claims

KIND = Kind(
    code="L029",
    name="unknown-point",
    why=msg("Coverage is read point by point: a claim that names no point of the standard counts nowhere."),
    instead=msg("Write the standard’s id, a dot and the id of one of its points: `sp-plus.4`."),
)
_FEW = 4
_WORDS = re.compile(r"[a-z]{2}", re.IGNORECASE)  # a number near another is no likelier than the rest


def check(scope: Scope) -> Iterator[Finding]:
    """Look up the point of every claim whose standard is known."""
    known = {standard.value.id: standard for standard in scope.workspace.standards}
    for spot, written in claims(scope):
        name, point = claim(written)
        if name in known and all(other.id != point for other in known[name].value.points):
            yield _finding(spot, known[name], point)


def _finding(spot: Spot, placed: Placed[Standard], point: str) -> Finding:
    standard = placed.value
    if point:
        message = msg("{title} has no point “{point}”.", title=cut(standard.title), point=cut(point))
    else:
        message = msg("“{id}” is a whole standard; say which of its points is met.", id=standard.id)
    here = ((placed.key("points"), msg("the points of the standard are listed here")),) if placed.path else ()
    return Finding(KIND, spot, message, _advice(standard, point), here)


def _advice(standard: Standard, point: str) -> Message:
    names = [other.id for other in standard.points]
    near = closest(point, names) if _WORDS.search(point) else None
    heading = next((other.heading for other in standard.points if other.id == near), "")
    if near:
        return msg("Write “{near}” if that is the one: {heading}", near=f"{standard.id}.{near}", heading=cut(heading))
    shown = ", ".join(names if len(names) <= _FEW else (*names[: _FEW - 2], f"{names[_FEW - 2]} … {names[-1]}"))
    return msg(
        "Its points are {points}: write one of them, such as {id}.", points=shown, id=f"{standard.id}.{names[0]}"
    )


RULE = Rule(
    kind=KIND,
    check=check,
    across=True,
    example="""\
# personas/nadia.yaml
name: Nadia Belkacem
needs: [{text: Announce the death once, meets: [sp-plus.2, sp-plus.12]}]
""",
    instead_example="""\
# personas/nadia.yaml
name: Nadia Belkacem
needs: [{text: Announce the death once, meets: [sp-plus.2, sp-plus.4]}]
""",
)
