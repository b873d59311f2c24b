"""Lengths of time as people write them: `2h`, `1h30`, `P3D`, `6-8 weeks`, `up to 12 weeks`, `14 jours ouvrés`."""

import re
from collections.abc import Mapping
from typing import Final, Literal

from pydantic import BaseModel, ConfigDict

Unit = Literal["second", "minute", "hour", "day", "week", "month", "year"]
# A day is a calendar day, a month 30.4375 days (the mean Gregorian month).
MINUTES_IN: Final[Mapping[Unit, float]] = {
    "second": 1 / 60, "minute": 1.0, "hour": 60.0, "day": 1_440.0, "week": 10_080.0, "month": 43_830.0,
    "year": 525_960.0,
}  # fmt: skip
Parts = tuple[tuple[float, Unit], ...]

_WORDS_OF: Final[Mapping[Unit, str]] = {
    "minute": "min mins minute minutes mn", "hour": "h hour hours heure heures", "day": "d day days j jour jours",
    "week": "w week weeks sem semaine semaines", "month": "mo month months mois",
    "year": "y year years an ans année années",
}  # fmt: skip
_MORE_WORDS_OF: Final[Mapping[Unit, str]] = {
    "second": "s sec secs second seconds seconde secondes", "hour": "hr hrs", "day": "journée journées",
    "week": "wk wks", "month": "mth mths", "year": "yr yrs",
}  # fmt: skip
UNITS: Final[Mapping[str, Unit]] = {word: unit for unit, words in _WORDS_OF.items() for word in words.split()}
_ALL_UNITS: Final[Mapping[str, Unit]] = {
    **UNITS, **{word: unit for unit, words in _MORE_WORDS_OF.items() for word in words.split()},
}  # fmt: skip
_ISO = re.compile(
    r"P(?:(\d{1,6})Y)?(?:(\d{1,6})M)?(?:(\d{1,6})W)?(?:(\d{1,6})D)?"
    r"(?:T(?:(\d{1,6})H)?(?:(\d{1,6})M)?(?:(\d{1,6})S)?)?"
)
_ISO_UNITS: Final[tuple[Unit, ...]] = ("year", "month", "week", "day", "hour", "minute", "second")
_NUMBER = r"\d{1,6}(?:[.,]\d{1,3})?"
_PART = re.compile(rf"({_NUMBER})\s*([^\W\d_]+)\.?")
_CLOCK = re.compile(r"(?<=\d)(\s*h\s*)([0-5]\d)$", re.IGNORECASE)  # 1h30
_BARE = re.compile(_NUMBER)
_LIMIT = 120  # no length of time takes more characters in words

_AT_ONCE = frozenset({
    "immediate", "immediately", "instant", "instantly", "instantaneous", "at once", "right away", "immédiat",
    "immédiate", "immédiatement", "instantané", "instantanée", "tout de suite", "sur-le-champ", "sur le champ",
})  # fmt: skip
_BEFORE = re.compile(
    r"(?:about|around|approx\.?|approximately|roughly|some|[~≈]|up to|at most|no more than|less than|under|within|"
    r"at least|more than|over|environ|env\.?|à peu près|jusqu'à|au plus|moins de|plus de|au moins|en moins de|"
    r"sous|dans les|maximum|max\.?)(?:\s+|(?<=[~≈]))"
)
_AFTER = re.compile(r"\s*\(?(?:at most|at least|or so|or more|or less|max\.?|maximum|environ|au plus|au moins)\)?$")
_BETWEEN = re.compile(r"between (.+) and (.+)|entre (.+) et (.+)|(?:from|de) (.+) (?:to|à) (.+)")
_TO = re.compile(r"\s*[-–—]\s*|\s+(?:to|or|à|ou)\s+")
_NUMBERS: Final[Mapping[str, float]] = {
    "a": 1, "an": 1, "one": 1, "two": 2, "three": 3, "four": 4, "five": 5, "six": 6, "seven": 7, "eight": 8,
    "nine": 9, "ten": 10, "eleven": 11, "twelve": 12, "fifteen": 15, "twenty": 20, "thirty": 30, "sixty": 60,
    "un": 1, "une": 1, "deux": 2, "trois": 3, "quatre": 4, "cinq": 5, "sept": 7, "huit": 8, "neuf": 9, "dix": 10,
    "onze": 11, "douze": 12, "quinze": 15, "vingt": 20, "trente": 30, "soixante": 60,
    "half a": 0.5, "half an": 0.5, "a half": 0.5, "half": 0.5, "une demi": 0.5, "un demi": 0.5, "demi": 0.5,
    "a quarter of an": 0.25, "three quarters of an": 0.75, "un quart d'": 0.25, "trois quarts d'": 0.75,
}  # fmt: skip
_COUNT = re.compile(
    rf"(?P<count>{_NUMBER}|(?:{'|'.join(sorted(_NUMBERS, key=lambda word: -len(word)))})(?:(?<=')|(?!\w)))"
    r"(?P<half> and a half| et demie?)?[\s-]*(?P<kind>working |business |calendar |week(?=days?\b))?"
    r"(?P<unit>[^\W\d_]+)\.?(?P<half_after> and a half| et demie?)?"
    r"(?P<days> (?:ouvrés?|ouvrables?|calendaires?|francs?)(?!\w))?"
)
_AND = re.compile(r"\s*(?:and|et)?\s*")
_FIVE_OF_SEVEN: Final = 7 / 5
_SIX_OF_SEVEN: Final = 7 / 6


class Duration(BaseModel):
    """A length of time: its parts (`3 days`, `12 h`), their sum in minutes, the text itself.

    `worded` ones are shown as they are written. A `rough` one is a range, a limit or in working days: the longer end
    counts.
    """

    model_config = ConfigDict(frozen=True)
    minutes: float
    text: str
    parts: Parts
    worded: bool = False
    rough: bool = False


def read_length(text: str) -> Duration | None:
    """Read a length of time; None if it is none."""
    parts = _iso_parts(text) if text.startswith("P") else _plain_parts(text)
    if parts:
        return Duration(minutes=_minutes(parts), text=text, parts=parts)
    if len(text) > _LIMIT:
        return None
    found = _worded(" ".join(text.lower().replace("’", "'").split()))
    if found is None:
        return None
    parts, rough = found
    return Duration(minutes=_minutes(parts), text=text, parts=parts, worded=True, rough=rough)


def _minutes(parts: Parts) -> float:
    return sum(count * MINUTES_IN[unit] for count, unit in parts)


def _iso_parts(text: str) -> Parts:
    match = _ISO.fullmatch(text)
    written = match.groups() if match else ()
    return tuple((float(count), unit) for count, unit in zip(written, _ISO_UNITS, strict=False) if count)


def _plain_parts(text: str) -> Parts:
    """Figures and units, nothing between them: `2h`, `1 h 30 min`, `1h30`."""
    if text == "0":
        return ((0.0, "minute"),)
    text = _CLOCK.sub(r"\1\2min", text)
    parts, end = [], 0
    for part in _PART.finditer(text):
        unit = _ALL_UNITS.get(part[2].lower())
        if unit is None or text[end : part.start()].strip():
            return ()
        parts.append((_number(part[1]), unit))
        end = part.end()
    return () if text[end:].strip() else tuple(parts)


def _number(figures: str) -> float:
    return float(figures.replace(",", "."))


def _worded(text: str) -> tuple[Parts, bool] | None:
    """The parts of a length in words, and whether it is rough."""
    if text in _AT_ONCE:
        return ((0.0, "minute"),), False
    core = _AFTER.sub("", _BEFORE.sub("", text, count=1) if _BEFORE.match(text) else text)
    found = _range(core) or _counted(core)
    return (found[0], found[1] or core != text) if found else None


def _range(text: str) -> tuple[Parts, bool] | None:
    """The longer end of `6-8 weeks`, `2 days to 3 weeks`, `entre 6 et 8 semaines`."""
    for first, last in _ends(text):
        end = _counted(last)
        start = _counted(first) or (_counted(f"{first} {_unit_of(last)}") if end else None)
        if end and start:
            return max(start[0], end[0], key=_minutes), True
    return None


def _ends(text: str) -> list[tuple[str, str]]:
    if between := _BETWEEN.fullmatch(text):
        first, last = (end for end in between.groups() if end is not None)
        return [(first, last)]
    return [(text[: found.start()], text[found.end() :]) for found in _TO.finditer(text)]


def _unit_of(text: str) -> str:
    """What stands behind the number: `8 working days` → `working days`."""
    found = _COUNT.match(text)
    return text[found.end("count") :].strip(" -") if found else ""


def _counted(text: str) -> tuple[Parts, bool] | None:
    """The parts of `two weeks`, `1 h et 30 min`, `half a day`, `3 working days`, and whether days are working days."""
    parts: list[tuple[float, Unit]] = []
    rough, end = False, 0
    plain = _plain_parts(text)
    if plain:
        return plain, False
    while end < len(text):
        found = _COUNT.match(text, end)
        part = _part(found) if found else None
        if found is None or part is None:
            return None
        parts.append(part[0])
        rough, end = rough or part[1], found.end()
        between = _AND.match(text, end)
        end = between.end() if between else end
        if between and end == len(text) and between[0].strip():
            return None
    return (tuple(parts), rough) if parts else None


def _part(found: re.Match[str]) -> tuple[tuple[float, Unit], bool] | None:
    """A count and its unit; working days as the days that pass meanwhile."""
    unit = _ALL_UNITS.get(found["unit"])
    written = found["count"]
    count = _number(written) if _BARE.fullmatch(written) else _NUMBERS[written]
    count += 0.5 if found["half"] or found["half_after"] else 0
    kind, days = (found["kind"] or "").strip(), (found["days"] or "").strip()
    if unit is None or ((kind or days) and unit != "day") or (kind and days):
        return None
    if kind in ("working", "business", "week") or days.startswith("ouvré"):
        return (count * _FIVE_OF_SEVEN, unit), True
    if days.startswith("ouvrable"):
        return (count * _SIX_OF_SEVEN, unit), True
    return (count, unit), False
