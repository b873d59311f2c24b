"""P014: a goal is more than one plain sentence."""

import re
from collections.abc import Iterator

from personatool.model.diagnostic import Finding, Kind, Severity
from personatool.model.message import Message, msg
from personatool.rules.engine.rule import Option, Rule
from personatool.rules.engine.scope import Scope
from personatool.rules.facts.review_status import is_draft
from personatool.rules.sources.persona import GOALS

KIND = Kind(
    code="P014",
    name="goal-not-one-sentence",
    why=msg("A goal is there to be remembered in a discussion: one plain sentence can be said aloud."),
    instead=msg("Keep one sentence, and move the rest to `story` or `motivations`."),
    severity=Severity.WARNING,
)
MAX_WORDS = Option("P014", "max_words", 25, msg("How many words a goal may have."))
# Three letters before the stop: neither “M. Petit” nor “Dr. Lee” ends a sentence; nor do the titles and “etc.”.
_SECOND = re.compile(
    r"(?=[.…!?])(?:(?<!\bMme)(?<!\bMrs)(?<!\bMlle)(?<!\betc)(?<=[^\W\d_]{3})[.…]+|[!?]+)\s+(?=[^\W\d_])"
)


def check(scope: Scope) -> Iterator[Finding]:
    """Count the sentences and the words of each goal."""
    most = MAX_WORDS.of(scope)
    for persona in scope.personas:
        for index, goal in enumerate(persona.value.goals):
            message = _complaint(goal.text, most)
            if message and not is_draft(persona.value):
                yield Finding(KIND, persona.at("goals", index, "text"), message)


def _complaint(text: str, most: float) -> Message | None:
    words = len(text.split())
    if words > most:
        return msg("This goal is {words} words long.", words=words)
    return msg("This goal is more than one sentence.") if _SECOND.search(text) else None


RULE = Rule(
    kind=KIND,
    check=check,
    options=(MAX_WORDS,),
    what=msg("Asks for each goal in one plain sentence."),
    source=GOALS,
    example="""\
# personas/grace.yaml
name: Grace Okafor
goals: ["Get the whole deposit back. The last landlord kept half of it."]
""",
    instead_example="""\
# personas/grace.yaml
name: Grace Okafor
goals: [Get the whole deposit back]
motivations: [The last landlord kept half of it]
""",
)
