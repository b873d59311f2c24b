import pytest
from hypothesis import given
from hypothesis import strategies as st

from personatool.maps.canvas.typesetting import Style, from_right, measure, quoted, typeset, wrap

STYLE = Style("regular", 13.5, 17.5)
WORDS = st.text(st.characters(exclude_categories=("Cc", "Cs", "Zl", "Zp")), max_size=200)


@given(WORDS, st.floats(40, 500))
def test_lines_fit_their_width(text: str, width: float) -> None:
    for line in wrap(text, STYLE, width).lines:
        assert measure(line, STYLE) <= width + 0.1


@given(WORDS, st.floats(40, 500))
def test_wrapping_loses_no_character(text: str, width: float) -> None:
    kept = "".join(wrap(text.replace("\u00ad", ""), STYLE, width).lines)
    # Hyphens may come where words are divided.
    left_out = dict.fromkeys(map(ord, "\u00ad\u200b -"))
    assert kept.translate(left_out) == text.translate(left_out)


def test_a_soft_hyphen_shows_where_the_line_ends() -> None:
    assert wrap("administra\u00adtion", STYLE, 75).lines == ("administra-", "tion")
    assert wrap("administra\u00adtion", STYLE, 500).lines == ("administration",)


def test_a_word_that_fits_a_line_is_not_hyphenated() -> None:
    assert wrap("une administra\u00adtion", STYLE, 95).lines == ("une", "administration")


@pytest.mark.parametrize(
    ("language", "word", "lines"),
    [
        ("fr", "incompréhensiblement", ("incompréhen-", "siblement")),
        ("de-AT", "Kraftfahrzeughaftpflicht", ("Kraftfahrzeug-", "haftpflicht")),
        ("xx", "incompréhensiblement", ("incompréhen-", "siblement")),
    ],
)
def test_long_words_are_hyphenated_by_their_language(language: str, word: str, lines: tuple[str, ...]) -> None:
    assert wrap(typeset(word, language), STYLE, 100).lines == lines


@pytest.mark.parametrize(
    ("word", "width", "lines"),
    [
        ("comprehensive", 90, ("comprehen-", "sive")),
        ("Comprehensive", 60, ("Compre-", "hensive")),
        ("ProposalWizard", 100, ("Proposal", "Wizard")),
        ("ProposalWizardController", 90, ("Proposal", "Wizard", "Controller")),
        ("voting()", 46, ("voting", "()")),
        ("voting()", 48, ("voting", "()")),
        ("https://www.service-public.fr/vos_droits", 110, ("https://www.", "service-", "public.fr/vos_", "droits")),
        ("démarches", 55, ("démar-", "ches")),
        ("agréable", 50, ("agréa-", "ble")),
        ("télégraphe", 60, ("télégra-", "phe")),
        ("Straßenbahn", 60, ("Straßen-", "bahn")),
        ("zzzzzzzzzzzz", 60, ("zzzzzzz-", "zzzzz")),
        ("understanding", 60, ("under-", "standing")),
        ("throughout", 60, ("through-", "out")),
        ("знакомство", 60, ("знаком-", "ство")),
        ("aujourdhui", 62, ("aujourd-", "hui")),
    ],
)
def test_a_word_too_long_is_divided_where_it_can_be_read(word: str, width: float, lines: tuple[str, ...]) -> None:
    assert wrap(typeset(word, "en"), STYLE, width).lines == lines


@pytest.mark.parametrize(
    ("text", "lines"),
    [
        ("手紙書く「もう度」", ("手紙書く", "「もう度」")),
        ("登録データー", ("登録デー", "ター")),
        ("👩🏽\u200d⚕️👩🏽\u200d⚕️", ("👩🏽\u200d⚕️", "👩🏽\u200d⚕️")),
        ("🇫🇷🇬🇧🇩🇪", ("🇫🇷🇬🇧", "🇩🇪")),
    ],
)
def test_lines_end_where_scripts_allow_it(text: str, lines: tuple[str, ...]) -> None:
    assert wrap(text, STYLE, 79).lines == lines


@pytest.mark.parametrize(("text", "right"), [("12. שלום", True), ("(مرحبا)", True), ("Ab שלום", False), ("12", False)])
def test_the_first_strong_letter_gives_the_direction(text: str, *, right: bool) -> None:
    assert from_right(text) is right


def test_lines_end_at_hyphens() -> None:
    assert wrap("pré-demande", STYLE, 60).lines == ("pré-", "demande")


@pytest.mark.parametrize(
    ("given", "expected"),
    [
        ("Pourquoi ?", "Pourquoi\u202f?"),
        ("Quoi ; oui !", "Quoi\u202f; oui\u202f!"),
        ("Mot : « ici »", "Mot\u00a0: «\u00a0ici\u00a0»"),
        ("26 € en 3 h", "26\u00a0€ en 3\u00a0h"),
        ("two\nlines", "two lines"),
    ],
)
def test_french_spaces_do_not_break(given: str, expected: str) -> None:
    assert typeset(given, "fr") == expected


def test_english_is_left_as_written() -> None:
    assert typeset("Why ? Yes : no", "en") == "Why ? Yes : no"


def test_thoughts_are_quoted_once_in_their_language() -> None:
    assert quoted("Ah", "fr") == "«\u00a0Ah\u00a0»"
    assert quoted("Ah", "en") == "“Ah”"
    assert quoted("“Ah”", "en") == "“Ah”"
    assert quoted("Ah", "de-CH") == "„Ah“"
    assert quoted("あ", "ja") == "「あ」"


@pytest.mark.parametrize(
    ("text", "width", "lines"),
    [
        ("Acte de décès · Avis", 94, ("Acte de", "décès · Avis")),
        ("Acte · Mandat", 50, ("Acte ·", "Mandat")),
        ("mais ai-je payé", 52, ("mais", "ai-je", "payé")),
        ("vingt-quatre", 50, ("vingt-", "quatre")),
    ],
)
def test_no_line_begins_with_a_dot_or_ends_in_a_stub(text: str, width: float, lines: tuple[str, ...]) -> None:
    assert wrap(text, STYLE, width).lines == lines
