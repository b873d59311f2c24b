"""Contrast of two colours, and colours changed as little as needed to be read.

Source: WCAG 2.2, *contrast ratio* and *relative luminance* (https://www.w3.org/TR/WCAG22/#dfn-contrast-ratio).
Success criterion 1.4.3 asks 4.5 for text, 1.4.11 asks 3 for marks, 1.4.6 asks 7 for enhanced contrast.
"""

from functools import lru_cache

from personatool.colour.mixing import BLACK, WHITE, channels, mix

_STEPS = 20


def contrast(colour: str, other: str) -> float:
    """Contrast ratio, from 1 to 21."""
    low, high = sorted((_luminance(colour), _luminance(other)))
    return (high + 0.05) / (low + 0.05)


def readable(colour: str, background: str = WHITE, ratio: float = 4.5) -> str:
    """Mix a colour with black or white, as little as needed, until it can be read on a background."""
    end = WHITE if contrast(WHITE, background) > contrast(BLACK, background) else BLACK
    steps = (mix(colour, end, step / _STEPS) for step in range(_STEPS + 1))
    return next((candidate for candidate in steps if contrast(candidate, background) >= ratio), end)


@lru_cache(maxsize=4096)
def _luminance(colour: str) -> float:
    red, green, blue = (_linear(channel / 255) for channel in channels(colour))
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def _linear(channel: float) -> float:
    knee = 0.04045  # of sRGB; WCAG 2.2 writes 0.03928, which no 8-bit colour tells apart
    return channel / 12.92 if channel <= knee else float(((channel + 0.055) / 1.055) ** 2.4)
