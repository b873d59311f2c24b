"""P027: nothing says whether a portrait shows a participant."""

from collections.abc import Iterator

from personatool.model.diagnostic import Finding, Kind, Severity
from personatool.model.message import msg
from personatool.rules.engine.naming import cut
from personatool.rules.engine.rule import Rule
from personatool.rules.engine.scope import Scope
from personatool.rules.facts.review_status import is_reviewed
from personatool.rules.sources.persona import IDENTITY

KIND = Kind(
    code="P027",
    name="portrait-unsaid",
    why=msg("Before the pack leaves the team, somebody should have asked whether this face may be shown."),
    instead=msg("Add `depicts_participant: false` to the portrait once you are sure, and its `licence`."),
    severity=Severity.INFO,
)


def check(scope: Scope) -> Iterator[Finding]:
    """Ask reviewed personas with a portrait whether it shows a participant."""
    for persona in scope.personas:
        portrait = persona.value.portrait
        if portrait and portrait.depicts_participant is None and is_reviewed(persona.value):
            message = msg("Nothing says whom the portrait of {persona} shows.", persona=cut(persona.value.label))
            yield Finding(KIND, persona.at("portrait", "file"), message)


RULE = Rule(
    kind=KIND,
    check=check,
    what=msg("Asks whether the portrait of a reviewed persona shows a participant."),
    source=IDENTITY,
    example="""\
# personas/grace.yaml
name: Grace Okafor
basis: proto
behaviours: Keeps screenshots as proof
portrait: {file: grace.svg}
status: reviewed
owner: Journeys team
review_by: 2099-12-31
# personas/grace.svg
<svg xmlns="http://www.w3.org/2000/svg" width="8" height="8"><rect width="8" height="8"/></svg>
""",
    instead_example="""\
# personas/grace.yaml
name: Grace Okafor
basis: proto
behaviours: Keeps screenshots as proof
portrait: {file: grace.svg, depicts_participant: false}
status: reviewed
owner: Journeys team
review_by: 2099-12-31
# personas/grace.svg
<svg xmlns="http://www.w3.org/2000/svg" width="8" height="8"><rect width="8" height="8"/></svg>
""",
)
