"""T011: a reviewed journey in which somebody serves the public, and no agent persona."""

from collections.abc import Iterator

from personatool.model.channels import all_channels
from personatool.model.diagnostic import Finding, Kind, Severity, Softer
from personatool.model.journey import Journey
from personatool.model.message import msg
from personatool.model.workspace import steps
from personatool.rules.engine.naming import cut
from personatool.rules.engine.rule import Rule
from personatool.rules.engine.scope import Scope
from personatool.rules.facts.review_status import is_reviewed
from personatool.rules.sources.persona import SYMMETRY

KIND = Kind(
    code="T011",
    name="staffed-without-agent",
    why=msg("Behind a counter or a telephone somebody serves: a journey designed without them is carried by them."),
    instead=msg("Write a persona with `kind: agent`, and name it under `also` or as the step’s `with`."),
    elsewhere=Softer(Severity.INFO),
    of_lived=True,
)


def check(scope: Scope) -> Iterator[Finding]:
    """Look for an agent among the people of each reviewed journey with a staffed step, and show the first such step."""
    if scope.broken:
        return
    human = {channel.id for channel in all_channels(scope.settings.channels).values() if channel.human}
    agents = {persona.value.id for persona in scope.personas if persona.value.kind == "agent"}
    for journey in scope.journeys:
        if not is_reviewed(journey.value) or agents.intersection(_cast(journey.value)):
            continue
        first = next((step for step in steps(journey) if human.intersection(step.value.channel)), None)
        if first:
            message = msg("Somebody serves at “{step}”, but no agent persona.", step=cut(first.value.title))
            yield Finding(KIND, first.at("channel"), message)


def _cast(journey: Journey) -> set[str]:
    """Everybody whom the journey names; a `with` may be any actor."""
    moments = (*journey.stages, *journey.steps)
    named = {name for moment in moments for name in (moment.with_ or "", *moment.emotions)}
    return {journey.persona or "", *journey.also, *named}


RULE = Rule(
    kind=KIND,
    check=check,
    across=True,
    what=msg("Looks for an agent persona in reviewed journeys with staffed steps."),
    source=SYMMETRY,
    example="""\
# journeys/move.yaml
title: We are moving house
status: reviewed
stages: [{name: Before, steps: [{name: Ring the council, channel: phone}]}]
""",
    instead_example="""\
# personas/leena.yaml
name: Leena Pillai
kind: agent
# journeys/move.yaml
title: We are moving house
status: reviewed
stages: [{name: Before, steps: [{name: Ring the council, channel: phone, with: leena}]}]
""",
)
