"""How alike two personas are: the share of telling words they have in common (Jaccard)."""

import math
from collections import Counter
from collections.abc import Iterator, Sequence
from collections.abc import Set as AbstractSet
from itertools import chain

from personatool.model.persona import Persona
from personatool.rules.persona.spoken import spoken
from personatool.rules.scope import Walked

Bag = AbstractSet[str]
_TELLING = 4
# Bounds the work on a huge set of look-alikes: the first hundred candidates are the earliest and the most alike.
_LOOKED_AT = 100
_SEVERAL = 6
_TOLD_FROM = 50  # bags that are enough to tell rare words from others


def bag(persona: Walked[Persona]) -> Bag:
    """The words of four letters or more in goals, needs, pain points, behaviours and the other lists."""
    return {word for word in spoken(persona).words if len(word) >= _TELLING}


def twins(bags: Sequence[Bag], least: float) -> Iterator[tuple[int, int]]:
    """For each bag, the first earlier one at least that alike.

    Two bags that alike share several of the first words of each in any order of all words (prefix filtering, Chaudhuri
    et al. 2006; with more than one word, Wang et al. 2012): only bags found by those are compared. The rarer the first
    words are, the fewer bags are.
    """
    numbers = _Numbers(bags)
    several = min([_SEVERAL, *(_overlap(each, least) for each in bags)])
    seen: dict[int, list[int]] = {}
    for bag_number, held in enumerate(bags):
        words = sorted(map(numbers.__getitem__, held))[: len(held) - _overlap(held, least) + several]
        found = Counter(chain.from_iterable(seen.get(word, ())[:_LOOKED_AT] for word in words))
        earlier = sorted(other for other, shared in found.items() if shared >= several)[:_LOOKED_AT]
        match = next((other for other in earlier if _alike(held, bags[other], least)), None)
        if match is not None:
            yield bag_number, match
        for word in words:
            seen.setdefault(word, []).append(bag_number)


class _Numbers(dict[str, int]):
    """A number for each word, the rarest first as far as some bags can tell; a word they do not hold comes before."""

    def __init__(self, bags: Sequence[Bag]) -> None:
        frequency = Counter(chain.from_iterable(bags[:_TOLD_FROM]))
        super().__init__(
            (word, rank) for rank, word in enumerate(sorted(frequency, key=lambda word: (frequency[word], word)))
        )
        self._next = 0

    def __missing__(self, word: str) -> int:
        self._next -= 1
        self[word] = self._next
        return self._next


def _overlap(held: Bag, least: float) -> int:
    """How many of a bag's words another one must have to be that alike."""
    return max(math.ceil(least * len(held)), 1)


def _alike(one: Bag, other: Bag, least: float) -> bool:
    """Whether the share of words in common is at least so much, from 0 to 1."""
    shared = len(one & other)
    return shared >= least * (len(one) + len(other) - shared)
