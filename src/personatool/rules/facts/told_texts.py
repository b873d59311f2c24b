"""What people read and hear from the service, sentence by sentence.

Judged: the Easy Read text, the incentive of a key moment, the words of the help and of the other ways. Not judged: what
a person thinks, says or does, which is theirs; and action, policy, lanes and notes, which the team writes for itself.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property
from typing import TYPE_CHECKING

from personatool.model.place import Spot
from personatool.rules.engine.scope import Scope, language
from personatool.rules.facts.cells import count_words
from personatool.rules.facts.public_journeys import Act, Life, lives

if TYPE_CHECKING:
    from personatool.language import Counts

_WORD = re.compile(r"[^\W_]{2,}")
_UNSPACED = r"[\u3040-\u30ff\u3400-\u4dbf\u4e00-\u9fff]"
_SCORED = ("en", "fr")


@dataclass(frozen=True)
class Told:
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


def told(scope: Scope) -> Iterator[Told]:
    """Every text that people are told, in the order of the files."""
    return (text for life in lives(scope) for text in told_in(scope, life))


def told_in(scope: Scope, life: Life) -> Iterator[Told]:
    """Every text that people are told in one journey."""
    spoken = language(scope, life.journey.value)
    return (text for act in life.acts for text in _told(act, spoken))


def _told(act: Act, spoken: str) -> Iterator[Told]:
    moment = act.placed.value
    if moment.easy_read:
        yield Told(moment.easy_read.text, act.placed.at("easy_read", "text"), spoken, easy=True)
    if moment.key_moment and moment.key_moment.incentive:
        yield Told(moment.key_moment.incentive, act.placed.at("key_moment", "incentive"), spoken)
    for name in ("help", "alternatives"):
        for index, way in enumerate(getattr(moment, name)):
            if way.text:
                yield Told(way.text, act.placed.at(name, index, "text"), spoken)


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
    said = [behind[1]] if behind else []
    said += [text[: before.start()]] if before else []
    return any(re.search(_UNSPACED, expansion) or _spells(expansion, acronym) for expansion in said)


def _spells(text: str, acronym: str) -> bool:
    """Whether the words next to an acronym begin with its letters, in order; small words may stand between."""
    near = re.findall(r"\w+", text)[-3 * len(acronym) :]
    initials = iter(word[0].lower() for word in near)
    return all(letter in initials for letter in acronym.lower())
