"""Did you mean: the one known word that was probably meant."""

import time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from personatool.rules.engine.naming import closest, cut, listed, slug


@pytest.mark.parametrize(
    ("word", "near"),
    [
        ("nadia-belkasem", "nadia-belkacem"),
        ("Nadia Belkacem", "nadia-belkacem"),
        ("nadia", "nadia-belkacem"),
        ("conseillère_CAF", "conseillere-caf"),
        ("adia-belkacem", "nadia-belkacem"),
        ("zorro", None),
        ("日本", None),
        ("", None),
    ],
)
def test_closest(word: str, near: str | None) -> None:
    assert closest(word, {"nadia-belkacem", "conseillere-caf", "marcel-roux"}) == near


def test_a_part_of_two_names_means_neither() -> None:
    assert closest("caf", {"conseillere-caf-lille", "conseillere-caf-lyon"}) is None
    assert closest("caf", {"conseillere-caf-lille", "agent-mairie"}) == "conseillere-caf-lille"


def test_many_known_words_take_no_time() -> None:
    known = {f"interviews-{number:05}-{number * 7919 % 10_007}" for number in range(5_000)}
    start = time.perf_counter()
    for number in range(100):
        closest(f"survey-{number}", known)
    assert time.perf_counter() - start < 2


@given(st.text(), st.sets(st.text(), max_size=10))
def test_the_answer_is_always_a_known_word(word: str, known: set[str]) -> None:
    assert closest(word, known) in {None, *known}


@given(st.text())
def test_a_slug_has_the_form_of_an_id(word: str) -> None:
    assert slug(slug(word)) == slug(word)
    assert set(slug(word)) <= set("abcdefghijklmnopqrstuvwxyz0123456789-")


def test_lists_and_texts_are_kept_short() -> None:
    assert listed(()) == "–"
    assert listed("cab") == "a, b, c"
    assert listed("gfedcba") == "a, b, c, d, e, f, …"
    assert cut("x" * 60) == "x" * 60
    assert cut("x" * 61) == "x" * 59 + "…"
