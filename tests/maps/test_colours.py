import pytest
from hypothesis import given
from hypothesis import strategies as st

from personatool.colour.contrast import contrast, readable
from personatool.maps.canvas import colours


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
