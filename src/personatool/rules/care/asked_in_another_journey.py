"""C002: journeys of one life event ask for the same thing."""

from collections.abc import Iterator

from personatool.model.diagnostic import Finding, Kind, Severity, Softer
from personatool.model.message import msg
from personatool.rules.engine.naming import cut
from personatool.rules.engine.rule import Rule
from personatool.rules.engine.scope import Scope
from personatool.rules.facts.asked import data_asked
from personatool.rules.facts.life_events import asked_across
from personatool.rules.sources.care import ONCE

KIND = Kind(
    code="C002",
    name="asked-in-another-journey",
    why=msg("People live one event, not several procedures: what one service was told, the next one asks for again."),
    instead=msg("Ask in the journey that comes first, and pass the answer on to the others."),
    of_service=True,
    elsewhere=Softer(Severity.WARNING),
)


def check(scope: Scope) -> Iterator[Finding]:
    """Look for data that an earlier journey of the same life event asked for."""
    for again, first in asked_across(scope, data_asked):
        title = cut(first.moment.lived.journey.value.title)
        message = msg("“{item}” was asked before, in “{journey}”.", item=cut(again.name), journey=title)
        yield Finding(KIND, again.spot, message, related=((first.spot, msg("it is asked first here")),))


RULE = Rule(
    kind=KIND,
    check=check,
    across=True,
    what=msg(
        "Compares what is asked by the journeys of one life event for one persona, and by a journey and its parts; "
        "a future journey is not compared with the current one it replaces."
    ),
    source=ONCE,
    example="""\
# journeys/declare.yaml
title: I declare the birth
service: public
life_event: Having a child
stages: [{name: At the town hall, steps: [{name: Declare, asks: [{item: First names of the child}]}]}]
# journeys/nursery.yaml
title: I look for a nursery
service: public
life_event: Having a child
stages: [{name: Asking, steps: [{name: Apply, asks: [{item: First names of the child}]}]}]
""",
    instead_example="""\
# journeys/declare.yaml
title: I declare the birth
service: public
life_event: Having a child
stages: [{name: At the town hall, steps: [{name: Declare, asks: [{item: First names of the child}]}]}]
# journeys/nursery.yaml
title: I look for a nursery
service: public
life_event: Having a child
stages: [{name: Asking, steps: [{name: Apply, asks: [{item: Days of care}]}]}]
""",
)
