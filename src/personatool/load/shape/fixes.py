"""What is wrong beyond doubt and has one right way to write it: keys, words, ids, dates, durations."""

import datetime as dt
import re
from collections.abc import Callable

from personatool.load.shape.fault import Fault
from personatool.load.shape.fields import model_at, words_at
from personatool.load.shape.suggest import key_slip, slug
from personatool.model.diagnostic import Fix
from personatool.model.scalars import read_duration
from personatool.wording.folding import without_accents
from personatool.wording.misspellings import misspelled

_NUMERIC_DATE = re.compile(r"(\d{1,4})[./-](\d{1,2})[./-](\d{1,4})")
_WORDED_DATE = re.compile(r"(\d{1,2})(?:er|st|nd|rd|th)?\.?\s+([^\W\d_]+)\.?,?\s+(\d{4})")
_MONTHS = (
    "january janvier jan janv", "february fevrier feb fevr", "march mars mar", "april avril apr avr", "may mai",
    "june juin jun", "july juillet jul juil", "august aout aug", "september septembre sep sept",
    "october octobre oct", "november novembre nov", "december decembre dec",
)  # fmt: skip
_YEAR, _MONTH = 4, 12
_PART = re.compile(r"(\d{1,6}(?:[.,]\d{1,3})?)\s*([^\W\d_]+)\.?")
_BETWEEN = re.compile(r"\s*(?:,|and|et|&|\+)?\s*", re.IGNORECASE)
_UNITS = {"hr": "h", "hrs": "h", "wk": "week", "wks": "weeks", "yr": "year", "yrs": "years", "dy": "day", "dys": "days"}
# Plurals alone: a slip of one is then near no other.
_UNIT_WORDS = ("minutes", "hours", "heures", "days", "jours", "weeks", "semaines", "months", "years", "années")
_ID_SIGNS = re.compile(r"[a-z0-9\s_.’'/-]*")


def mend(fault: Fault) -> Fix | None:
    """What to write instead, when nothing else can have been meant."""
    mended = _MENDS.get(fault.type)
    if mended is None or not isinstance(fault.given if fault.type != "extra_forbidden" else "", str):
        return None
    text = mended(fault)
    is_key = fault.type == "extra_forbidden"
    was = str(fault.route[-1] if is_key else fault.given)
    return None if text in (None, was) else Fix(fault.spot(key=is_key), was, text or "")


def _key(fault: Fault) -> str | None:
    model = model_at(fault.root, fault.route[:-1])
    return key_slip(fault.root, model, str(fault.route[-1]), fault.given) if model else None


def _word(fault: Fault) -> str | None:
    return misspelled(fault.given.strip(), words_at(fault.root, fault.route))


def _id(fault: Fault) -> str | None:
    """An id with the same letters; the ids of a standard's points have their own form."""
    plain = without_accents(fault.given.strip())
    return slug(fault.given) if _ID_SIGNS.fullmatch(plain) and fault.route[:1] != ("points",) else None


def _date(fault: Fault) -> str | None:
    """A date that can be read in one way only: `25/05/2026` and `12 mai 2026`, but not `12/05/2026`."""
    written = fault.given.strip()
    if found := _NUMERIC_DATE.fullmatch(written):
        return _numeric(found[1], found[2], found[3])
    if found := _WORDED_DATE.fullmatch(written):
        month = next((at for at, names in enumerate(_MONTHS, 1) if without_accents(found[2]) in names.split()), 0)
        return _iso(int(found[3]), month, int(found[1]))
    return None


def _numeric(first: str, second: str, third: str) -> str | None:
    if len(first) == _YEAR and len(third) <= 2:  # noqa: PLR2004 - a day of one or two figures
        return _iso(int(first), int(second), int(third))
    one, other = int(first), int(second)
    if len(third) != _YEAR or len(first) > 2 or (one <= _MONTH and other <= _MONTH and one != other):  # noqa: PLR2004
        return None
    return _iso(int(third), min(one, other), max(one, other))


def _iso(year: int, month: int, day: int) -> str | None:
    try:
        return dt.date(year, month, day).isoformat()
    except ValueError:
        return None


def _duration(fault: Fault) -> str | None:
    """The same parts with units that are known and nothing between them: `2 hrs and 30 minuts` → `2 h 30 minutes`."""
    written = fault.given.strip()
    parts, end = [], 0
    for found in _PART.finditer(written):
        if not _BETWEEN.fullmatch(written, end, found.start()) or (end == 0) != (found.start() == 0):
            return None
        unit = found[2].lower()
        parts.append(f"{found[1]} {_UNITS.get(unit) or misspelled(unit, _UNIT_WORDS) or found[2]}")
        end = found.end()
    text = " ".join(parts)
    return text if parts and end == len(written) and _is_duration(text) else None


def _is_duration(text: str) -> bool:
    try:
        read_duration(text)
    except ValueError:
        return False
    return True


_MENDS: dict[str, Callable[[Fault], str | None]] = {
    "extra_forbidden": _key,
    "literal_error": _word,
    "bad_id": _id,
    "bad_date": _date,
    "bad_duration": _duration,
}
