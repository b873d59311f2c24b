"""L014: a journey replaces one that it cannot replace."""

from collections.abc import Iterator

from personatool.model.diagnostic import Finding, Kind
from personatool.model.journey import Journey
from personatool.model.message import msg
from personatool.model.workspace import Placed
from personatool.rules.engine.rule import Rule
from personatool.rules.engine.scope import Scope

KIND = Kind(
    code="L014",
    name="replaces-mismatch",
    why=msg("The comparison sets the future beside the present: a future journey replaces a current one."),
    instead=msg("Let a journey with `state: future` name the current journey that it replaces."),
)


def check(scope: Scope) -> Iterator[Finding]:
    """Compare the states of a journey and of the one it replaces."""
    by_id = {journey.value.id: journey for journey in scope.journeys}
    for journey in scope.journeys:
        if journey.value.replaces:
            yield from _findings(journey, by_id.get(journey.value.replaces))


def _findings(journey: Placed[Journey], replaced: Placed[Journey] | None) -> Iterator[Finding]:
    if journey.value.replaces == journey.value.id:
        yield Finding(
            KIND,
            journey.at("replaces"),
            msg("This journey says that it replaces itself."),
            msg("Write the id of the current journey, or remove `replaces`."),
        )
    elif journey.value.state != "future":
        yield Finding(
            KIND,
            journey.at("replaces"),
            msg("This journey replaces another, but is not a future one."),
            msg("Write `state: future`, or remove `replaces`."),
        )
    elif replaced and replaced.value.state == "future":
        here = ((replaced.at("state"), msg("“{id}” is said to be a future journey here", id=replaced.value.id)),)
        message = msg("“{id}” is itself a future journey.", id=replaced.value.id)
        advice = msg("Write the id of the journey as people live it today.")
        yield Finding(KIND, journey.at("replaces"), message, advice, here)


RULE = Rule(
    kind=KIND,
    check=check,
    example="""\
# journeys/move.yaml
title: We are moving house
stages: [{name: Before, steps: [Pack the boxes]}]
# journeys/move-tomorrow.yaml
title: We are moving house, tomorrow
state: current
replaces: move
stages: [{name: Before, steps: [Pack the boxes]}]
""",
    instead_example="""\
# journeys/move.yaml
title: We are moving house
stages: [{name: Before, steps: [Pack the boxes]}]
# journeys/move-tomorrow.yaml
title: We are moving house, tomorrow
state: future
replaces: move
stages: [{name: Before, steps: [Pack the boxes]}]
""",
)
