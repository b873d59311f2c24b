"""Lengths of time in words."""

import pytest

from personatool.i18n import translator
from personatool.model.scalars import read_duration
from personatool.wording.durations import duration, total

ENGLISH, FRENCH = translator("en"), translator("fr")
_H, _D, _W = 60, 1_440, 10_080


@pytest.mark.parametrize(
    ("written", "english", "french"),
    [
        ("45 min", "45 min", "45 min"),
        ("90 min", "90 min", "90 min"),
        ("1 h 30 min", "1 h 30 min", "1 h 30 min"),
        ("1h30", "1 h 30 min", "1 h 30 min"),
        ("60h", "60 h", "60 h"),
        ("1d", "1 day", "1 jour"),
        ("14 days", "14 days", "14 jours"),
        ("P14D", "14 days", "14 jours"),
        ("2w", "2 weeks", "2 semaines"),
        ("P2W", "2 weeks", "2 semaines"),
        ("6mo", "6 months", "6 mois"),
        ("1y", "1 year", "1 an"),
        ("3 days 12 h", "3 days 12 h", "3 jours 12 h"),
        ("P3DT12H", "3 days 12 h", "3 jours 12 h"),
        ("2d 1h30", "2 days 1 h 30 min", "2 jours 1 h 30 min"),
        ("1,5 jour", "1.5 days", "1,5 jour"),
        ("0,5 jour", "0.5 days", "0,5 jour"),
        ("2.5 days", "2.5 days", "2,5 jours"),
        ("0", "0 min", "0 min"),
        ("0 days", "0 days", "0 jour"),
        ("30 sec", "30 s", "30 s"),
        ("6-8 weeks", "6-8 weeks", "6-8 weeks"),
        ("jusqu’à 12 semaines", "jusqu’à 12 semaines", "jusqu’à 12 semaines"),
        ("P0Y3D", "3 days", "3 jours"),
    ],
)
def test_a_length_is_told_as_it_was_written(written: str, english: str, french: str) -> None:
    said = duration(read_duration(written))
    assert ENGLISH.say(said) == english
    assert FRENCH.say(said).replace("\u00a0", " ") == french


@pytest.mark.parametrize(
    ("minutes", "english", "french"),
    [
        (0, "0 min", "0 min"),
        (0.5, "30 s", "30 s"),
        (40, "40 min", "40 min"),
        (320, "5 h 20 min", "5 h 20 min"),
        (47 * _H, "47 h", "47 h"),
        (3 * _D + 12 * _H, "3 days 12 h", "3 jours 12 h"),
        (3 * _D + 12 * _H + 20, "≈ 3 days 12 h", "≈ 3 jours 12 h"),
        (14 * _D, "14 days", "14 jours"),
        (12 * _D + 5, "≈ 12 days", "≈ 12 jours"),
        (6 * _W, "6 weeks", "6 semaines"),
        (6 * _W + 2 * _D, "≈ 6 weeks", "≈ 6 semaines"),
        (2 * 43_830, "2 months", "2 mois"),
        (200 * _D, "≈ 7 months", "≈ 7 mois"),
        (3 * 525_960, "3 years", "3 ans"),
        (1_000 * _D, "≈ 3 years", "≈ 3 ans"),
    ],
)
def test_a_sum_is_told_in_its_natural_units_and_says_where_it_is_rounded(
    minutes: float, english: str, french: str
) -> None:
    said = total(minutes)
    assert ENGLISH.say(said) == english
    assert FRENCH.say(said).replace("\u00a0", " ") == french


def test_a_sum_of_ranges_is_marked() -> None:
    assert ENGLISH.say(total(6 * _W, rough=True)) == "≈ 6 weeks"
