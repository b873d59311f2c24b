"""How alike two personas are: the share of words they have in common (Jaccard)."""

import math
from collections import Counter
from collections.abc import Iterator, Sequence
from itertools import chain

from personatool.rules.facts.word_numbers import Bag

# Bounds the work on a huge set of look-alikes: the first hundred candidates are the earliest and the most alike.
_LOOKED_AT = 100
_SEVERAL = 6


def similar_pairs(bags: Sequence[Bag], least: float) -> Iterator[tuple[int, int]]:
    """For each bag, the first earlier one at least that alike.

    Two bags that alike share several of the first words of each in any order of all words (prefix filtering, Chaudhuri
    et al. 2006; with more than one word, Wang et al. 2012): only bags found by those are compared. The rarer the first
    words are, the fewer bags are.
    """
    several = min([_SEVERAL, *(_overlap(bag, least) for bag in bags)])
    seen: dict[int, list[int]] = {}
    for number, bag in enumerate(bags):
        words = bag[: len(bag) - _overlap(bag, least) + several]
        match = next((other for other in _candidates(words, seen, several) if _alike(bag, bags[other], least)), None)
        if match is not None:
            yield number, match
        for word in words:
            if word not in seen:
                seen[word] = [number]
            elif len(seen[word]) < _LOOKED_AT:
                seen[word].append(number)


def _candidates(words: Bag, seen: dict[int, list[int]], several: int) -> list[int]:
    """The bags seen earlier that have several of these words."""
    found = Counter(chain.from_iterable(filter(None, map(seen.get, words))))
    if max(found.values(), default=0) < several:
        return []
    return sorted(other for other, shared in found.items() if shared >= several)[:_LOOKED_AT]


def _overlap(bag: Bag, least: float) -> int:
    """How many of a bag's words another one must have to be that alike."""
    return max(math.ceil(least * len(bag)), 1)


def _alike(one: Bag, other: Bag, least: float) -> bool:
    """Whether the share of words in common is at least so much, from 0 to 1."""
    shared = len(set(one).intersection(other))
    return shared >= least * (len(one) + len(other) - shared)
