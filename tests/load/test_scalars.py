"""Single values as people write them."""

import datetime as dt
from decimal import Decimal
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st
from pydantic import TypeAdapter, ValidationError

from personatool.load.shape.suggest import slug
from personatool.model.moment import Emotion
from personatool.model.scalars import Date, Flag, Id, Integer, Length, Money, Number, is_free_id

HOUR, DAY = 60, 1440


def read(kind: Any, text: Any) -> Any:
    return TypeAdapter(kind).validate_python(text)


@pytest.mark.parametrize(
    ("text", "minutes"),
    [
        ("45 min", 45), ("2h", 2 * HOUR), ("1 h 30 min", 90), ("1,5 h", 90), ("3d", 3 * DAY), ("3 jours", 3 * DAY),
        ("2 semaines", 14 * DAY), ("6mo", 6 * 43_830), ("1 an", 525_960), ("P3D", 3 * DAY), ("PT45M", 45),
        ("P1W", 7 * DAY), ("1h30", 90), ("2 h 05", 125),
        ("1 jour 2h30", DAY + 150), ("P1DT2H", DAY + 2 * HOUR), ("0", 0), ("10 mn.", 10),
    ],
)  # fmt: skip
def test_durations(text: str, minutes: float) -> None:
    assert read(Length, text).minutes == minutes
    assert read(Length, text).text == text


@pytest.mark.parametrize(
    "text",
    ["soon", "3", "3 apples", "h", "P", "PT", "-2h", "2h later", "2 h, 5", "1h75", "P1.5D", ["2h"], {"minutes": 2}],
)
def test_no_durations(text: Any) -> None:
    with pytest.raises(ValidationError):
        read(Length, text)


@pytest.mark.parametrize(
    ("text", "value", "currency"),
    [
        ("35 EUR", "35", "EUR"),
        ("12,50 €", "12.50", "EUR"),
        ("0", "0", "EUR"),
        ("3.5£", "3.5", "GBP"),
        ("9 CHF", "9", "CHF"),
        ("€ 35", "35", "EUR"),
        ("£35.50", "35.50", "GBP"),
        ("35 euros", "35", "EUR"),
        ("1 200,50 €", "1200.50", "EUR"),
        ("12\u202f000\u00a0€", "12000", "EUR"),
    ],
)
def test_amounts(text: str, value: str, currency: str) -> None:
    assert (read(Money, text).value, read(Money, text).currency) == (Decimal(value), currency)


@pytest.mark.parametrize("text", ["35", "EUR", "1.234 EUR", "-3 EUR", "€35 €", "12 34 €", "35 pounds", ["0"]])
def test_no_amounts(text: Any) -> None:
    with pytest.raises(ValidationError):
        read(Money, text)


@pytest.mark.parametrize(("text", "day"), [("2026-05-12", dt.date(2026, 5, 12)), ("2026-05", dt.date(2026, 5, 1))])
def test_dates(text: str, day: dt.date) -> None:
    assert read(Date, text) == day


@pytest.mark.parametrize(
    "text", ["2026", "12/05/2026", "2026-13-01", "2026-02-30", "2026-05-12T10:00", "0000-01-01", {}]
)
def test_no_dates(text: Any) -> None:
    with pytest.raises(ValidationError):
        read(Date, text)


@pytest.mark.parametrize(
    ("kind", "text", "value"),
    [
        (Number, "-1,5", -1.5),
        (Number, "\u22122", -2),
        (Number, "\u20132", -2),
        (Integer, "1 000 000", 1_000_000),
        (Integer, "14 000", 14_000),
        (Flag, "Oui", True),
        (Flag, "no", False),
    ],
)
def test_numbers_and_flags(kind: Any, text: str, value: object) -> None:
    assert read(kind, text) == value


@pytest.mark.parametrize(
    ("kind", "text"),
    [
        (Number, ".nan"),
        (Number, "1e999"),
        (Number, "9" * 5_000),
        (Integer, "2.5"),
        (Flag, "maybe"),
        (Id, "con"),
        (Id, "a_b"),
    ],
)
def test_no_numbers_flags_or_ids(kind: Any, text: str) -> None:
    with pytest.raises(ValidationError):
        read(kind, text)


@given(st.text(max_size=100))
def test_a_proposed_id_is_one(text: str) -> None:
    proposed = slug(text)
    assert proposed is None or is_free_id(proposed)


@pytest.mark.parametrize(
    ("text", "expected"), [("Élodie & Cœur", "elodie-coeur"), ("NUL", None), ("日本", None), ("a" * 80, "a" * 64)]
)
def test_proposed_ids(text: str, expected: str | None) -> None:
    assert slug(text) == expected


@pytest.mark.parametrize(
    ("text", "score", "word"),
    [
        ("-1 worried", -1, "worried"), ("+1 proud", 1, "proud"), ("−2, lost", -2, "lost"), ("4 happy", 4, "happy"),
        ("-2: lost", -2, "lost"), ("1 – glad", 1, "glad"), ("2 (very happy)", 2, "very happy"),
        ("-1,5 stressée, puis soulagée", -1.5, "stressée, puis soulagée"), ("-1.5: 不安", -1.5, "不安"),
        ("-2", -2, None), ("lost", None, "lost"), ("2 hours", None, "2 hours"), ("3 out of 5", None, "3 out of 5"),
    ],
)  # fmt: skip
def test_emotions_in_one_line(text: str, score: float | None, word: str | None) -> None:
    emotion = Emotion.model_validate(text)
    assert (emotion.score, emotion.word) == (score, word)


@pytest.mark.parametrize("text", ["3/5", "3 / 5", "-2, -1", "1.2.3", "-2, 3 times lost"])
def test_no_emotions(text: str) -> None:
    with pytest.raises(ValidationError):
        Emotion.model_validate(text)
