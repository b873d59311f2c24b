"""C120: a reviewed journey names no life event."""

from collections.abc import Iterator

from personatool.model.diagnostic import Finding, Kind, Severity
from personatool.model.message import msg
from personatool.rules.engine.rule import Rule
from personatool.rules.engine.scope import Scope
from personatool.rules.facts.journey_moments import parts_of_others
from personatool.rules.facts.review_status import is_reviewed
from personatool.rules.facts.user_journeys import user_journeys
from personatool.rules.sources.care import EVENT

KIND = Kind(
    code="C120",
    name="no-life-event",
    why=msg(
        "A birth, a death, a move: people meet services through what happens to them, and journeys of one event "
        "belong together."
    ),
    instead=msg("Name it under `life_event`, in the person’s words."),
    severity=Severity.INFO,
    of_duty=True,
)


def check(scope: Scope) -> Iterator[Finding]:
    """Look at reviewed journeys of the public."""
    parts = parts_of_others(scope)
    for lived in user_journeys(scope):
        journey = lived.journey.value
        if is_reviewed(journey) and not journey.life_event and journey.id not in parts:
            yield Finding(
                KIND, lived.journey.at("title"), msg("This journey does not say which life event it belongs to.")
            )


RULE = Rule(
    kind=KIND,
    check=check,
    what=msg("Asks reviewed journeys for their life event; parts of other journeys are left in peace."),
    source=EVENT,
    example="""\
# journeys/move.yaml
title: We are moving house
service: public
status: reviewed
stages: [{name: Telling everyone, steps: [Tell the council]}]
""",
    instead_example="""\
# journeys/move.yaml
title: We are moving house
service: public
life_event: Moving house
status: reviewed
stages: [{name: Telling everyone, steps: [Tell the council]}]
""",
)
