"""What people read and hear from the service, sentence by sentence.

Judged: the Easy Read text, the incentive of a key moment, the words of the help and of the other ways. Not judged: what
a person thinks, says or does, which is theirs; and action, policy, lanes and notes, which the team writes for itself.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property
from typing import TYPE_CHECKING

from personatool.model.diagnostic import Finding, Kind
from personatool.model.message import msg
from personatool.model.place import Spot
from personatool.rules.engine.naming import cut
from personatool.rules.engine.rule import Check, Option
from personatool.rules.engine.scope import Scope, language
from personatool.rules.facts.cells import count_words
from personatool.rules.facts.user_journeys import UserJourney, UserMoment, user_journeys

if TYPE_CHECKING:
    from personatool.language import Counts

_WORD = re.compile(r"[^\W_]{2,}")
_UNSPACED = r"[\u3040-\u30ff\u3400-\u4dbf\u4e00-\u9fff]"
_SCORED = ("en", "fr")


@dataclass(frozen=True)
class ServiceText:
    """A text, where it stands, the language it is in, and whether it is an Easy Read one."""

    text: str
    spot: Spot
    language: str
    easy: bool = False

    @cached_property
    def counts(self) -> "Counts | None":
        """Its sentences, words and syllables; nothing in a language that cannot be counted."""
        from personatool.language import count  # noqa: PLC0415 - most workspaces tell people nothing yet

        return count(self.text, self.language) if self.language in _SCORED else None

    @property
    def score(self) -> float | None:
        """Its reading score, where it can be computed."""
        from personatool.language import score  # noqa: PLC0415 - idem

        return score(self.counts, self.language) if self.counts else None

    @property
    def longest(self) -> tuple[int, str]:
        """The words in its longest sentence, and that sentence."""
        if self.language not in _SCORED:
            return 0, ""
        from personatool.language import in_sentences  # noqa: PLC0415 - idem

        blocks = self.text.splitlines() if self.easy else [self.text]  # Easy Read: a line, a sentence
        found = (sentence for block in blocks for sentence in in_sentences(block, self.language))
        return max(((count_words(sentence), sentence) for sentence in found), default=(0, ""))


def service_texts(scope: Scope) -> Iterator[ServiceText]:
    """Every text that people read or hear from the service, in the order of the files."""
    return (text for lived in user_journeys(scope) for text in service_texts_in(scope, lived))


def service_texts_in(scope: Scope, lived: UserJourney) -> Iterator[ServiceText]:
    """The same in one journey."""
    language_code = language(scope, lived.journey.value)
    return (text for moment in lived.moments for text in _texts_of(moment, language_code))


def _texts_of(moment: UserMoment, language_code: str) -> Iterator[ServiceText]:
    value = moment.value
    if value.easy_read:
        yield ServiceText(value.easy_read.text, moment.at("easy_read", "text"), language_code, easy=True)
    if value.key_moment and value.key_moment.incentive:
        yield ServiceText(value.key_moment.incentive, moment.at("key_moment", "incentive"), language_code)
    for name in ("help", "alternatives"):
        for index, way in enumerate(getattr(value, name)):
            if way.text:
                yield ServiceText(way.text, moment.at(name, index, "text"), language_code)


def long_sentences(kind: Kind, most: Option, *, easy: bool) -> Check:
    """Make the check that looks at the longest sentence of each Easy Read text, or of each other one."""

    def check(scope: Scope) -> Iterator[Finding]:
        limit = most.of(scope)
        for text in service_texts(scope):
            words, sentence = text.longest
            if text.easy is easy and words > limit:
                message = msg("{count} words in one sentence: “{sentence}”", count=words, sentence=cut(sentence))
                yield Finding(kind, text.spot, message)

    return check


def acronyms(text: str) -> Iterator[str]:
    """The acronyms in a text."""
    words = [word for word in _WORD.findall(text) if word[:2].isupper()]
    if words:
        from personatool.language import is_acronym  # noqa: PLC0415 - only where capitals stand

        yield from filter(is_acronym, words)


def written_out(acronym: str, text: str) -> bool:
    """Whether a text says in brackets what an acronym stands for: `the family doctor’s list (FDL)`, `ADR(意思決定)`."""
    behind = re.search(rf"{acronym}\s*[(（]([^)）]*)", text)
    before = re.search(rf"[(（]\s*{acronym}\s*[)）]", text)
    expansions = [behind[1]] if behind else []
    expansions += [text[: before.start()]] if before else []
    return any(re.search(_UNSPACED, expansion) or _spells(expansion, acronym) for expansion in expansions)


def _spells(text: str, acronym: str) -> bool:
    """Whether the words next to an acronym begin with its letters, in order; small words may stand between."""
    near = re.findall(r"\w+", text)[-3 * len(acronym) :]
    initials = iter(word[0].lower() for word in near)
    return all(letter in initials for letter in acronym.lower())
