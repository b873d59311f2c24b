"""J021: a journey has more steps than a map can show at once."""

from collections.abc import Iterator

from personatool.model.diagnostic import Finding, Kind, Severity
from personatool.model.message import msg, msg_n
from personatool.model.workspace import steps
from personatool.rules.engine.rule import Option, Rule
from personatool.rules.engine.scope import Scope
from personatool.rules.facts.journey_moments import title_spot
from personatool.rules.sources.journey import COUNTS

KIND = Kind(
    code="J021",
    name="too-many-steps",
    why=msg("Beyond some twenty steps nobody takes in a map at a glance, and the moments that matter drown."),
    instead=msg("Put a run of steps into a journey of its own, and call it from one step: `subjourney: <its id>`."),
    severity=Severity.WARNING,
)
MAX_STEPS = Option("J021", "max_steps", 20, msg("How many steps a journey may have."))


def check(scope: Scope) -> Iterator[Finding]:
    """Count the steps of each journey; the finding stands on the first one too many."""
    most = int(MAX_STEPS.of(scope))
    for journey in scope.journeys:
        shown = list(steps(journey))
        if len(shown) > max(most, 0):
            message = msg_n(
                "This journey has {count} step; a map is easy to read up to {most}.",
                "This journey has {count} steps; a map is easy to read up to {most}.",
                len(shown),
                most=most,
            )
            yield Finding(KIND, title_spot(shown[max(most, 0)]), message)


RULE = Rule(
    kind=KIND,
    check=check,
    options=(MAX_STEPS,),
    what=msg("Counts the steps of a journey."),
    source=COUNTS,
    example="""\
# personatool.yaml
rules: {J021: {max_steps: 3}}
# journeys/move.yaml
title: We are moving house
stages: [{name: Packing, steps: [Sort, Give away, Pack, Label]}]
""",
    instead_example="""\
# personatool.yaml
rules: {J021: {max_steps: 3}}
# journeys/move.yaml
title: We are moving house
stages: [{name: Packing, steps: [{name: Pack, subjourney: boxes}]}]
# journeys/boxes.yaml
title: We pack our boxes
stages: [{name: Packing, steps: [Sort, Give away, Label]}]
""",
)
