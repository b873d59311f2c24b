"""How alike two personas are: the share of telling words they have in common (Jaccard)."""

import math
from collections import Counter
from collections.abc import Iterator, Sequence

from personatool.model.items import Item
from personatool.model.persona import Persona
from personatool.rules.persona.texts import words
from personatool.rules.scope import Walked

Bag = frozenset[str]
_TELLING = 4
# Bounds the work on a huge set of look-alikes: the first hundred candidates are the earliest and the most alike.
_LOOKED_AT = 100


def bag(persona: Walked[Persona]) -> Bag:
    """The words of four letters or more in goals, needs, pain points, behaviours and the other lists."""
    return frozenset(word for item in persona.of(Item) for word in words(item.value.text) if len(word) >= _TELLING)


def twins(bags: Sequence[Bag], least: float) -> Iterator[tuple[int, int]]:
    """For each bag, the first earlier one at least that alike.

    Two bags that alike share a word among their rarest ones (prefix filtering, Chaudhuri et al. 2006): only bags found
    by those words are compared.
    """
    frequency = Counter(word for each in bags for word in each)
    seen: dict[str, list[int]] = {}
    for number, held in enumerate(bags):
        rare = sorted(held, key=lambda word: (frequency[word], word))
        prefix = rare[: len(rare) - math.ceil(least * len(rare)) + 1]
        earlier = sorted({other for word in prefix for other in seen.get(word, ())[:_LOOKED_AT]})
        match = next((other for other in earlier[:_LOOKED_AT] if alike(held, bags[other]) >= least), None)
        if match is not None:
            yield number, match
        for word in prefix:
            seen.setdefault(word, []).append(number)


def alike(one: Bag, other: Bag) -> float:
    """The share of words in common, from 0 to 1."""
    return len(one & other) / len(one | other)
