"""T007: nobody in the set finds reading hard."""

from collections.abc import Iterator
from dataclasses import replace

from personatool.model.diagnostic import Finding, Kind, Severity
from personatool.model.message import msg
from personatool.model.persona import Persona
from personatool.rules.engine.rule import Option, Rule
from personatool.rules.engine.scope import Scope
from personatool.rules.facts.persona_set import set_spot, settled_users
from personatool.rules.sources.persona import INCLUSION

KIND = Kind(
    code="T007",
    name="no-reading-difficulty",
    why=msg("One adult in ten reads with effort: letters and screens for fluent readers alone turn them away."),
    instead=msg("Add a persona with `literacy: hesitant` or `struggling`, or say it of one you have."),
    severity=Severity.WARNING,
)
MIN_SET = Option("T007", "min_set", 3, msg("How many users make a set that should hold everybody."))
_NONE = msg("None of the {count} users finds reading hard.")
_UNSAID = msg("Nothing says whether any of the {count} users finds reading hard.")


def check(scope: Scope) -> Iterator[Finding]:
    """Look for a reading difficulty among the users."""
    users = settled_users(scope, MIN_SET.of(scope))
    if users and not any(_reads_with_effort(persona.value) for persona in users):
        known = all(persona.value.literacy for persona in users)
        sentence = _NONE if known else _UNSAID
        yield Finding(KIND, set_spot(scope, users[0]), replace(sentence, params=(("count", len(users)),)))


def _reads_with_effort(persona: Persona) -> bool:
    return persona.literacy in ("hesitant", "struggling")


RULE = Rule(
    kind=KIND,
    check=check,
    options=(MIN_SET,),
    across=True,
    what=msg("Looks for a persona who finds reading hard in the set."),
    source=INCLUSION,
    example="""\
# personas/grace.yaml
name: Grace Okafor
basis: proto
digital: {autonomy: 2, method: Observed at home, date: 2026-05}
# personas/said.yaml
name: Saïd Belkacem
access_needs: [Shaking hands]
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
access_needs: [Shaking hands]
# personas/tom.yaml
name: Tom Whitfield
literacy: struggling
""",
)
