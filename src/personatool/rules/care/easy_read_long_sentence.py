"""C081: an Easy Read text has a long sentence."""

from personatool.model.diagnostic import Kind, Severity
from personatool.model.message import msg
from personatool.rules.engine.rule import Option, Rule
from personatool.rules.facts.service_texts import long_sentences
from personatool.rules.sources.care import EASY_READ

KIND = Kind(
    code="C081",
    name="easy-read-long-sentence",
    why=msg("Easy Read is for people who cannot hold a long sentence: one idea, one short line."),
    instead=msg("Cut it in two, each on its own line."),
    severity=Severity.WARNING,
    of_service=True,
)
MAX_WORDS = Option("C081", "max_words", 12, msg("How many words a sentence in Easy Read may have."))

RULE = Rule(
    kind=KIND,
    check=long_sentences(KIND, MAX_WORDS, easy=True),
    options=(MAX_WORDS,),
    what=msg("Counts the words of each sentence of Easy Read texts, where a line ends a sentence."),
    source=EASY_READ,
    example="""\
# journeys/move.yaml
title: We are moving house
stages:
  - name: Telling everyone
    steps:
      - name: Tell the council
        channel: counter
        easy_read:
          text: You tell the council where you will live so that they send the bill there.
          reviewer: Self-advocates of the town
""",
    instead_example="""\
# journeys/move.yaml
title: We are moving house
stages:
  - name: Telling everyone
    steps:
      - name: Tell the council
        channel: counter
        easy_read:
          text: |
            You tell the council where you will live.
            They send the bill there.
          reviewer: Self-advocates of the town
""",
)
