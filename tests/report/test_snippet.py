"""The caret stands under the exact place, whatever the line holds."""

import pytest
from hypothesis import given
from hypothesis import strategies as st
from rich.cells import cell_len

from personatool.model.place import Span
from personatool.report.findings.snippet import WIDTH, snippet
from personatool.report.text import cells, plain


def marked(line: str, word: str) -> str:
    """What stands above the carets, a column at a time."""
    start = line.index(word)
    text, carets = snippet(line, Span(1, start + 1, start + 1 + len(word)))
    columns = [char for char in text for _ in range(cells(char))]
    return "".join(dict.fromkeys(columns[carets.index("^") : len(carets)]))


@pytest.mark.parametrize(
    ("line", "word"),
    [
        ("persona: nadi", "nadi"),
        ("   \t- {name: Été, to: xyz}", "xyz"),
        ("- {name: 日本語, to: xyz}", "xyz"),
        ("- {name: 日本語, to: xyz}", "日本語"),
        ("- {name: e\u0301te\u0301, to: xyz}", "xyz"),
        ("- {name: שלום, to: xyz}", "xyz"),
        ("- {name: a\tb, to: xyz}", "xyz"),
        ("- {name: \x1b[31mred, to: xyz}", "xyz"),
        ("- {name: \u202eevil, to: xyz}", "xyz"),
        ("a" * 500 + " xyz " + "b" * 500, "xyz"),
        ("é日" * 300 + " xyz " + "é日" * 300, "xyz"),
    ],
)
def test_caret(line: str, word: str) -> None:
    assert marked(line, word) == word


def test_a_place_past_the_end_of_the_line_still_has_a_caret() -> None:
    assert snippet("name:", Span(1, 6, 6)) == ("name:", "     ^")


def test_a_long_line_is_cut_on_both_sides() -> None:
    line = "a" * 100 + "xyz" + "b" * 100
    assert snippet(line, Span(1, 101, 104)) == ("…" + "a" * 29 + "xyz" + "b" * 46 + "…", " " * 30 + "^^^")


def test_columns_are_counted_as_terminals_count_them() -> None:
    for text in ("Été", "e\u0301", "日本語", "שלום", "ﬁn", "한국어", "👍", "“a” « b »", "…"):
        assert cells(text) == cell_len(text)


@given(st.text(max_size=300), st.integers(1, 310), st.integers(0, 40))
def test_any_line_fits(line: str, column: int, length: int) -> None:
    text, carets = snippet(line, Span(1, column, column + length))
    assert cells(text) <= WIDTH
    assert len(carets) <= WIDTH + 1
    assert text == plain(text)
    assert not set(text) & set("\x1b\r\n\x85\u2028\u2029\u202e")
