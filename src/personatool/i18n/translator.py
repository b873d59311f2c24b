"""A translator: one language, its gettext catalog, its way with numbers and dates."""

import datetime as dt
import gettext
import re
from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from functools import cache

from personatool.i18n.sentences import CATALOGS, as_read, known_sentences
from personatool.model.message import Message, Param, msg
from personatool.model.month import Month

LANGUAGES = ("en", "fr")
_THOUSANDS = {"en": ",", "fr": "\u202f"}
_GAP = re.compile(r"\{(\w+)\}")
_MONTHS = (
    msg("January"), msg("February"), msg("March"), msg("April"), msg("May"), msg("June"),
    msg("July"), msg("August"), msg("September"), msg("October"), msg("November"), msg("December"),
)  # fmt: skip


@dataclass(frozen=True, slots=True)
class Translator:
    """Says things in one language. `language` is `en` or `fr`, `_labels` are a team's own words by our English ones."""

    language: str
    _catalog: gettext.NullTranslations
    _labels: Mapping[str, str] = field(default_factory=dict, hash=False)

    def labelled(self, labels: Mapping[str, str]) -> "Translator":
        """The same, with a team's own words in place of ours, which are named in English or as they are translated."""
        if not labels:
            return self
        known = known_sentences()
        return replace(self, _labels={known.get(as_read(ours), ours): words for ours, words in labels.items()})

    def say(self, message: Message) -> str:
        """Put a message in words, its gaps filled."""
        if self._labels and (own := self._own(message)):
            gaps = {name: self._fill(value) for name, value in message.params}
            return _GAP.sub(lambda gap: gaps.get(gap[1], gap[0]), own)
        if message.plural is None:
            text = self._catalog.gettext(message.text)
        else:
            text = self._catalog.ngettext(message.text, message.plural, message.count)
        if not message.params:
            return text
        return text.format_map({name: self._fill(value) for name, value in message.params})

    def _own(self, message: Message) -> str | None:
        """The team's words for a message; for one of several those of one where there are no others."""
        several = message.plural if message.count != 1 else None
        return (self._labels.get(several) if several else None) or self._labels.get(message.text)

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
