"""J081: a step or a stage has a name that is no name."""

from collections.abc import Iterator

from personatool.model.diagnostic import Finding, Kind, Severity
from personatool.model.message import msg
from personatool.model.workspace import moments
from personatool.rules.engine.rule import Option, Rule
from personatool.rules.engine.scope import Scope
from personatool.rules.facts.cells import count_words
from personatool.rules.sources.journey import CELLS

KIND = Kind(
    code="J081",
    name="long-step-name",
    why=msg("Names are what people point at and repeat in a meeting: a long one is never said."),
    instead=msg("Name it with a verb and an object, and move the rest to `action`."),
    severity=Severity.INFO,
)
MAX_WORDS = Option("J081", "max_words", 10, msg("How many words a name may have."))


def check(scope: Scope) -> Iterator[Finding]:
    """Count the words of every name."""
    most = MAX_WORDS.of(scope)
    for journey in scope.journeys:
        for moment in moments(journey):
            count = count_words(moment.value.name or "")
            if count > most:
                message = msg("This name has {count} words; {most} are easy to repeat.", count=count, most=most)
                yield Finding(KIND, moment.at("name"), message)


RULE = Rule(
    kind=KIND,
    check=check,
    options=(MAX_WORDS,),
    what=msg("Counts the words in the names of stages and steps."),
    source=CELLS,
    example="""\
# journeys/move.yaml
title: We are moving house
stages: [{name: Packing, steps: [Sort everything with the children and drive the rest to the shop]}]
""",
    instead_example="""\
# journeys/move.yaml
title: We are moving house
stages: [{name: Packing, steps: [{name: Sort our things, action: The rest goes to the charity shop.}]}]
""",
)
