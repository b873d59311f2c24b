"""T006: nobody in the set finds screens hard."""

from collections.abc import Iterator
from dataclasses import replace

from personatool.model.diagnostic import Finding, Kind, Severity
from personatool.model.message import msg
from personatool.model.persona import Digital, Persona
from personatool.rules.engine.rule import Option, Rule
from personatool.rules.engine.scope import Scope
from personatool.rules.facts.persona_set import set_spot, settled_users
from personatool.rules.sources.persona import INCLUSION

KIND = Kind(
    code="T006",
    name="no-low-autonomy",
    why=msg("Many people are lost on screens, often those who need the service most: somebody must stand for them."),
    instead=msg("Add a persona with a low `digital.autonomy`, or say it of one you have."),
    severity=Severity.WARNING,
)
MAX_AUTONOMY = Option("T006", "max_autonomy", 4, msg("Up to which mark of 1 to 9 digital autonomy is low."))
MIN_SET = Option("T006", "min_set", 3, msg("How many users make a set that should hold everybody."))
_NONE = msg("None of the {count} users finds digital services hard.")
_UNSAID = msg("Nothing says whether any of the {count} users finds digital services hard.")


def check(scope: Scope) -> Iterator[Finding]:
    """Look for low digital autonomy among the users; on a scale of the team’s own, nobody can tell."""
    users = settled_users(scope, MIN_SET.of(scope))
    low = MAX_AUTONOMY.of(scope)
    if users and not any(_finds_screens_hard(persona.value, low) for persona in users):
        known = all(persona.value.digital and persona.value.digital.autonomy is not None for persona in users)
        sentence = _NONE if known else _UNSAID
        yield Finding(KIND, set_spot(scope, users[0]), replace(sentence, params=(("count", len(users)),)))


def _finds_screens_hard(persona: Persona, low: float) -> bool:
    digital = persona.digital
    if digital is None or digital.autonomy is None:
        return False
    return digital.autonomy <= low or digital.scale != Digital.model_fields["scale"].default


RULE = Rule(
    kind=KIND,
    check=check,
    options=(MAX_AUTONOMY, MIN_SET),
    across=True,
    what=msg("Looks for a persona with low digital autonomy in the set."),
    source=INCLUSION,
    example="""\
# personas/grace.yaml
name: Grace Okafor
basis: proto
literacy: struggling
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
literacy: struggling
# personas/said.yaml
name: Saïd Belkacem
access_needs: [Shaking hands]
# personas/tom.yaml
name: Tom Whitfield
digital: {autonomy: 2, method: Observed at home, date: 2026-05}
""",
)
