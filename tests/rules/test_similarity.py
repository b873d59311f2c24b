"""Twins are found by a few of their words; comparing every two bags finds the same."""

import random

import pytest

from personatool.rules.facts.similarity import similar_pairs
from personatool.rules.facts.word_numbers import numbered_words


def drawn(pick: random.Random, words: int) -> list[set[str]]:
    """Sets of words that are rare or common, and some that were made from an earlier one."""
    found: list[set[str]] = []
    for _ in range(120):
        if found and pick.random() < 0.5:
            drawn = set(pick.choice(found))
            for each in sorted(drawn):
                if pick.random() < 0.15:
                    drawn.remove(each)
        else:
            drawn = set()
        while len(drawn) < 3 or pick.random() < 0.9:
            drawn.add(f"word{int(pick.expovariate(1 / words))}")
        found.append(drawn)
    return found


def compared(said: list[set[str]], least: float) -> list[tuple[int, int]]:
    found = []
    for later, words in enumerate(said):
        alike = (each for each in range(later) if len(words & said[each]) >= least * len(words | said[each]))
        found += [(later, earlier) for earlier in [next(alike, None)] if earlier is not None]
    return found


@pytest.mark.parametrize("least", [0.1, 0.3, 0.5, 0.7, 0.85, 1])
@pytest.mark.parametrize("words", [20, 100, 2_000])
def test_twins_are_those_that_comparing_every_two_finds(words: int, least: float) -> None:
    for seed in range(5):
        said = drawn(random.Random(seed), words)
        assert list(similar_pairs(numbered_words(said).bags, least)) == compared(said, least)


def test_short_words_tell_nothing() -> None:
    alike = [{"the", "cat", "form", "lost"}, {"a", "dog", "form", "lost"}, {"the", "cat", "page"}]
    assert [len(each) for each in numbered_words(alike).bags] == [2, 2, 1]
    assert list(similar_pairs(numbered_words(alike).bags, 0.9)) == [(1, 0)]


def test_every_word_has_a_number_whichever_persona_says_it() -> None:
    said = [{"form", f"word{number}"} for number in range(80)]
    assert numbered_words(said).numbers.keys() == set().union(*said)
    assert len(set(numbered_words(said).numbers.values())) == 81
