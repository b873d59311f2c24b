"""The words of all personas together, each with a number: to tell which are met at all, and who says the same."""

from bisect import bisect_left
from collections import Counter
from collections.abc import Collection, Iterable, Mapping, Sequence
from itertools import chain, islice
from typing import Final, NamedTuple

from personatool.rules.engine.scope import Scope
from personatool.rules.facts.folding import vocabulary
from personatool.rules.facts.persona_texts import joined_texts

Bag = Sequence[int]
"""The words of a persona that tell it from others, by their numbers, the rarest first."""
_LONG_ENOUGH = 4  # letters
_IGNORED: Final = 2**30 - 1  # the number of all other words; larger ones take longer to sort
_SAMPLE = 50  # personas that are enough to tell rare words from others


class WordNumbers(NamedTuple):
    """Every word of the personas' lists by its number, and for each persona its bag."""

    numbers: Mapping[str, int]
    bags: Sequence[Bag]


def word_numbers(scope: Scope) -> WordNumbers:
    """The words of goals, needs, pain points, behaviours and the like."""
    return scope.cached(_word_numbers)


def _word_numbers(scope: Scope) -> WordNumbers:
    # One persona after the other, so that its words are gone before the next one's: they take much room.
    return numbered_words(vocabulary(joined_texts(persona).lists) for persona in scope.personas)


def numbered_words(vocabularies: Iterable[Collection[str]]) -> WordNumbers:
    """Number the words that personas say, and keep those of four letters or more."""
    vocabularies = iter(vocabularies)
    first = list(islice(vocabularies, _SAMPLE))
    numbers = _Numbers(first)
    return WordNumbers(numbers, [_bag(words, numbers) for words in chain(first, vocabularies)])


def _bag(words: Collection[str], numbers: Mapping[str, int]) -> Bag:
    found = sorted(set(map(numbers.__getitem__, words)))
    return found[: bisect_left(found, _IGNORED)]


class _Numbers(dict[str, int]):
    """A number for each word, the rarest first as far as some words can tell; one they do not hold comes before."""

    def __init__(self, vocabularies: Iterable[Collection[str]]) -> None:
        frequency = Counter(word for words in vocabularies for word in set(words) if len(word) >= _LONG_ENOUGH)
        super().__init__(
            (word, rank) for rank, word in enumerate(sorted(frequency, key=lambda word: (frequency[word], word)))
        )
        self._next = 0

    def __missing__(self, word: str) -> int:
        if len(word) < _LONG_ENOUGH:
            self[word] = _IGNORED
        else:
            self._next -= 1
            self[word] = self._next
        return self[word]
