"""How wide a character may be when a font of the reader's system draws it in place of Inter.

The guesses lean to the wide side: a box with room to spare looks better than clipped text.
"""

import unicodedata
from typing import Final

EMOJI: Final = 1.4  # Segoe UI Emoji 1.37, Noto Color Emoji 1.25
EMOJI_SELECTOR: Final = 0.8  # turns the narrower symbol before it into an emoji
WIDE: Final = 1.05  # CJK, fullwidth forms, symbols
BROAD: Final = 0.95  # scripts of round letters: Noto Sans Bold draws Malayalam 0.92 on average
WITHOUT_CASE: Final = 0.75  # Arabic, Hebrew, Thai and other scripts without capitals
LETTER: Final = 0.72
CAPITAL: Final = 0.85
SPACE: Final = 0.3

_EMOJI_BLOCKS: Final = (range(0x2300, 0x2400), range(0x2600, 0x27C0), range(0x1F000, 0x1FB00))
_BROAD_BLOCKS: Final = (
    range(0x0B80, 0x0C00),  # Tamil
    range(0x0C80, 0x0E00),  # Kannada, Malayalam, Sinhala
    range(0x1000, 0x10A0),  # Myanmar
    range(0x13A0, 0x1680),  # Cherokee, Canadian syllabics
)
_BY_CATEGORY: Final = {"Mn": 0.0, "Me": 0.0, "Cf": 0.0, "Cc": SPACE, "Ll": LETTER, "Lu": CAPITAL, "Lt": WIDE}


def _within(blocks: tuple[range, ...], char: str) -> bool:
    return any(ord(char) in block for block in blocks)


def fallback_em(char: str) -> float:
    """Width in em of a character Inter's baked faces lack; zero for marks and invisible controls."""
    if char == "\N{VARIATION SELECTOR-16}":
        return EMOJI_SELECTOR
    if _within(_EMOJI_BLOCKS, char):
        return EMOJI
    category = unicodedata.category(char)
    if category in _BY_CATEGORY:
        return _BY_CATEGORY[category]
    if category[0] in "SC" or unicodedata.east_asian_width(char) in "WF":
        return WIDE
    return BROAD if _within(_BROAD_BLOCKS, char) else WITHOUT_CASE
