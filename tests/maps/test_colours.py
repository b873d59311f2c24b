import pytest
from hypothesis import given
from hypothesis import strategies as st

from personatool.colour.contrast import contrast, readable
from personatool.maps.canvas import colours
from personatool.maps.themes.palettes import PALETTES, Theme, chosen


@pytest.mark.parametrize("colour", colours.STAGES)
def test_white_is_readable_on_every_stage(colour: str) -> None:
    assert contrast(colours.WHITE, colour) >= 4.5


@pytest.mark.parametrize("ground", [colours.WHITE, colours.PAGE])
@pytest.mark.parametrize("ink", [colours.INK, colours.BODY, colours.MUTED])
def test_words_are_readable_on_page_and_cards(ink: str, ground: str) -> None:
    assert contrast(ink, ground) >= 4.5


@pytest.mark.parametrize("colour", colours.OTHERS)
def test_names_of_other_curves_are_readable(colour: str) -> None:
    assert contrast(colour, colours.WHITE) >= 4.5


@given(st.integers(0, 0xFFFFFF))
def test_any_brand_colour_is_made_readable(value: int) -> None:
    assert contrast(readable(f"#{value:06X}"), colours.WHITE) >= 4.5


@given(st.floats(-1, 1))
def test_scores_are_readable_in_their_colour(level: float) -> None:
    assert contrast(readable(colours.emotion_colour(level)), colours.WHITE) >= 4.5


def test_a_paint_that_can_be_read_keeps_its_role() -> None:
    assert colours.solid(colours.MUTED).role == "muted"
    assert (colours.solid(colours.MIXED).role, colours.signal(colours.MIXED).role) == ("solid", "signal")
    assert contrast(colours.signal(colours.MIXED), colours.WHITE) >= 3


@pytest.mark.parametrize("theme", PALETTES.values(), ids=PALETTES)
def test_a_theme_paints_by_role_alone(theme: Theme) -> None:
    """The same colour in two roles: a card turns with the page, words on a solid ground follow that ground."""
    page, card = (chosen(theme.fills, paint) for paint in (colours.PAGE, colours.WHITE))
    assert contrast(page, card) < 1.6
    for ground in (card, chosen(theme.fills, colours.STAGES[0])):
        assert contrast(theme.ink(colours.WHITE, ground, theme.ratio), ground) >= theme.ratio
