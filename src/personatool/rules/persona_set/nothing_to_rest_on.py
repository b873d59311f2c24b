"""T016: no persona of the set says what it rests on."""

from collections.abc import Iterator

from personatool.model.diagnostic import Finding, Kind, Severity
from personatool.model.message import msg
from personatool.rules.engine.rule import Option, Rule
from personatool.rules.engine.scope import Scope
from personatool.rules.facts.persona_set import set_spot
from personatool.rules.facts.review_status import is_draft, is_reviewed
from personatool.rules.facts.studies import cited_evidence
from personatool.rules.sources.persona import EIGHTEEN_F

KIND = Kind(
    code="T016",
    name="nothing-to-rest-on",
    why=msg("Readers cannot tell whether anybody was asked, or whether the team made these people up."),
    instead=msg("List your studies under `evidence` in personatool.yaml and cite them, or write `basis: proto`."),
    severity=Severity.INFO,
)
MIN_SET = Option("T016", "min_set", 3, msg("How many personas make a set that should say what it rests on."))


def check(scope: Scope) -> Iterator[Finding]:
    """Say it once for the whole set; once a persona is reviewed, P001 asks each."""
    people = [persona for persona in scope.personas if not is_draft(persona.value)]
    silent = all(
        persona.value.basis is None and not is_reviewed(persona.value) and not cited_evidence(persona)
        for persona in people
    )
    if people and silent and len(people) >= MIN_SET.of(scope):
        message = msg("None of the {count} personas says what it rests on.", count=len(people))
        yield Finding(KIND, set_spot(scope, people[0]), message)


_PEOPLE = """\
literacy: struggling
# personas/said.yaml
name: Saïd Belkacem
digital: {autonomy: 2, method: Observed at home, date: 2026-05}
# personas/tom.yaml
name: Tom Whitfield
access_needs: [Shaking hands]
"""
RULE = Rule(
    kind=KIND,
    check=check,
    options=(MIN_SET,),
    across=True,
    what=msg("Looks for a set in which no persona says what it rests on."),
    source=EIGHTEEN_F,
    example=f"""\
# personas/grace.yaml
name: Grace Okafor
{_PEOPLE}""",
    instead_example=f"""\
# personas/grace.yaml
name: Grace Okafor
basis: proto
{_PEOPLE}""",
)
