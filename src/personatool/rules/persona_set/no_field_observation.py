"""T009: nobody was observed where they live or work."""

from collections.abc import Iterator

from personatool.model.diagnostic import Finding, Kind, Severity
from personatool.model.message import msg
from personatool.model.place import Spot
from personatool.model.workspace import SETTINGS_FILE
from personatool.rules.engine.rule import Rule
from personatool.rules.engine.scope import Scope
from personatool.rules.facts.review_status import is_reviewed
from personatool.rules.facts.studies import studies
from personatool.rules.sources.persona import ARTICLE

KIND = Kind(
    code="T009",
    name="no-field-observation",
    why=msg("People do not tell what they no longer notice: only who was there has seen it."),
    instead=msg("Spend half a day at a counter or at somebody’s side, and add it with `kind: observation`."),
    severity=Severity.WARNING,
)
_SEEN = ("observation", "diary")


def check(scope: Scope) -> Iterator[Finding]:
    """Look at all evidence cited, once a persona that is no guess was reviewed."""
    claimed = any(
        is_reviewed(persona.value) and persona.value.basis in ("research", "statistical") for persona in scope.personas
    )
    kinds = {study.kind for file in scope.files for study in studies(file, scope)} if claimed else set()
    if kinds and None not in kinds and not kinds.intersection(_SEEN):
        message = msg("No study of the set observed people in the field.")
        yield Finding(KIND, Spot(SETTINGS_FILE, ("evidence",), key=True), message)


RULE = Rule(
    kind=KIND,
    check=check,
    across=True,
    what=msg("Looks for an observation or a diary study among the evidence cited."),
    source=ARTICLE,
    example="""\
# personatool.yaml
rules: {T002: {severity: off}}
evidence: {poll: {title: Poll of movers, kind: survey}}
# personas/grace.yaml
name: Grace Okafor
basis: statistical
evidence: poll
behaviours: Keeps screenshots as proof
status: reviewed
owner: Journeys team
review_by: 2099-12-31
""",
    instead_example="""\
# personatool.yaml
rules: {T002: {severity: off}}
evidence:
  poll: {title: Poll of movers, kind: survey}
  visits: {title: Six moves followed from door to door, kind: observation}
# personas/grace.yaml
name: Grace Okafor
basis: research
evidence: [poll, visits]
behaviours: Keeps screenshots as proof
status: reviewed
owner: Journeys team
review_by: 2099-12-31
""",
)
