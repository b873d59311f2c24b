"""How easy a text is to read, from 0 (very hard) to 100 (very easy)."""

import re
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from functools import lru_cache

from personatool.language import acronyms, english, french, numbers
from personatool.language.sentences import ABBREVIATIONS, cut, unelided

SHORT = 8  # words under which a text says too little to be scored alone

_WORDS: Mapping[str, Callable[[str], int]] = {"fr": french.syllables, "en": english.syllables}
_PIECES = re.compile(r"[0-9]+(?:[.,][0-9]+)*|[^\W\d_]+(?:['’][^\W\d_]+)*")
_THOUSANDS = re.compile(r"[0-9]{1,3}(?:,[0-9]{3})+")
_ORDINAL = {"fr": {"er": 1, "re": 1, "e": 1, "ème": 1}, "en": {"st": 0, "nd": 0, "rd": 0, "th": 0}}


@dataclass(frozen=True, slots=True)
class Counts:
    """What a reading score is computed from."""

    sentences: int = 0
    words: int = 0
    syllables: int = 0

    def __add__(self, other: "Counts") -> "Counts":
        return Counts(self.sentences + other.sentences, self.words + other.words, self.syllables + other.syllables)


@lru_cache(maxsize=4_096)
def count(text: str, language: str) -> Counts:
    """Count the sentences, words and syllables of a text. `language` is `en` or `fr`."""
    pieces = cut(text, language)
    return Counts(pieces.sentences, len(pieces.words), sum(word_syllables(word, language) for word in pieces.words))


@lru_cache(maxsize=16_384)
def word_syllables(word: str, language: str) -> int:
    """Count the syllables of a word as it stands: an abbreviation, an acronym, a number, letters."""
    known = ABBREVIATIONS[language].get(unelided(word))
    if known is not None:
        return known
    if acronyms.is_acronym(word):
        return acronyms.syllables(word, language, _WORDS[language])
    if any(map(str.isdecimal, word)):
        return max(sum(_piece(piece, word, language) for piece in _PIECES.findall(word)), 1)
    return sum(_joined(piece, language) for piece in re.split(r"[-‑–—.@_&+]", word) if piece) or 1


def _joined(piece: str, language: str) -> int:
    """Count letters; in `l’APL` and `GP’s` the acronym is all there is to say."""
    for part in re.split("['’]", piece):
        if acronyms.is_acronym(part):
            return acronyms.syllables(part, language, _WORDS[language])
    return _WORDS[language](piece)


def _piece(piece: str, word: str, language: str) -> int:
    """Count a run of digits or letters inside a word such as `14h30`, `1er` or `A4`."""
    if piece[0].isdecimal():
        plain = piece.replace(",", "") if language == "en" and _THOUSANDS.fullmatch(piece) else piece
        return sum(numbers.syllables(part, language) for part in _split_number(plain))
    if word[-len(piece) :] == piece and piece.lower() in _ORDINAL[language]:
        return _ORDINAL[language][piece.lower()]
    return ABBREVIATIONS[language].get(piece.lower()) or _joined(piece, language)


def _split_number(number: str) -> list[str]:
    """Keep one decimal mark; what has more (dates, versions) is read part by part."""
    return [number] if len(re.findall(r"[.,]", number)) <= 1 else re.split(r"[.,]", number)


def score(counts: Counts, language: str) -> float | None:
    """Kandel and Moles (1958) for French, Flesch (1948) for English; None without words."""
    if not counts.words:
        return None
    length = counts.words / counts.sentences
    weight = counts.syllables / counts.words
    if language == "fr":
        return 207 - 1.015 * length - 73.6 * weight
    return 206.835 - 1.015 * length - 84.6 * weight


def total(several: Iterable[Counts]) -> Counts:
    """Add counts up."""
    return sum(several, Counts())
