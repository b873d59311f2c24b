"""The palette: meaning keeps its colour, stages take theirs in turn, the brand dresses the frame."""

from functools import cache
from typing import Final

INK: Final = "#1B2333"
BODY: Final = "#333D50"
MUTED: Final = "#566072"
LINE: Final = "#DDE2EA"
FAINT: Final = "#E6EAF0"
PAGE: Final = "#F5F7FA"
WHITE: Final = "#FFFFFF"
ACCENT: Final = "#4453C4"

POSITIVE: Final = "#1F8F63"
MIXED: Final = "#D19400"
NEGATIVE: Final = "#D6423F"

# Told apart by their numbers, names and places first; each carries white text at 4.5:1 or more.
STAGES: Final = ("#4C5FD5", "#1F73B7", "#0B7D74", "#996207", "#B83F72", "#7A4BB5", "#566072", "#A84A1E")

# Other personas' curves: told apart by their dashes and names first.
OTHERS: Final = ("#6A4FA3", "#1F6F8B", "#8A5A12", "#8C3B63", "#4A6B2A", "#566072")


def channels(colour: str) -> tuple[int, int, int]:
    """Red, green and blue of a colour, 0–255."""
    return int(colour[1:3], 16), int(colour[3:5], 16), int(colour[5:7], 16)


@cache
def mix(colour: str, other: str, share: float) -> str:
    """Blend `share` (0–1) of another colour into a colour."""
    return "#" + "".join(
        f"{round(a + (b - a) * share):02X}" for a, b in zip(channels(colour), channels(other), strict=True)
    )


def tint(colour: str, strength: float) -> str:
    """Lighten a colour until only `strength` (0–1) of it is left."""
    return mix(WHITE, colour, strength)


def contrast(colour: str, other: str) -> float:
    """Contrast ratio, 1–21. Source: WCAG 2.2, relative luminance."""
    low, high = sorted((_luminance(colour), _luminance(other)))
    return (high + 0.05) / (low + 0.05)


def readable(colour: str, background: str = WHITE, ratio: float = 4.5) -> str:
    """Darken a colour just enough to be read on (or under) a light background."""
    for step in range(21):
        darker = mix(colour, "#000000", step / 20)
        if contrast(darker, background) >= ratio:
            return darker
    return "#000000"


def emotion_colour(level: float) -> str:
    """Colour of an emotion from −1 (worst) to 1 (best)."""
    return mix(MIXED, POSITIVE if level > 0 else NEGATIVE, min(abs(level), 1.0))


def _luminance(colour: str) -> float:
    red, green, blue = (_linear(channel / 255) for channel in channels(colour))
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def _linear(channel: float) -> float:
    knee = 0.04045
    return channel / 12.92 if channel <= knee else float(((channel + 0.055) / 1.055) ** 2.4)
