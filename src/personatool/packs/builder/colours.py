"""Colours that can be read: the team's accent, made darker or lighter until its contrast is enough."""

from functools import reduce

DEFAULT_ACCENT = "#4C5FD5"
DARK_WASH, NIGHT = "#232849", "#10142E"
_ENOUGH = 4.6  # WCAG 2.2, 1.4.3 asks 4.5; the rest absorbs rounding
_STEPS = 50


def contrast(first: str, second: str) -> float:
    """Contrast ratio of two `#RRGGBB` colours, from 1 to 21. Source: WCAG 2.2, relative luminance."""
    light, dark = sorted((_luminance(first), _luminance(second)), reverse=True)
    return (light + 0.05) / (dark + 0.05)


def readable(colour: str, paper: str) -> str:
    """Mix a colour with black or white, as little as needed, until it can be read on `paper`."""
    ink = "#FFFFFF" if _luminance(paper) < 0.18 else "#000000"  # noqa: PLR2004 - where black and white contrast alike
    mixes = (mix(colour, ink, step / _STEPS) for step in range(_STEPS + 1))
    return next(each for each in mixes if contrast(each, paper) >= _ENOUGH)


def mix(first: str, second: str, share: float) -> str:
    """Mix two colours; `share` of the second, from 0 to 1."""
    pairs = zip(_channels(first), _channels(second), strict=True)
    return "#" + "".join(f"{round(a + (b - a) * share):02X}" for a, b in pairs)


def _channels(colour: str) -> tuple[int, int, int]:
    return int(colour[1:3], 16), int(colour[3:5], 16), int(colour[5:7], 16)


def _luminance(colour: str) -> float:
    linear = (_linear(channel / 255) for channel in _channels(colour))
    weighted = zip(linear, (0.2126, 0.7152, 0.0722), strict=True)
    return reduce(lambda total, pair: total + pair[0] * pair[1], weighted, 0.0)


def _linear(channel: float) -> float:
    return channel / 12.92 if channel <= 0.04045 else ((channel + 0.055) / 1.055) ** 2.4  # noqa: PLR2004 - sRGB
