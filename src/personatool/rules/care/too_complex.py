"""C090: a journey asks people to handle too much."""

from collections.abc import Iterator

from personatool.model.diagnostic import Finding, Kind, Severity
from personatool.model.message import msg
from personatool.rules.engine.rule import Option, Rule
from personatool.rules.engine.scope import Scope
from personatool.rules.facts.review_status import is_reviewed
from personatool.rules.facts.user_journeys import user_journeys
from personatool.rules.sources.care import COMPLEXITY

KIND = Kind(
    code="C090",
    name="too-complex",
    why=msg("Each step, paper, body and wait is one more place at which people give up."),
    instead=msg("Take something away: `personatool measure` shows which part weighs most."),
    severity=Severity.WARNING,
    of_service=True,
)
MAX_POINTS = Option(
    "C090", "max_points", 100, msg("The most points of complexity a journey may have; 100 is half the ease.")
)


def check(scope: Scope) -> Iterator[Finding]:
    """Look at what was measured of the reviewed journeys."""
    most = MAX_POINTS.of(scope)
    for lived in user_journeys(scope):
        found = scope.complexities.get(lived.journey.value.id)
        if found is not None and is_reviewed(lived.journey.value) and found.points > most:
            message = msg(
                "This journey has {points} points of complexity; the most is {most}.",
                points=round(found.points),
                most=most,
            )
            yield Finding(KIND, lived.journey.at("title"), message)


RULE = Rule(
    kind=KIND,
    check=check,
    options=(MAX_POINTS,),
    what=msg("Compares the complexity of reviewed journeys, in points, with the most that the team allows."),
    source=COMPLEXITY,
    measured=is_reviewed,
    example="""\
# personatool.yaml
service: public
rules: {C090: {max_points: 3}}
# journeys/move.yaml
title: We are moving house
life_event: Moving house
status: reviewed
stages: [{name: Telling everyone, steps: [Tell the council, Tell the school, Tell the bank, Tell the doctor]}]
""",
    instead_example="""\
# personatool.yaml
service: public
rules: {C090: {max_points: 3}}
# journeys/move.yaml
title: We are moving house
life_event: Moving house
status: reviewed
stages: [{name: Telling everyone, steps: [Tell the council once, Read the answers]}]
""",
)
