"""Syllables, sentences and scores, against words and texts counted by hand."""

import re
from dataclasses import dataclass
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from personatool import language as reading
from personatool.language import numbers
from personatool.language.sentences import cut

HERE = Path(__file__).parent


def listed(language: str) -> dict[str, int]:
    lines = (HERE / "words" / f"{language}.txt").read_text("utf-8").splitlines()
    pairs = (line.split(":") for line in lines if not line.startswith("#"))
    return {word: int(count) for count, words in pairs for word in words.split()}


@pytest.mark.parametrize("language", ["fr", "en"])
def test_syllables_of_the_reference_words(language: str) -> None:
    words = listed(language)
    wrong = {word: reading.word_syllables(word, language) for word in words}
    wrong = {word: count for word, count in wrong.items() if count != words[word]}
    assert len(words) >= 150
    assert len(wrong) <= 0.03 * len(words), wrong


@dataclass(frozen=True)
class Marked:
    """A text and what a hand counted in it."""

    text: str
    sentences: int
    words: int
    syllables: int


def by_hand(block: str) -> Marked:
    words = [word for word in block.split() if re.search(r"\w", word)]
    said = (re.search(r"\{(\d+)\}", word) for word in words)
    syllables = sum(int(given[1]) if given else word.count("·") + 1 for given, word in zip(said, words, strict=True))
    text = re.sub(r"\{\d+\}|·", "", block).replace("\n", " ")
    return Marked(text, len(block.splitlines()), len(words), syllables)


def texts(language: str) -> list[Marked]:
    whole = (HERE / "texts" / f"{language}.txt").read_text("utf-8").split("\n", 1)[1]
    return [by_hand(block.strip()) for block in whole.split("\n\n")]


TEXTS = [(language, marked) for language in ("fr", "en") for marked in texts(language)]


@pytest.mark.parametrize(("language", "marked"), TEXTS)
def test_scores_agree_with_texts_counted_by_hand(language: str, marked: Marked) -> None:
    length, weight = marked.words / marked.sentences, marked.syllables / marked.words
    expected = 207 - 1.015 * length - 73.6 * weight if language == "fr" else 206.835 - 1.015 * length - 84.6 * weight
    counted = reading.count(marked.text, language)
    assert (counted.sentences, counted.words) == (marked.sentences, marked.words)
    score = reading.score(counted, language)
    assert score is not None
    assert abs(score - expected) <= 2, counted


def test_there_are_texts_enough() -> None:
    assert [len(texts(language)) >= 6 for language in ("fr", "en")] == [True, True]


@pytest.mark.parametrize(
    ("language", "text", "sentences"),
    [
        ("fr", "Mme Roux et M. Petit sont venus. Ils attendent.", 2),
        ("fr", "« Vraiment ? » dit-elle. Oui !", 2),
        ("fr", "Le loyer est de 450,50 € par mois, cf. p. 3 du bail", 1),
        ("fr", "Elle attend… puis repart. Et revient…", 2),
        ("fr", "- un livret\n- un acte\n- une photo", 3),
        ("fr", "Un titre\n\nUne phrase.", 2),
        ("en", "She calls the doctor · then she waits", 2),
        ("en", "Dr. J. Brown is here. He waits.", 2),
        ("en", "It costs 3.50 pounds. Is it free? No. You pay.", 4),
        ("en", "Bring a bill, a card, etc. Then sign.", 2),
        ("en", "…", 0),
        ("en", "", 0),
    ],
)
def test_sentences(language: str, text: str, sentences: int) -> None:
    assert cut(text, language).sentences == sentences


@pytest.mark.parametrize(
    ("number", "french", "english"),
    [
        ("0", 2, 2), ("7", 1, 2), ("21", 3, 3), ("71", 4, 4), ("80", 3, 2), ("81", 4, 3), ("99", 5, 3), ("100", 1, 3),
        ("200", 2, 3), ("1000", 1, 3), ("1789", 7, 11), ("2026", 4, 6), ("651000", 7, 9), ("1000000", 3, 3),
        ("06", 3, 3),
    ],
)  # fmt: skip
def test_numbers_are_read_out(number: str, french: int, english: int) -> None:
    # 99 quatre-vingt-dix-neuf; 1789 mille sept cent quatre-vingt-neuf; 651000 six cent cinquante et un mille.
    assert (numbers.syllables(number, "fr"), numbers.syllables(number, "en")) == (french, english)


@pytest.mark.parametrize(
    ("word", "french"),
    [
        ("CAF", 1),
        ("APL", 3),
        ("DITP", 4),
        ("SMS", 3),
        ("EHPAD", 2),
        ("FALC", 1),
        ("DGFiP", 3),
        ("l’APL", 3),
        ("TVA", 3),
    ],
)
def test_acronyms_are_spelled_or_said(word: str, french: int) -> None:
    assert reading.word_syllables(word, "fr") == french


@given(st.text(max_size=300), st.sampled_from(["fr", "en"]))
def test_any_text_can_be_counted(text: str, language: str) -> None:
    counted = reading.count(text, language)
    assert counted.syllables >= counted.words >= 0
    assert (counted.sentences == 0) == (counted.words == 0)
    assert (reading.score(counted, language) is None) == (counted.words == 0)
