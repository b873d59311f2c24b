"""Single values as people write them: text, ids, numbers, dates, durations, amounts, links.

A file's scalars reach the model as text, exactly as written; each type here reads that text. What does not fit raises
a `PydanticCustomError` whose type (`not_a_number`, `bad_date` …) names the problem.
"""

import datetime as dt
import re
from decimal import Decimal
from typing import Annotated, Any

from pydantic import AfterValidator, BaseModel, BeforeValidator, ConfigDict, Field, WithJsonSchema
from pydantic_core import PydanticCustomError

from personatool.model.lengths import UNITS, Duration, read_length
from personatool.model.month import Month

CELL_LIMIT = 2_000
PROSE_LIMIT = 20_000
ID_LIMIT = 64

_SOMETHING = r"\S"  # a pattern of pydantic's own, which checks it without calling Python
_ID = re.compile(r"[a-z0-9]+(-+[a-z0-9]+)*")
_POINT_ID = re.compile(r"[a-z0-9]+([.-][a-z0-9]+)*")
_RESERVED = re.compile(r"con|prn|aux|nul|(com|lpt)[0-9]")
_RESERVED_LIMIT = 4
_NUMBER = re.compile(r"[+-]?\d{1,15}([.,]\d{1,15})?")
# A number, an attempt at one, or a score with something behind it: `3/5`, `-2, lost`.
_NUMERIC = re.compile(
    r"[+-]?(\.?\d[\d.,]*(e[+-]?\d+)?|\.inf|\.nan|\d+([.,]\d+)?\s*(/\s*\d+|[,;(].*))", re.IGNORECASE | re.DOTALL
)
_MINUS = re.compile("[\u2212\u2013](?=[0-9])")  # as word processors, and our own messages, write it
_INTEGER = re.compile(r"[+-]?\d{1,15}")
_DATE = re.compile(r"(\d{4})-(\d{2})(-(\d{2}))?")
_MONEY = r"(?P<{0}>[$£€]|euros?|[A-Z]{{3}})"
_AMOUNT = re.compile(
    rf"(?:{_MONEY.format('before')}\s*)?(?P<value>\d{{1,12}}(?:[.,]\d{{1,2}})?)(?:\s*{_MONEY.format('after')})?"
)
_THOUSANDS = re.compile("(?<=[0-9])[ \u00a0\u202f](?=[0-9]{3}(?![0-9]))")
_COMMAS = re.compile(r"(?<![0-9.,])[0-9]{1,3}(,[0-9]{3})+(?![0-9,])")  # 1,250: an amount has two decimals at most
_FREE = frozenset({"0", "free", "free of charge", "gratuit", "gratuite", "gratis"})
_SCORE_AND_WORD = re.compile(
    r"(?P<score>[+-]?[0-9]{1,4}(?:[.,][0-9]{1,4})?)(?:\s*[,;:]\s*|\s+[-–—·]\s+|\s+)\(?(?P<word>[^\W\d_][^\d/%()]*)\)?"
)
_URL = re.compile(r"(https?://[^\s\x00-\x1f<>\"]+|mailto:[^\s\x00-\x1f<>\"]+@[^\s\x00-\x1f<>\"]+)", re.IGNORECASE)
_COLOUR = re.compile(r"#[0-9a-fA-F]{6}")
_SIGNS = {"€": "EUR", "£": "GBP", "$": "USD", "euro": "EUR", "euros": "EUR"}
_YES = frozenset({"true", "yes", "oui", "on"})
_NO = frozenset({"false", "no", "non", "off"})


def read_id(value: str) -> str:
    """Check an id: `[a-z0-9-]`, 64 characters at most, no name that Windows keeps for itself."""
    if len(value) > ID_LIMIT or not _ID.fullmatch(value):
        kind = "bad_id"
        raise PydanticCustomError(kind, "bad id", {"given": value})
    if len(value) <= _RESERVED_LIMIT and _RESERVED.fullmatch(value):
        kind = "reserved_id"
        raise PydanticCustomError(kind, "reserved id", {"given": value})
    return value


def read_point_id(value: str) -> str:
    """Check the id of a standard's point: as an id, with dots between its parts (`7.1`)."""
    if len(value) > ID_LIMIT or not _POINT_ID.fullmatch(value):
        kind = "bad_id"
        raise PydanticCustomError(kind, "bad id", {"given": value})
    return value


def is_id(text: str) -> bool:
    """Tell whether a text has the form of an id."""
    return len(text) <= ID_LIMIT and _ID.fullmatch(text) is not None


def is_free_id(text: str) -> bool:
    """Tell whether a text is an id that no system keeps for itself."""
    return is_id(text) and _RESERVED.fullmatch(text) is None


def looks_numeric(text: str) -> bool:
    """Tell whether a text was meant as a number, `.nan` and `.inf` among them."""
    return _NUMERIC.fullmatch(_plain_minus(text.strip())) is not None


def score_and_word(text: str) -> tuple[str, str] | None:
    """Part a text such as `-1 worried`, `+1: proud` or `−2, lost`.

    None unless words without a figure follow a number, and for a length of time (`2 hours`).
    """
    parts = _SCORE_AND_WORD.fullmatch(_plain_minus(text.strip()))
    if parts is None or parts["word"].split()[0].lower() in UNITS:
        return None
    return parts["score"], parts["word"].strip()


def _plain_minus(text: str) -> str:
    return _MINUS.sub("-", text, count=1) if text[:1] in "\u2212\u2013" else text


def _is_read(value: Any) -> bool:
    """Whether a value is no text any more; a list or a mapping never becomes a number, a date or a duration."""
    if isinstance(value, list | dict):
        kind = "needs_text"
        raise PydanticCustomError(kind, "not a text")
    return not isinstance(value, str)


def read_number(value: Any) -> Any:
    """Read `-1.5` or `-1,5`; infinities and NaN are no numbers here."""
    if _is_read(value):
        return value
    written = _plain_minus(value.strip())
    if not _NUMBER.fullmatch(written):
        kind = "not_a_number"
        raise PydanticCustomError(kind, "not a number", {"given": value})
    return float(written.replace(",", "."))


def read_integer(value: Any) -> Any:
    """Read a whole number of at most 15 digits; spaces between thousands are allowed."""
    if _is_read(value):
        return value
    digits = _THOUSANDS.sub("", _plain_minus(value.strip()))
    if not _INTEGER.fullmatch(digits):
        kind = "not_an_integer"
        raise PydanticCustomError(kind, "not a whole number", {"given": value})
    return int(digits)


def read_flag(value: Any) -> Any:
    """Read true or false, in English or French."""
    if _is_read(value):
        return value
    word = value.strip().lower()
    if word not in _YES | _NO:
        kind = "not_a_flag"
        raise PydanticCustomError(kind, "not true or false", {"given": value})
    return word in _YES


def read_date(value: Any) -> Any:
    """Read `2026-05-12`, or `2026-05` for the month's first day."""
    if _is_read(value):
        return value
    kind = "bad_date"
    match = _DATE.fullmatch(value.strip())
    try:
        if match:
            year, month = int(match[1]), int(match[2])
            return dt.date(year, month, int(match[4])) if match[4] else Month(year, month, 1)
    except ValueError:
        kind = "impossible_date"
    raise PydanticCustomError(kind, "not a date", {"given": value})


def read_texts(value: Any) -> Any:
    """Take a list of texts as one, a dot between them: one cell of a map holds them all."""
    if isinstance(value, list) and all(isinstance(text, str) and text.strip() for text in value):
        return " · ".join(text.strip() for text in value)
    return value


class Amount(BaseModel):
    """A sum of money and its ISO 4217 currency code."""

    model_config = ConfigDict(frozen=True)
    value: Decimal
    currency: str


def read_duration(value: Any) -> Any:
    """Read `2h`, `1h30`, `3 jours`, `P3D`, `6-8 weeks`, `half an hour`."""
    if _is_read(value):
        return value
    found = read_length(value.strip())
    if found is None:
        kind = "bad_duration"
        raise PydanticCustomError(kind, "not a duration", {"given": value})
    return found


def read_amount(value: Any) -> Any:
    """Read `35 EUR`, `1 200,50 €`, `£1,250`, `free` or `0`; one currency, before or after."""
    if _is_read(value):
        return value
    text = value.strip()
    if text.lower() in _FREE:
        return Amount(value=Decimal(0), currency="EUR")
    match = _AMOUNT.fullmatch(_COMMAS.sub(lambda found: found[0].replace(",", ""), _THOUSANDS.sub("", text)))
    if not match or bool(match["before"]) == bool(match["after"]):
        kind = "bad_amount"
        raise PydanticCustomError(kind, "not an amount", {"given": value})
    currency = match["before"] or match["after"]
    return Amount(value=Decimal(match["value"].replace(",", ".")), currency=_SIGNS.get(currency, currency))


def read_url(value: str) -> str:
    """Allow links to the web and to mail addresses only."""
    if not _URL.fullmatch(value):
        kind = "bad_url"
        raise PydanticCustomError(kind, "not a link", {"given": value})
    return value


def read_colour(value: str) -> str:
    """Allow a colour as `#RRGGBB`."""
    if not _COLOUR.fullmatch(value):
        kind = "bad_colour"
        raise PydanticCustomError(kind, "not a colour", {"given": value})
    return value.upper()


_TEXT_SCHEMA = {"type": "string", "maxLength": CELL_LIMIT, "pattern": _SOMETHING}
Text = Annotated[str, Field(max_length=CELL_LIMIT, pattern=_SOMETHING)]
MaybeText = Annotated[str, Field(max_length=CELL_LIMIT)]
"""A text that may be said to be empty."""
Texts = Annotated[
    str,
    BeforeValidator(read_texts),
    Field(max_length=CELL_LIMIT, pattern=_SOMETHING),
    WithJsonSchema({"anyOf": [_TEXT_SCHEMA, {"type": "array", "items": _TEXT_SCHEMA}]}),
]
Prose = Annotated[str, Field(max_length=PROSE_LIMIT, pattern=_SOMETHING)]
Id = Annotated[
    str,
    AfterValidator(read_id),
    WithJsonSchema({"type": "string", "pattern": f"^{_ID.pattern}$", "maxLength": ID_LIMIT}),
]
PointId = Annotated[
    str,
    AfterValidator(read_point_id),
    WithJsonSchema({"type": "string", "pattern": f"^{_POINT_ID.pattern}$", "maxLength": ID_LIMIT}),
]
Number = Annotated[float, BeforeValidator(read_number), Field(allow_inf_nan=False)]
Integer = Annotated[int, BeforeValidator(read_integer)]
Flag = Annotated[bool, BeforeValidator(read_flag), WithJsonSchema({"enum": [True, False, *sorted(_YES | _NO)]})]
Date = Annotated[
    dt.date,
    BeforeValidator(read_date),
    WithJsonSchema({"type": "string", "pattern": r"^\d{4}-\d{2}(-\d{2})?$"}),
]
Length = Annotated[
    Duration,
    BeforeValidator(read_duration),
    WithJsonSchema(
        {"type": "string", "examples": ["2h", "3 jours", "P3D", "6-8 weeks", "half an hour", "immediately"]}
    ),
]
Money = Annotated[
    Amount,
    BeforeValidator(read_amount),
    WithJsonSchema({"type": ["string", "number"], "examples": ["35 EUR", "free"]}),
]
Url = Annotated[
    str,
    AfterValidator(read_url),
    Field(max_length=CELL_LIMIT),
    WithJsonSchema({"type": "string", "pattern": "^(https?://|mailto:)"}),
]
Colour = Annotated[
    str, AfterValidator(read_colour), WithJsonSchema({"type": "string", "pattern": f"^{_COLOUR.pattern}$"})
]
