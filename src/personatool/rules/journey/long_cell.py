"""J080: a cell of the map holds more than a glance takes in."""

from collections.abc import Iterator

from personatool.model.diagnostic import Finding, Kind, Severity
from personatool.model.message import msg
from personatool.rules.engine.rule import Option, Rule
from personatool.rules.engine.scope import Scope
from personatool.rules.facts.cells import cells, count_words
from personatool.rules.sources.journey import CELLS

KIND = Kind(
    code="J080",
    name="long-cell",
    why=msg("A map is read standing, in a group: a cell of more than a sentence is not read at all."),
    instead=msg("Keep what matters to the person, in one short sentence; the rest goes into `notes`."),
    severity=Severity.WARNING,
)
MAX_WORDS = Option("J080", "max_words", 20, msg("How many words a cell may have."))


def check(scope: Scope) -> Iterator[Finding]:
    """Count the words of every cell."""
    most = MAX_WORDS.of(scope)
    for journey in scope.journeys:
        for spot, text in cells(journey):
            count = count_words(text)
            if count > most:
                message = msg("This cell has {count} words; {most} are read at a glance.", count=count, most=most)
                yield Finding(KIND, spot, message)


RULE = Rule(
    kind=KIND,
    check=check,
    options=(MAX_WORDS,),
    what=msg("Counts the words of each cell of the map."),
    source=CELLS,
    example="""\
# journeys/move.yaml
title: We are moving house
stages:
  - name: Packing
    steps:
      - name: Sort
        action: >-
          She takes everything out of the cupboards, decides with the children what will come along,
          and drives the rest to the charity shop behind the station.
""",
    instead_example="""\
# journeys/move.yaml
title: We are moving house
stages:
  - name: Packing
    steps:
      - name: Sort
        action: She decides with the children what will come along.
        notes: The rest goes to the charity shop behind the station.
""",
)
