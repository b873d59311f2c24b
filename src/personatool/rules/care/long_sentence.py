"""C080: people are told something in a long sentence."""

from collections.abc import Iterator

from personatool.model.diagnostic import Finding, Kind, Severity
from personatool.model.message import msg
from personatool.rules.engine.naming import cut
from personatool.rules.engine.rule import Option, Rule
from personatool.rules.engine.scope import Scope
from personatool.rules.facts.service_texts import service_texts
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


def check(scope: Scope) -> Iterator[Finding]:
    """Look at the longest sentence of each text; Easy Read texts have a rule of their own."""
    most = MAX_WORDS.of(scope)
    for text in service_texts(scope):
        words, sentence = text.longest
        if not text.easy and words > most:
            yield Finding(
                KIND, text.spot, msg("{count} words in one sentence: “{sentence}”", count=words, sentence=cut(sentence))
            )


RULE = Rule(
    kind=KIND,
    check=check,
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
