"""Single values as people write them."""

import datetime as dt
from decimal import Decimal
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st
from pydantic import TypeAdapter, ValidationError
from pydantic_core import PydanticCustomError

from personatool.i18n import translator
from personatool.load.shape.suggest import slug
from personatool.model.moment import Emotion
from personatool.model.scalars import Date, Flag, Id, Integer, Length, Money, Number, is_free_id, read_duration
from personatool.wording.durations import duration

HOUR, DAY = 60, 1440
english = translator("en").say


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


WORDED_LENGTHS = (
    ("6-8 weeks", 56 * DAY, True), ("6–8 weeks", 56 * DAY, True), ("6 à 8 semaines", 56 * DAY, True),
    ("6 to 8 weeks", 56 * DAY, True), ("1–3 days", 3 * DAY, True), ("2 days to 3 weeks", 21 * DAY, True),
    ("3 weeks to 2 days", 21 * DAY, True), ("between 6 and 8 weeks", 56 * DAY, True),
    ("entre 6 et 8 semaines", 56 * DAY, True), ("de deux à trois mois", 3 * 43_830, True),
    ("une ou deux semaines", 14 * DAY, True), ("30 min - 1h30", 90, True), ("5-10 working days", 14 * DAY, True),
    ("up to 12 weeks", 84 * DAY, True), ("Up to 12 weeks", 84 * DAY, True), ("jusqu’à 12 semaines", 84 * DAY, True),
    ("jusqu'à deux mois", 2 * 43_830, True), ("12 weeks max", 84 * DAY, True), ("moins de 3 h", 3 * HOUR, True),
    ("5 working days", 7 * DAY, True), ("14 jours ouvrés", 14 * DAY * 1.4, True), ("10 business days", 14 * DAY, True),
    ("6 jours ouvrables", 7 * DAY, True), ("30 jours calendaires", 30 * DAY, False),
    ("half an hour", 30, False), ("une demi-heure", 30, False), ("half a day", DAY / 2, False),
    ("une demi-journée", DAY / 2, False), ("a week", 7 * DAY, False), ("une heure et demie", 90, False),
    ("an hour and a half", 90, False), ("two and a half hours", 150, False), ("un quart d’heure", 15, False),
    ("two weeks", 14 * DAY, False), ("deux semaines", 14 * DAY, False), ("quinze jours", 15 * DAY, False),
    ("1 h et 30 min", 90, False), ("2 hours and 30 minutes", 150, False), ("about 2 weeks", 14 * DAY, True),
    ("environ 2 semaines", 14 * DAY, True), ("~2h", 2 * HOUR, True), ("≈ 3 days", 3 * DAY, True),
    ("immediately", 0, False), ("Immédiatement", 0, False), ("tout de suite", 0, False),
)  # fmt: skip


def test_lengths_in_words() -> None:
    for text, minutes, rough in WORDED_LENGTHS:
        length = read(Length, text)
        assert (length.minutes, length.rough) == (pytest.approx(minutes), rough), text
        assert english(duration(length)) == text


@pytest.mark.parametrize(("text", "minutes"), [("2 hrs", 2 * HOUR), ("30 sec", 0.5), ("PT90S", 1.5), ("1 wk", 7 * DAY)])
def test_more_units(text: str, minutes: float) -> None:
    assert (read(Length, text).minutes, read(Length, text).worded) == (minutes, False)


_LENGTH_WORDS = st.sampled_from((
    "a", "an", "half", "two", "deux", "une", "demi", "-", "heure", "journée", "week", "weeks", "semaines", "and", "et",
    "to", "à", "6", "8", "12,5", "h", "30", "min", "working", "ouvrés", "up", "environ", "jusqu'à", "~", "max",
    "immediately", "between", "entre", "½", "²", "٣",
))  # fmt: skip


@given(st.lists(_LENGTH_WORDS, max_size=7).map(" ".join) | st.text(max_size=40))
def test_any_text_is_a_length_or_refused(text: str) -> None:
    try:
        length = read_duration(text)
    except PydanticCustomError:
        return
    assert length.minutes >= 0
    assert length.text == text.strip()
    assert not length.worded or english(duration(length)) == text.strip()


@pytest.mark.parametrize(
    "text",
    [
        "soon", "3", "3 apples", "h", "P", "PT", "-2h", "2h later", "2 h, 5", "1h75", "P1.5D", ["2h"], {"minutes": 2},
        "a", "half", "up to", "6-8", "6-8 apples", "working days", "3 working weeks", "weeks", "two weeks and",
        "about", "between 6 weeks", "weeks to 8", "6-", "a few days", "many weeks", "2-2-2 h", "a " * 200 + "week",
    ],
)  # fmt: skip
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
        ("1,250 EUR", "1250", "EUR"),
        ("£1,250.50", "1250.50", "GBP"),
        ("1,250,000 EUR", "1250000", "EUR"),
        ("1 250 €", "1250", "EUR"),
        ("free", "0", "EUR"),
        ("Gratuit", "0", "EUR"),
        ("free of charge", "0", "EUR"),
    ],
)
def test_amounts(text: str, value: str, currency: str) -> None:
    assert (read(Money, text).value, read(Money, text).currency) == (Decimal(value), currency)


@pytest.mark.parametrize(
    "text",
    [
        "35",
        "EUR",
        "1.234 EUR",
        "-3 EUR",
        "€35 €",
        "12 34 €",
        "35 pounds",
        "1,25,000 EUR",
        "1234,567 EUR",
        "free EUR",
        ["0"],
    ],
)
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
