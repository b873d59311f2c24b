"""C091: people judge a journey otherwise than its complexity lets expect."""

from collections.abc import Iterator

from personatool.model.diagnostic import Finding, Kind, Severity
from personatool.model.message import msg
from personatool.rules.engine.rule import Option, Rule
from personatool.rules.engine.scope import Scope
from personatool.rules.facts.user_journeys import user_journeys
from personatool.rules.sources.care import COMPLEXITY

KIND = Kind(
    code="C091",
    name="perceived-gap",
    why=msg(
        "A gap says that the map misses something: a hidden burden, or a service that carries people better than "
        "it seems."
    ),
    instead=msg("Go and see what people live there, then mend the map or the measure."),
    severity=Severity.WARNING,
    of_lived=True,
)
MAX_GAP = Option("C091", "max_gap", 3, msg("How far the two may lie apart, of 10."))
ENOUGH = Option("C092", "min_answers", 100)


def check(scope: Scope) -> Iterator[Finding]:
    """Look at journeys that enough people have judged."""
    most, enough = MAX_GAP.of(scope), ENOUGH.of(scope)
    for lived in user_journeys(scope):
        found, perceived = scope.complexities.get(lived.journey.value.id), lived.journey.value.perceived
        if found is None or perceived is None or perceived.out_of <= 0 or (perceived.n or 0) < enough:
            continue
        felt = 10 * perceived.score / perceived.out_of
        if abs(felt - found.ease) > most:
            message = msg(
                "People judge this {felt} of 10; its complexity lets expect {ease}.",
                felt=round(felt, 1),
                ease=round(found.ease, 1),
            )
            yield Finding(KIND, lived.journey.at("perceived", "score"), message)


RULE = Rule(
    kind=KIND,
    check=check,
    options=(MAX_GAP,),
    what=msg("Compares the ease that enough people perceive, out of 10, with the ease computed from the journey."),
    source=COMPLEXITY,
    measured=lambda journey: journey.perceived is not None,
    example="""\
# journeys/move.yaml
title: We are moving house
perceived: {score: 2, n: 240}
stages: [{name: Telling everyone, steps: [Tell the council, Tell the school]}]
""",
    instead_example="""\
# journeys/move.yaml
title: We are moving house
perceived: {score: 9, n: 240}
stages: [{name: Telling everyone, steps: [Tell the council, Tell the school]}]
""",
)
