"""C001: a journey asks for the same thing twice."""

from collections.abc import Iterator

from personatool.model.diagnostic import Finding, Kind, Severity, Softer
from personatool.model.message import msg
from personatool.rules.engine.naming import cut
from personatool.rules.engine.rule import Rule
from personatool.rules.engine.scope import Scope
from personatool.rules.facts.asked import data_asked
from personatool.rules.facts.asked_again import asked_again
from personatool.rules.sources.care import ONCE

KIND = Kind(
    code="C001",
    name="asked-twice",
    why=msg(
        "Asking again says that nobody listened the first time, and it puts the work of joining files up on the person."
    ),
    instead=msg("Ask once, and pass the answer on: take it out of the later `asks`."),
    of_service=True,
    elsewhere=Softer(Severity.WARNING),
)


def check(scope: Scope) -> Iterator[Finding]:
    """Group what a journey asks by its meaning, and keep what is asked again on the same way through."""
    for first, again in asked_again(scope, data_asked):
        message = msg("“{item}” was asked before in this journey.", item=cut(again[0].name))
        yield Finding(KIND, again[0].spot, message, related=((first.spot, msg("it is asked first here")),))


RULE = Rule(
    kind=KIND,
    check=check,
    what=msg(
        "Looks for data that two steps of a journey ask for, one after the other; steps that exclude each other "
        "are no repetition."
    ),
    source=ONCE,
    example="""\
# journeys/move.yaml
title: We are moving house
stages:
  - name: Telling everyone
    steps:
      - {name: Tell the council, asks: [{item: New address}]}
      - {name: Tell the school, asks: [{item: the new addresses}]}
""",
    instead_example="""\
# journeys/move.yaml
title: We are moving house
stages:
  - name: Telling everyone
    steps:
      - {name: Tell the council, asks: [{item: New address}]}
      - {name: Tell the school, asks: [{item: Date of the move}]}
""",
)
