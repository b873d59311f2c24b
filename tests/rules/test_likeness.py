"""Twins are found by a few of their words; comparing every two bags finds the same."""

import random

import pytest

from personatool.rules.persona_set.likeness import Bag, twins


def drawn(pick: random.Random, words: int) -> list[Bag]:
    """Bags of words that are rare or common, and some that were made from an earlier one."""
    bags: list[set[str]] = []
    for _ in range(120):
        if bags and pick.random() < 0.5:
            bag = set(pick.choice(bags))
            for each in sorted(bag):
                if pick.random() < 0.15:
                    bag.remove(each)
        else:
            bag = set()
        while len(bag) < 3 or pick.random() < 0.9:
            bag.add(f"word{int(pick.expovariate(1 / words))}")
        bags.append(bag)
    return list(bags)


def compared(bags: list[Bag], least: float) -> list[tuple[int, int]]:
    found = []
    for later, bag in enumerate(bags):
        alike = (each for each in range(later) if len(bag & bags[each]) >= least * len(bag | bags[each]))
        found += [(later, earlier) for earlier in [next(alike, None)] if earlier is not None]
    return found


@pytest.mark.parametrize("least", [0.1, 0.3, 0.5, 0.7, 0.85, 1])
@pytest.mark.parametrize("words", [20, 100, 2_000])
def test_twins_are_those_that_comparing_every_two_finds(words: int, least: float) -> None:
    for seed in range(5):
        bags = drawn(random.Random(seed), words)
        assert list(twins(bags, least)) == compared(bags, least)
