"""T002: a reviewed set of one or two core personas."""

from collections.abc import Iterator

from personatool.model.diagnostic import Finding, Kind, Severity
from personatool.model.message import msg, msg_n
from personatool.rules.engine.rule import Option, Rule
from personatool.rules.engine.scope import Scope
from personatool.rules.facts.persona_set import core_users, set_spot
from personatool.rules.facts.review_status import is_reviewed
from personatool.rules.sources.persona import SET

KIND = Kind(
    code="T002",
    name="too-few-personas",
    why=msg("One or two people seldom show how differently a public copes with the same service."),
    instead=msg("Add somebody who lives it otherwise: less at ease on screens, helped by others, in a hurry."),
    severity=Severity.INFO,
)
MIN_PERSONAS = Option("T002", "min_personas", 3, msg("How many core personas a reviewed set should have."))


def check(scope: Scope) -> Iterator[Finding]:
    """Count the core personas once one of them was reviewed; while a file cannot be read, nobody is missed."""
    people = core_users(scope)
    reviewed = any(is_reviewed(persona.value) for persona in people)
    if reviewed and len(people) < MIN_PERSONAS.of(scope) and not scope.broken:
        message = msg_n("The set has one core persona only.", "The set has {count} core personas only.", len(people))
        yield Finding(KIND, set_spot(scope, people[0]), message)


_GRACE = """\
# personas/grace.yaml
name: Grace Okafor
basis: proto
behaviours: Keeps screenshots as proof
status: reviewed
owner: Journeys team
review_by: 2099-12-31
"""
RULE = Rule(
    kind=KIND,
    check=check,
    options=(MIN_PERSONAS,),
    across=True,
    what=msg("Counts the core personas of a reviewed set: three to seven."),
    source=SET,
    example=_GRACE,
    instead_example=f"""\
{_GRACE}# personas/said.yaml
name: Saïd Belkacem
literacy: struggling
digital: {{autonomy: 2, method: Observed at home, date: 2026-05}}
# personas/tom.yaml
name: Tom Whitfield
access_needs: [Shaking hands]
""",
)
