"""T010: a reviewed journey with digital steps, and no usage data."""

from collections.abc import Iterator

from personatool.model.channels import all_channels
from personatool.model.diagnostic import Finding, Kind, Severity
from personatool.model.message import msg
from personatool.model.workspace import steps
from personatool.rules.engine.rule import Rule
from personatool.rules.engine.scope import Scope
from personatool.rules.facts.review_status import is_reviewed
from personatool.rules.facts.studies import studies
from personatool.rules.sources.persona import ARTICLE

KIND = Kind(
    code="T010",
    name="digital-without-usage",
    why=msg("Digital services count by themselves who comes, who stops and where: it would be a pity not to look."),
    instead=msg("Ask for the figures and write them as `usage`, or cite evidence with `kind: usage`."),
    severity=Severity.WARNING,
    of_lived=True,
)


def check(scope: Scope) -> Iterator[Finding]:
    """Look for usage data in each reviewed journey with a digital step, and show the first such step."""
    digital = {channel.id for channel in all_channels(scope.settings.channels).values() if channel.digital}
    for journey in scope.journeys:
        value = journey.value
        if not is_reviewed(value) or value.usage or any(study.kind == "usage" for study in studies(journey, scope)):
            continue
        first = next((step for step in steps(journey) if digital.intersection(step.value.channel)), None)
        if first:
            message = msg("This journey has digital steps, but no usage data.")
            yield Finding(KIND, first.at("channel"), message)


RULE = Rule(
    kind=KIND,
    check=check,
    across=True,
    what=msg("Looks for usage data in reviewed journeys with digital steps."),
    source=ARTICLE,
    example="""\
# journeys/move.yaml
title: We are moving house
status: reviewed
stages: [{name: Before, steps: [{name: Tell the council, channel: web}]}]
""",
    instead_example="""\
# journeys/move.yaml
title: We are moving house
status: reviewed
usage: {volume: 600000, completion: 0.71}
stages: [{name: Before, steps: [{name: Tell the council, channel: web}]}]
""",
)
