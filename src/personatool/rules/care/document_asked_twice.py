"""C003: a journey asks for the same document twice."""

from collections.abc import Iterator

from personatool.model.diagnostic import Finding, Kind, Severity, Softer
from personatool.model.message import msg
from personatool.rules.engine.naming import cut
from personatool.rules.engine.rule import Rule
from personatool.rules.engine.scope import Scope
from personatool.rules.facts.asked import documents_asked
from personatool.rules.facts.asked_again import asked_again
from personatool.rules.sources.care import ONCE

KIND = Kind(
    code="C003",
    name="document-asked-twice",
    why=msg("A copy for every desk costs people time, money and dignity, when the first desk could have passed it on."),
    instead=msg("Ask for it once and pass it on, or check it where it is kept."),
    of_service=True,
    elsewhere=Softer(Severity.WARNING),
)


def check(scope: Scope) -> Iterator[Finding]:
    """Group the documents by what they mean; each is reported once, where it is asked again."""
    for first, again in asked_again(scope, documents_asked):
        name, times = cut(again[0].name), len(again) + 1
        message = msg("“{document}” is asked {times} times in this journey.", document=name, times=times)
        yield Finding(KIND, again[0].spot, message, related=((first.spot, msg("it is asked first here")),))


RULE = Rule(
    kind=KIND,
    check=check,
    what=msg(
        "Looks for documents that two steps of a journey ask for; papers that people get out at home are asked by "
        "nobody."
    ),
    source=ONCE,
    example="""\
# journeys/move.yaml
title: We are moving house
stages:
  - name: Telling everyone
    steps:
      - {name: Tell the council, documents: [Tenancy agreement]}
      - {name: Tell the school, documents: [{name: tenancy-agreement, copies: 1}]}
""",
    instead_example="""\
# journeys/move.yaml
title: We are moving house
stages:
  - name: Telling everyone
    steps:
      - {name: Tell the council, documents: [Tenancy agreement]}
      - {name: Tell the school, backstage: The council confirms the address}
""",
)
