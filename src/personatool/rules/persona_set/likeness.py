"""How alike two personas are: the share of telling words they have in common (Jaccard)."""

import math
import sys
from bisect import bisect_left
from collections import Counter
from collections.abc import Iterator, Sequence
from collections.abc import Set as AbstractSet
from itertools import chain
from typing import Final

Bag = Sequence[int]
"""The telling words of a persona by their numbers, the rarest first."""
_TELLING = 4  # letters
_SILENT: Final = sys.maxsize  # the number of all other words
# Bounds the work on a huge set of look-alikes: the first hundred candidates are the earliest and the most alike.
_LOOKED_AT = 100
_SEVERAL = 6
_TOLD_FROM = 50  # sets of words that are enough to tell rare ones from others


def bags(said: Sequence[AbstractSet[str]]) -> list[Bag]:
    """Keep the words of four letters or more; a word has the same number in every bag."""
    numbers = _Numbers(said)
    return [_bag(words, numbers) for words in said]


def _bag(words: AbstractSet[str], numbers: dict[str, int]) -> Bag:
    found = sorted(map(numbers.__getitem__, words))
    return found[: bisect_left(found, _SILENT)]


class _Numbers(dict[str, int]):
    """A number for each word, the rarest first as far as some words can tell; one they do not hold comes before."""

    def __init__(self, said: Sequence[AbstractSet[str]]) -> None:
        frequency = Counter(word for words in said[:_TOLD_FROM] for word in words if len(word) >= _TELLING)
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


def twins(bags: Sequence[Bag], least: float) -> Iterator[tuple[int, int]]:
    """For each bag, the first earlier one at least that alike.

    Two bags that alike share several of the first words of each in any order of all words (prefix filtering, Chaudhuri
    et al. 2006; with more than one word, Wang et al. 2012): only bags found by those are compared. The rarer the first
    words are, the fewer bags are.
    """
    several = min([_SEVERAL, *(_overlap(each, least) for each in bags)])
    seen: dict[int, list[int]] = {}
    for number, held in enumerate(bags):
        words = held[: len(held) - _overlap(held, least) + several]
        match = next((other for other in _candidates(words, seen, several) if _alike(held, bags[other], least)), None)
        if match is not None:
            yield number, match
        for word in words:
            seen.setdefault(word, []).append(number)


def _candidates(words: Bag, seen: dict[int, list[int]], several: int) -> list[int]:
    """The bags seen earlier that have several of these words."""
    found = Counter(chain.from_iterable(seen[word][:_LOOKED_AT] for word in words if word in seen))
    if max(found.values(), default=0) < several:
        return []
    return sorted(other for other, shared in found.items() if shared >= several)[:_LOOKED_AT]


def _overlap(held: Bag, least: float) -> int:
    """How many of a bag's words another one must have to be that alike."""
    return max(math.ceil(least * len(held)), 1)


def _alike(one: Bag, other: Bag, least: float) -> bool:
    """Whether the share of words in common is at least so much, from 0 to 1."""
    shared = len(set(one).intersection(other))
    return shared >= least * (len(one) + len(other) - shared)
