"""How alike two personas are: the share of telling words they have in common (Jaccard)."""

import math
from collections import Counter
from collections.abc import Iterator, Sequence
from itertools import chain

from personatool.model.persona import Persona
from personatool.rules.persona.spoken import spoken
from personatool.rules.scope import Walked

Bag = frozenset[str]
_TELLING = 4
# Bounds the work on a huge set of look-alikes: the first hundred candidates are the earliest and the most alike.
_LOOKED_AT = 100
_SEVERAL = 3


def bag(persona: Walked[Persona]) -> Bag:
    """The words of four letters or more in goals, needs, pain points, behaviours and the other lists."""
    return frozenset(word for word in spoken(persona).words if len(word) >= _TELLING)


def twins(bags: Sequence[Bag], least: float) -> Iterator[tuple[int, int]]:
    """For each bag, the first earlier one at least that alike.

    Two bags that alike share several words among their rarest ones (prefix filtering, Chaudhuri et al. 2006; with more
    than one word, Wang et al. 2012): only bags found by those words are compared.
    """
    frequency = Counter(chain.from_iterable(bags))
    numbered = _numbered(frequency)
    several = min([_SEVERAL, *(_overlap(each, least) for each in bags)])
    seen: dict[str, list[int]] = {}
    for number, held in enumerate(bags):
        rare = sorted(held, key=numbered.__getitem__)[: len(held) - _overlap(held, least) + several]
        telling = [word for word in rare if frequency[word] > 1]
        found = Counter(chain.from_iterable(seen.get(word, ())[:_LOOKED_AT] for word in telling))
        earlier = sorted(other for other, shared in found.items() if shared >= several)[:_LOOKED_AT]
        match = next((other for other in earlier if _alike(held, bags[other], least)), None)
        if match is not None:
            yield number, match
        for word in telling:
            seen.setdefault(word, []).append(number)


def _overlap(held: Bag, least: float) -> int:
    """How many of a bag's words another one must have to be that alike."""
    return max(math.ceil(least * len(held)), 1)


def _numbered(frequency: Counter[str]) -> dict[str, int]:
    """Words by their rank, the rarest first."""
    return {word: rank for rank, word in enumerate(sorted(frequency, key=lambda word: (frequency[word], word)))}


def _alike(one: Bag, other: Bag, least: float) -> bool:
    """Whether the share of words in common is at least so much, from 0 to 1."""
    shared = len(one & other)
    return shared >= least * (len(one) + len(other) - shared)
