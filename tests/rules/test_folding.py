"""The words of a text are the same whichever way they are found."""

from hypothesis import given
from hypothesis import strategies as st

from personatool.rules.facts.folding import fold, vocabulary, words

_SPECIAL = st.sampled_from("aB3 _-'.\n\téÉœßİﬁ’ \u00a0\u202f²\x1c٣")


@given(st.text(_SPECIAL) | st.text() | st.text(st.characters(max_codepoint=127)))
def test_a_vocabulary_is_the_words_in_any_order(text: str) -> None:
    assert set(vocabulary(text)) == set(words(text))


@given(st.text(st.characters(max_codepoint=127)))
def test_a_plain_text_is_folded_by_its_case_alone(text: str) -> None:
    assert fold(text) == text.lower()
    assert fold(f"{text}é") == f"{text.lower()}e"
