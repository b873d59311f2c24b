"""J080: a cell of the map holds more than a glance takes in."""

from collections.abc import Iterator

from personatool.model.diagnostic import Finding, Kind, Severity
from personatool.model.message import Message, msg
from personatool.rules.engine.rule import Option, Rule
from personatool.rules.engine.scope import Scope
from personatool.rules.facts.cells import SEPARATOR, cells, characters_unspaced, count_words
from personatool.rules.sources.journey import CELLS

KIND = Kind(
    code="J080",
    name="long-cell",
    why=msg("A map is read standing, in a group: a cell of more than a sentence is not read at all."),
    instead=msg("Keep what matters to the person, in one short sentence; the rest goes into `notes`."),
    severity=Severity.WARNING,
)
_CHARACTERS = 3  # to a word, where nothing stands between words
MAX_WORDS = Option("J080", "max_words", 20, msg("How many words a cell may have."))


def check(scope: Scope) -> Iterator[Finding]:
    """Count the words of every cell."""
    most = MAX_WORDS.of(scope)
    for journey in scope.journeys:
        for spot, text in cells(journey):
            message = next(filter(None, (_too_long(part, most) for part in text.split(SEPARATOR))), None)
            if message:
                yield Finding(KIND, spot, message)


def _too_long(text: str, most: float) -> Message | None:
    """Say how long a text of a cell is, when that is too long; one item of a list is read by itself."""
    characters, most_characters = characters_unspaced(text), _CHARACTERS * most
    if characters:
        sentence = msg(
            "This cell has {count} characters; {most} are read at a glance.", count=characters, most=most_characters
        )
        return sentence if characters > most_characters else None
    words = count_words(text)
    return (
        msg("This cell has {count} words; {most} are read at a glance.", count=words, most=most)
        if words > most
        else None
    )


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
