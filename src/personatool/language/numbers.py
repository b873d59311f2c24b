"""Count the syllables of numbers written in digits, as they are read out."""

import re

_FRENCH = (2, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 2, 1, 1, 2, 2, 2)  # zéro to dix-neuf
_FRENCH_TENS = {2: 1, 3: 1, 4: 2, 5: 2, 6: 2, 8: 3}  # vingt to soixante, quatre-vingts
_ENGLISH = (2, 1, 1, 1, 1, 1, 1, 2, 1, 1, 1, 3, 1, 2, 2, 2, 2, 3, 2, 2)  # zero to nineteen
_ENGLISH_TENS = (0, 0, 2, 2, 2, 2, 2, 3, 2, 2)  # twenty to ninety
_DIGIT_BY_DIGIT = re.compile(r"0[0-9]+|[0-9]{10,}")  # telephone numbers and the like


def syllables(number: str, language: str) -> int:
    """Count a number such as `12`, `1,5` or `3.14`; `language` is `en` or `fr`."""
    whole, _, decimals = number.replace(",", ".").partition(".")
    if not decimals:
        return _whole(whole, language)
    if language == "fr":
        return _whole(whole, "fr") + len(["vir", "gule"]) + _whole(decimals, "fr")
    return _whole(whole, "en") + len(["point"]) + sum(_ENGLISH[int(digit)] for digit in decimals)


def _whole(digits: str, language: str) -> int:
    small = _french if language == "fr" else _english
    if _DIGIT_BY_DIGIT.fullmatch(digits):
        return sum(small(int(digit)) for digit in digits)
    return small(int(digits))


def _french(number: int) -> int:
    for size, name in ((10**9, 2), (10**6, 2)):  # milliard, million
        if number >= size:
            return _french(number // size) + name + _rest(number % size, "fr")
    if number >= 1_000:  # noqa: PLR2004 - mille: one thousand is said without “un”
        thousands = number // 1_000
        return (_french(thousands) if thousands > 1 else 0) + 1 + _rest(number % 1_000, "fr")
    if number >= 100:  # noqa: PLR2004 - cent
        return (_french(number // 100) if number >= 200 else 0) + 1 + _rest(number % 100, "fr")  # noqa: PLR2004
    return _french_small(number)


def _french_small(number: int) -> int:
    """Count 0 to 99: soixante-dix and quatre-vingt-dix go on from sixty and eighty."""
    if number < len(_FRENCH):
        return _FRENCH[number]
    ten = number // 10
    base = ten - 1 if ten in (7, 9) else ten
    unit = number - base * 10
    joined_by_et = unit in (1, 11) and base != 8  # noqa: PLR2004 - quatre-vingt-un has no “et”
    return _FRENCH_TENS[base] + int(joined_by_et) + _rest(unit, "fr")


def _english(number: int) -> int:
    for size, name in ((10**9, 2), (10**6, 2), (1_000, 2)):  # billion, million, thousand
        if number >= size:
            return _english(number // size) + name + _rest(number % size, "en")
    if number >= 100:  # noqa: PLR2004 - hundred, then “and”
        rest = number % 100
        return _ENGLISH[number // 100] + 2 + (1 + _english(rest) if rest else 0)
    if number < len(_ENGLISH):
        return _ENGLISH[number]
    return _ENGLISH_TENS[number // 10] + _rest(number % 10, "en")


def _rest(number: int, language: str) -> int:
    """Count what follows: nothing is said for zero."""
    if not number:
        return 0
    return _french(number) if language == "fr" else _english(number)
