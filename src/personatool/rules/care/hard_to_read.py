"""C083: people are told something in words that are hard to read."""

from collections.abc import Iterator

from personatool.model.diagnostic import Finding, Kind, Severity
from personatool.model.message import msg
from personatool.rules.engine.rule import Option, Rule
from personatool.rules.engine.scope import Scope
from personatool.rules.facts.service_texts import service_texts
from personatool.rules.sources.care import READING

KIND = Kind(
    code="C083",
    name="hard-to-read",
    why=msg("One adult in ten struggles with the written word: long words shut them out as surely as a locked door."),
    instead=msg("Use short words and short sentences, and read it aloud to somebody."),
    severity=Severity.WARNING,
    of_service=True,
)
MIN_SCORE = Option("C083", "min_score", 60, msg("The least score, from 0 to 100."))
MIN_WORDS = Option("C083", "min_words", 15, msg("How many words a text needs to be scored."))


def check(scope: Scope) -> Iterator[Finding]:
    """Look at the texts that are long enough."""
    least, enough = MIN_SCORE.of(scope), MIN_WORDS.of(scope)
    for text in service_texts(scope):
        if text.counts and text.counts.words >= enough and (text.score or 0.0) < least:
            score = max(round(text.score or 0.0), 0)
            yield Finding(KIND, text.spot, msg("This scores {score} of 100: it is hard to read.", score=score))


RULE = Rule(
    kind=KIND,
    check=check,
    options=(
        MIN_SCORE,
        MIN_WORDS,
    ),
    what=msg(
        "Scores each text that people read or hear, from 0 (hard) to 100 (easy), in English and French, once it is "
        "long enough to be scored."
    ),
    source=READING,
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
            Administrative regularisation necessitates the communication of supplementary documentation
            establishing residential eligibility prior to authorisation of reimbursement.
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
