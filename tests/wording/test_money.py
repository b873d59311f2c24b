"""Sums of money in words."""

import pytest

from personatool.i18n import translator
from personatool.model.scalars import read_amount
from personatool.wording.money import money, price

ENGLISH, FRENCH = translator("en"), translator("fr")


@pytest.mark.parametrize(
    ("written", "english", "french"),
    [
        ("35 EUR", "€35", "35\u00a0€"),
        ("35,00 EUR", "€35", "35\u00a0€"),
        ("12,50 €", "€12.50", "12,50\u00a0€"),
        ("12.5 GBP", "£12.50", "12,50\u00a0£"),
        ("$1 200", "$1,200", "1\u202f200\u00a0$"),
        ("1500 CAD", "1,500\u00a0CAD", "1\u202f500\u00a0CAD"),
        ("0", "€0", "0\u00a0€"),
    ],
)
def test_sums_as_the_language_writes_them(written: str, english: str, french: str) -> None:
    said = money(read_amount(written))
    assert ENGLISH.say(said) == english
    assert FRENCH.say(said) == french


def test_what_costs_nothing_is_free() -> None:
    assert ENGLISH.say(price(read_amount("0"))) == "free of charge"
    assert ENGLISH.say(price(read_amount("35 EUR"))) == "€35"
