"""J050: a pain point leads nowhere."""

from collections.abc import Iterator

from personatool.model.diagnostic import Finding, Kind, Severity
from personatool.model.message import msg
from personatool.model.workspace import moments
from personatool.rules.engine.naming import cut
from personatool.rules.engine.rule import Rule
from personatool.rules.engine.scope import Scope
from personatool.rules.facts.absent import items_without
from personatool.rules.sources.journey import TRACE

KIND = Kind(
    code="J050",
    name="pain-without-way-out",
    why=msg("A pain point that leads to nothing will still be there next year, and people were heard for nothing."),
    instead=msg("Point to an opportunity: `opportunity: <its id>`, or say why you live with it: `accepted: …`."),
    severity=Severity.WARNING,
    of_lived=True,
)


def check(scope: Scope) -> Iterator[Finding]:
    """Look at the pain points of stages and steps; an opportunity said on the spot answers for all of them."""
    for journey in scope.journeys:
        pains = [(moment, index, pain) for moment in moments(journey) for index, pain in enumerate(moment.value.pains)]
        for moment, index, pain in items_without(
            journey.value, pains, lambda item: item[2].opportunity or item[2].accepted
        ):
            if not moment.value.opportunities:
                message = msg("Nothing follows from “{pain}”.", pain=cut(pain.text))
                yield Finding(KIND, moment.at("pains", index), message)


RULE = Rule(
    kind=KIND,
    check=check,
    what=msg(
        "Asks each pain point for an opportunity or a reason to accept it, once the journey does so "
        "elsewhere or is reviewed."
    ),
    source=TRACE,
    example="""\
# journeys/move.yaml
title: We are moving house
opportunities: [{id: one-letter, text: One letter for all}]
stages:
  - name: Telling everyone
    steps:
      - {name: Call the bank, pains: [{text: Nobody answers, opportunity: one-letter}]}
      - {name: Write to the council, pains: [They reply by post only]}
""",
    instead_example="""\
# journeys/move.yaml
title: We are moving house
opportunities: [{id: one-letter, text: One letter for all}]
stages:
  - name: Telling everyone
    steps:
      - {name: Call the bank, pains: [{text: Nobody answers, opportunity: one-letter}]}
      - {name: Write to the council, pains: [{text: They reply by post only, accepted: The law asks for a letter}]}
""",
)
