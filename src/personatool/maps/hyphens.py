"""Where long words may be broken, by the hyphenation patterns of their language (the dictionaries of LibreOffice)."""

import re
from functools import cache
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from pyphen import Pyphen

SOFT_HYPHEN: Final = "\u00ad"
_LONG = re.compile(r"[^\W\d_]{15,}")  # shorter words fit in the narrowest column


def with_soft_hyphens(text: str, language: str) -> str:
    """Mark where words too long for a narrow column may end a line; texts that have such marks keep their own."""
    if SOFT_HYPHEN in text or not _LONG.search(text):
        return text
    patterns = _patterns(language)
    return _LONG.sub(lambda word: patterns.inserted(word[0], SOFT_HYPHEN), text) if patterns else text


@cache
def _patterns(language: str) -> "Pyphen | None":
    import pyphen  # noqa: PLC0415 - a second for German, and most texts need none

    known = pyphen.language_fallback(language.replace("-", "_")) if language else None
    return pyphen.Pyphen(lang=known) if known else None
