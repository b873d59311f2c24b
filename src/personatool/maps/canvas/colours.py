"""The palette: meaning keeps its colour, stages take theirs in turn, the brand dresses the frame."""

from typing import Final

from personatool.colour.mixing import mix

INK: Final = "#1B2333"
BODY: Final = "#333D50"
MUTED: Final = "#566072"
LINE: Final = "#DDE2EA"
PAGE: Final = "#F5F7FA"
WHITE: Final = "#FFFFFF"

POSITIVE: Final = "#1F8F63"
MIXED: Final = "#D19400"
NEGATIVE: Final = "#D6423F"

# Told apart by their numbers, names and places first; each carries white text at 4.5:1 or more.
STAGES: Final = ("#4C5FD5", "#1F73B7", "#0B7D74", "#996207", "#B83F72", "#7A4BB5", "#566072", "#A84A1E")

# Other personas' curves: told apart by their dashes and names first.
OTHERS: Final = ("#6A4FA3", "#1F6F8B", "#8A5A12", "#8C3B63", "#4A6B2A", "#566072")


def emotion_colour(level: float) -> str:
    """Colour of an emotion from −1 (worst) to 1 (best)."""
    return mix(MIXED, POSITIVE if level > 0 else NEGATIVE, min(abs(level), 1.0))
