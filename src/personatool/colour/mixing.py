"""Mix `#RRGGBB` colours."""

from functools import cache
from typing import Final

WHITE: Final = "#FFFFFF"
BLACK: Final = "#000000"


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
