"""C004: journeys of one life event ask for the same document."""

from collections.abc import Iterator

from personatool.model.diagnostic import Finding, Kind, Severity, Softer
from personatool.model.message import msg
from personatool.rules.engine.naming import cut
from personatool.rules.engine.rule import Rule
from personatool.rules.engine.scope import Scope
from personatool.rules.facts.asked import documents_asked
from personatool.rules.facts.life_events import asked_across
from personatool.rules.sources.care import ONCE

KIND = Kind(
    code="C004",
    name="document-in-another-journey",
    why=msg(
        "People live one event, not several procedures: the paper shown to one service must be shown to the next "
        "one too."
    ),
    instead=msg("Ask for it in the journey that comes first, and let the others check it there."),
    of_service=True,
    elsewhere=Softer(Severity.WARNING),
)


def check(scope: Scope) -> Iterator[Finding]:
    """Look for documents that an earlier journey of the same life event asked for."""
    for again, first in asked_across(scope, documents_asked):
        title = cut(first.moment.lived.journey.value.title)
        message = msg("“{document}” was asked before, in “{journey}”.", document=cut(again.name), journey=title)
        yield Finding(KIND, again.spot, message, related=((first.spot, msg("it is asked first here")),))


RULE = Rule(
    kind=KIND,
    check=check,
    across=True,
    what=msg(
        "Compares the documents asked by the journeys of one life event for one persona, and by a journey and its "
        "parts; a future journey is not compared with the current one it replaces."
    ),
    source=ONCE,
    example="""\
# journeys/declare.yaml
title: I declare the birth
service: public
life_event: Having a child
stages: [{name: At the town hall, steps: [{name: Declare, documents: [Birth notice]}]}]
# journeys/nursery.yaml
title: I look for a nursery
service: public
life_event: Having a child
stages: [{name: Asking, steps: [{name: Apply, documents: [Birth notices]}]}]
""",
    instead_example="""\
# journeys/declare.yaml
title: I declare the birth
service: public
life_event: Having a child
stages: [{name: At the town hall, steps: [{name: Declare, documents: [Birth notice]}]}]
# journeys/nursery.yaml
title: I look for a nursery
service: public
life_event: Having a child
stages: [{name: Asking, steps: [{name: Apply, documents: [Vaccination record]}]}]
""",
)
