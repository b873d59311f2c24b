"""JSON and CSV as every table is written."""

import csv
import io
import json
from collections.abc import Iterable, Sequence
from typing import Any

from personatool.i18n import Translator
from personatool.model.message import Message

_DECIMALS = 6
_FORMULA_STARTS = ("=", "+", "-", "@", "\t", "\r")


def rounded(value: float | None) -> float | None:
    """Round away the last bits of a sum, and write whole numbers as such."""
    if value is None:
        return None
    short = round(value, _DECIMALS)
    return int(short) if short == int(short) else short


def dump(value: dict[str, Any]) -> str:
    """Write a value as JSON that people can read and compare."""
    return json.dumps(value, ensure_ascii=False, indent=2) + "\n"


def sheet(heads: Iterable[Message], rows: Iterable[Sequence[str]], translator: Translator) -> str:
    """Write rows under their heads, as spreadsheets of the translator's language read them."""
    out = io.StringIO()
    writer = csv.writer(out, delimiter=";" if translator.language == "fr" else ",", lineterminator="\n")
    writer.writerow([translator.say(head) for head in heads])
    writer.writerows(rows)
    return out.getvalue()


def harmless(text: str) -> str:
    """Keep a spreadsheet from taking a text for a formula."""
    return "'" + text if text.startswith(_FORMULA_STARTS) else text
