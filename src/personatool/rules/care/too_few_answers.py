"""C092: what people say of a journey rests on too few answers."""

from collections.abc import Iterator

from personatool.model.diagnostic import Finding, Kind, Severity
from personatool.model.message import msg
from personatool.rules.engine.rule import Option, Rule
from personatool.rules.engine.scope import Scope
from personatool.rules.facts.user_journeys import user_journeys
from personatool.rules.sources.care import PERCEIVED

KIND = Kind(
    code="C092",
    name="too-few-answers",
    why=msg("A handful of answers is a story, not a measure: it swings from month to month."),
    instead=msg("Ask more people, and say how many under `n`; until then, quote them instead."),
    severity=Severity.WARNING,
)
MIN_ANSWERS = Option("C092", "min_answers", 100, msg("From how many answers on a score speaks for people."))
_UNSAID = msg("Nothing says how many answers this rests on.")


def check(scope: Scope) -> Iterator[Finding]:
    """Look at journeys that give a perceived score."""
    least = MIN_ANSWERS.of(scope)
    for lived in user_journeys(scope):
        perceived = lived.journey.value.perceived
        if perceived is not None and (perceived.n or 0) < least:
            spot = lived.journey.at("perceived", "n" if perceived.n is not None else "score")
            message = msg("This rests on {count} answers.", count=perceived.n) if perceived.n is not None else _UNSAID
            yield Finding(KIND, spot, message)


RULE = Rule(
    kind=KIND,
    check=check,
    options=(MIN_ANSWERS,),
    what=msg("Looks at the number of answers behind `perceived`."),
    source=PERCEIVED,
    example="""\
# journeys/move.yaml
title: We are moving house
perceived: {score: 9, n: 24}
stages: [{name: Telling everyone, steps: [Tell the council, Tell the school]}]
""",
    instead_example="""\
# journeys/move.yaml
title: We are moving house
perceived: {score: 9, n: 240}
stages: [{name: Telling everyone, steps: [Tell the council, Tell the school]}]
""",
)
