"""C081: an Easy Read text has a long sentence."""

from collections.abc import Iterator

from personatool.model.diagnostic import Finding, Kind, Severity
from personatool.model.message import msg
from personatool.rules.engine.naming import cut
from personatool.rules.engine.rule import Option, Rule
from personatool.rules.engine.scope import Scope
from personatool.rules.facts.service_texts import service_texts
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


def check(scope: Scope) -> Iterator[Finding]:
    """Look at the longest sentence of each Easy Read text."""
    most = MAX_WORDS.of(scope)
    for text in service_texts(scope):
        words, sentence = text.longest
        if text.easy and words > most:
            yield Finding(
                KIND, text.spot, msg("{count} words in one sentence: “{sentence}”", count=words, sentence=cut(sentence))
            )


RULE = Rule(
    kind=KIND,
    check=check,
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
