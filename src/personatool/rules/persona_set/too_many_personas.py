"""T001: more core personas than a team can keep in mind."""

from collections.abc import Iterator

from personatool.model.diagnostic import Finding, Kind, Severity
from personatool.model.message import msg
from personatool.rules.engine.rule import Option, Rule
from personatool.rules.engine.scope import Scope
from personatool.rules.facts.persona_set import core_users, set_spot
from personatool.rules.sources.persona import SET

KIND = Kind(
    code="T001",
    name="too-many-personas",
    why=msg("Nobody designs for a dozen people at once: each new persona takes attention from the others."),
    instead=msg("Merge personas that behave alike, or mark those that follow as `set_role: served`."),
    severity=Severity.WARNING,
)
MAX_PERSONAS = Option("T001", "max_personas", 7, msg("How many core personas a set may have."))


def check(scope: Scope) -> Iterator[Finding]:
    """Count the core personas: users who are neither served by another's design nor left out."""
    people, most = core_users(scope), MAX_PERSONAS.of(scope)
    if len(people) > most:
        message = msg("The set has {count} core personas.", count=len(people))
        yield Finding(KIND, set_spot(scope, people[int(most)]), message)


_EVERYBODY = """\
basis: proto
literacy: hesitant
access_needs: [Shaking hands]
digital: {autonomy: 2, method: Observed at home, date: 2026-05}
"""


def _people(count: int) -> str:
    names = ("Grace", "Tom", "Leena", "Amara", "Kofi", "Robin", "Henrik", "Marta")
    return "".join(f"# personas/{name.lower()}.yaml\nname: {name}\n{_EVERYBODY}" for name in names[:count])


RULE = Rule(
    kind=KIND,
    check=check,
    options=(MAX_PERSONAS,),
    across=True,
    what=msg("Counts the core personas of the set: three to seven."),
    source=SET,
    example=_people(8),
    instead_example=_people(2),
)
