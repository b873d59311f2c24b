"""Count the syllables of acronyms: spelled out letter by letter, or said as a word when they can be."""

import re
from collections.abc import Callable

_KNOWN = {"CNAV": 2, "CPAM": 2, "DGFIP": 3, "INSEE": 2, "URSSAF": 2, "USA": 3, "ANTS": 1, "CNIL": 1, "CROUS": 1}
_LETTERS = {"fr": {"W": 3, "Y": 2}, "en": {"W": 3}}
_LONGEST = 6  # beyond it, capitals are a shouted word
# One consonant, vowels between one or two consonants, and an ending that can be said: CAF, EHPAD, FALC, not DITP.
_SAYABLE = re.compile(r"(?=.*[^AEIOUY][AEIOUY])[^AEIOUY]?([AEIOUY][^AEIOUY]{1,2})*[AEIOUY]([^AEIOUY]|[LNRS][^AEIOUY])?")
_ACRONYM = re.compile(r"[A-ZÀ-Ý]{2,}|[A-Z]{2,}[a-z][A-Z]+")


def is_acronym(word: str) -> bool:
    """Tell an acronym (`CAF`, `DGFiP`) from a word, a shouted one among them."""
    return len(word) <= _LONGEST and _ACRONYM.fullmatch(word) is not None


def syllables(word: str, language: str, say: Callable[[str], int]) -> int:
    """Count an acronym; `say` counts it when it is said as a word."""
    upper = word.upper()
    if upper in _KNOWN:
        return _KNOWN[upper]
    if _SAYABLE.fullmatch(upper):
        return say(word)
    return sum(_LETTERS[language].get(letter, 1) for letter in upper)
