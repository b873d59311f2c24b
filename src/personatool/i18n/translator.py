"""A translator: one language, its gettext catalog, its way with numbers and dates."""

import datetime as dt
import gettext
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Final

from personatool.model.message import Message, Param, msg
from personatool.model.month import Month

# Beside this file: opening importlib.resources takes longer than everything that is done with a catalog.
CATALOGS: Final = Path(__file__).parent / "locale"
LANGUAGES = ("en", "fr")
_THOUSANDS = {"en": ",", "fr": "\u202f"}
_MONTHS = (
    msg("January"), msg("February"), msg("March"), msg("April"), msg("May"), msg("June"),
    msg("July"), msg("August"), msg("September"), msg("October"), msg("November"), msg("December"),
)  # fmt: skip


@dataclass(frozen=True, slots=True)
class Translator:
    """Says things in one language. `language` is `en` or `fr`."""

    language: str
    _catalog: gettext.NullTranslations

    def say(self, message: Message) -> str:
        """Put a message in words, its gaps filled."""
        if message.plural is None:
            text = self._catalog.gettext(message.text)
        else:
            text = self._catalog.ngettext(message.text, message.plural, message.count)
        if not message.params:
            return text
        return text.format_map({name: self._fill(value) for name, value in message.params})

    def number(self, value: float, digits: int = 1) -> str:
        """Write a number with at most `digits` decimals, and a real minus sign."""
        text = f"{abs(value):,.{digits}f}"
        if "." in text:
            text = text.rstrip("0").rstrip(".")
        sign = "−" if value < 0 and text.strip("0.,") else ""
        return sign + self._marked(text)

    def date(self, value: dt.date) -> str:
        """Write a date in full: 12 May 2026, 12 mai 2026, 1er mai 2026; May 2026 when only the month is known."""
        month = f"{self.say(_MONTHS[value.month - 1])} {value.year}"
        if isinstance(value, Month):
            return month
        first = self.language == "fr" and value.day == 1
        return f"{'1er' if first else value.day} {month}"

    def _marked(self, text: str) -> str:
        """A number with the marks of the language instead of `1,234.5`."""
        whole, _, decimals = text.replace(",", _THOUSANDS[self.language]).partition(".")
        mark = "," if self.language == "fr" else "."
        return whole + (mark + decimals if decimals else "")

    def _fill(self, value: Param) -> str:
        if isinstance(value, str):
            return value
        if isinstance(value, int | float):
            return self.number(value, 3)
        # What is left is a Decimal: a sum of money keeps its cents.
        return self.say(value) if isinstance(value, Message) else self._marked(f"{value:,f}")


@cache
def translator(language: str) -> Translator:
    """Open the catalog of a language; one we do not have falls back to English, `fr-CA` to French."""
    short = _short(language)
    if short not in LANGUAGES or short == "en":
        return Translator("en", gettext.NullTranslations())
    with (CATALOGS / short / "LC_MESSAGES" / "personatool.mo").open("rb") as stream:
        return Translator(short, gettext.GNUTranslations(stream))


def content_language(*candidates: str | None) -> str:
    """Choose the language of a map or a page: the first candidate we have a catalog for, else English."""
    for candidate in candidates:
        if candidate and is_known(candidate):
            return _short(candidate)
    return "en"


def is_known(language: str) -> bool:
    """Whether there is a catalog for a language: `fr`, `fr-CA`, `fr_FR.UTF-8`."""
    return _short(language) in LANGUAGES


def _short(language: str) -> str:
    return language.lower().replace("_", "-").split("-")[0]


def unknown_language(written: str) -> Message:
    """Say that there is no catalog for a language."""
    return msg(
        "There is no language “{language}” here. Choose one of: {known}.", language=written, known=", ".join(LANGUAGES)
    )
