"""C080: people are told something in a long sentence."""

from personatool.model.diagnostic import Kind, Severity
from personatool.model.message import msg
from personatool.rules.engine.rule import Option, Rule
from personatool.rules.facts.service_texts import long_sentences
from personatool.rules.sources.care import CLEAR

KIND = Kind(
    code="C080",
    name="long-sentence",
    why=msg("In a long sentence the beginning is forgotten before the end, most of all by those who read with effort."),
    instead=msg("Cut it in two, one idea a sentence."),
    severity=Severity.WARNING,
    of_service=True,
)
MAX_WORDS = Option("C080", "max_words", 25, msg("How many words a sentence may have."))

RULE = Rule(
    kind=KIND,
    check=long_sentences(KIND, MAX_WORDS, easy=False),
    options=(MAX_WORDS,),
    what=msg(
        "Counts the words of each sentence that people read or hear: incentives, words of the help and of other "
        "ways. What the team writes for itself and what the person says are left alone."
    ),
    source=CLEAR,
    example="""\
# journeys/move.yaml
title: We are moving house
stages:
  - name: Telling everyone
    steps:
      - name: Tell the council
        channel: counter
        key_moment:
          incentive: >
            Tell the council where you are going to live from the first of next month on, so that
            they can send your new bill and everything else to the right place at the right time.
""",
    instead_example="""\
# journeys/move.yaml
title: We are moving house
stages:
  - name: Telling everyone
    steps:
      - name: Tell the council
        channel: counter
        key_moment:
          incentive: >
            Tell the council where you are going to live. They
            will send your new bill to the right place.
""",
)
