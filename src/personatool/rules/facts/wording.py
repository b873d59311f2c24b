"""The words of all personas together, each with a number: to tell which are met at all, and who says the same."""

from bisect import bisect_left
from collections import Counter
from collections.abc import Collection, Iterable, Mapping, Sequence
from itertools import chain, islice
from typing import Final, NamedTuple

from personatool.rules.engine.scope import Scope
from personatool.rules.facts.persona_texts import spoken
from personatool.rules.facts.texts import vocabulary

Bag = Sequence[int]
"""The telling words of a persona by their numbers, the rarest first."""
_TELLING = 4  # letters
_SILENT: Final = 2**30 - 1  # the number of all other words; larger ones take longer to sort
_TOLD_FROM = 50  # personas that are enough to tell rare words from others


class Wording(NamedTuple):
    """Every word of the personas' lists by its number, and for each persona its telling words."""

    numbers: Mapping[str, int]
    bags: Sequence[Bag]


def wording(scope: Scope) -> Wording:
    """The words of goals, needs, pain points, behaviours and the like."""
    return scope.once(_wording)


def _wording(scope: Scope) -> Wording:
    # One persona after the other, so that its words are gone before the next one's: they take much room.
    return numbered(vocabulary(spoken(persona).lists) for persona in scope.personas)


def numbered(said: Iterable[Collection[str]]) -> Wording:
    """Number the words that personas say, and keep those of four letters or more."""
    said = iter(said)
    first = list(islice(said, _TOLD_FROM))
    numbers = _Numbers(first)
    return Wording(numbers, [_bag(words, numbers) for words in chain(first, said)])


def _bag(words: Collection[str], numbers: Mapping[str, int]) -> Bag:
    found = sorted(set(map(numbers.__getitem__, words)))
    return found[: bisect_left(found, _SILENT)]


class _Numbers(dict[str, int]):
    """A number for each word, the rarest first as far as some words can tell; one they do not hold comes before."""

    def __init__(self, said: Iterable[Collection[str]]) -> None:
        frequency = Counter(word for words in said for word in set(words) if len(word) >= _TELLING)
        super().__init__(
            (word, rank) for rank, word in enumerate(sorted(frequency, key=lambda word: (frequency[word], word)))
        )
        self._next = 0

    def __missing__(self, word: str) -> int:
        if len(word) < _TELLING:
            self[word] = _SILENT
        else:
            self._next -= 1
            self[word] = self._next
        return self[word]
