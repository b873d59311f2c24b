"""J060: a blueprint says nothing of what the service does."""

from collections.abc import Iterator

from personatool.model.diagnostic import Finding, Kind, Severity
from personatool.model.message import msg
from personatool.rules.engine.rule import Rule
from personatool.rules.engine.scope import Scope
from personatool.rules.facts.journey_moments import columns
from personatool.rules.sources.journey import BLUEPRINT

KIND = Kind(
    code="J060",
    name="empty-blueprint",
    why=msg(
        "A blueprint shows what the service does to carry the journey; with the person’s side alone it is a "
        "journey map."
    ),
    instead=msg("Add `frontstage`, `backstage` or `support` to the steps, or write `type: journey`."),
    severity=Severity.WARNING,
)
_SERVICE = ("frontstage", "backstage", "support", "systems")


def check(scope: Scope) -> Iterator[Finding]:
    """Look for any lane behind the line of interaction."""
    for journey in scope.journeys:
        served = any(column.lane(name) for column in columns(journey) for name in _SERVICE)
        if journey.value.type == "blueprint" and not served:
            message = msg("This blueprint says nothing of what the service does.")
            yield Finding(KIND, journey.at("type"), message)


RULE = Rule(
    kind=KIND,
    check=check,
    what=msg("Looks for lanes of the service in journeys with `type: blueprint`."),
    source=BLUEPRINT,
    example="""\
# journeys/move.yaml
title: We are moving house
type: blueprint
stages: [{name: Telling everyone, steps: [Call the bank]}]
""",
    instead_example="""\
# journeys/move.yaml
title: We are moving house
type: blueprint
stages: [{name: Telling everyone, steps: [{name: Call the bank, frontstage: [The adviser notes the new address]}]}]
""",
)
