"""The paints of a drawing: a colour of the light theme with the role it plays, by which themes choose their own.

Meaning keeps its colour, stages take theirs in turn, the brand colours the frame.
"""

from typing import Final, Literal, Self

from personatool.colour.contrast import readable
from personatool.colour.mixing import mix, tint

Role = Literal[
    "none",
    "page",  # the ground of everything
    "white",  # cards and the halo of words; as an ink, words on a solid fill
    "paper",  # the ground of pictures, which are made for white paper
    "band",  # a grey ground
    "wash",  # the pale ground of something that has a hue
    "empty",  # a mark that is not reached, among full ones
    "gain",  # the ground between curves, where it means better
    "loss",  # the same, where it means worse
    "line",  # the edge of cards and panels
    "rule",  # any other grey line
    "frame",  # an edge in the hue of what it holds
    "ink",  # what is read first
    "body",  # what is read next
    "muted",  # small print
    "solid",  # a hue dark enough for white words: the accent, a stage, a word that means something
    "signal",  # a hue that means something by itself: good, mixed, bad
]


class Paint(str):
    """A colour as `#RRGGBB`, and its role."""

    __slots__ = ("role",)
    role: Role

    def __new__(cls, colour: str, role: Role) -> Self:
        """Give a colour a role."""
        paint = super().__new__(cls, colour)
        paint.role = role
        return paint


NONE: Final = Paint("", "none")
INK: Final = Paint("#1B2333", "ink")
BODY: Final = Paint("#333D50", "body")
MUTED: Final = Paint("#566072", "muted")
LINE: Final = Paint("#DDE2EA", "line")
PAGE: Final = Paint("#F5F7FA", "page")
WHITE: Final = Paint("#FFFFFF", "white")
PAPER: Final = Paint("#FFFFFF", "paper")

POSITIVE: Final = Paint("#1F8F63", "signal")
MIXED: Final = Paint("#D19400", "signal")
NEGATIVE: Final = Paint("#D6423F", "signal")

# Told apart by their numbers, names and places first; each carries white text at 4.5:1 or more.
STAGES: Final = (
    Paint("#4C5FD5", "solid"), Paint("#1F73B7", "solid"), Paint("#0B7D74", "solid"), Paint("#996207", "solid"),
    Paint("#B83F72", "solid"), Paint("#7A4BB5", "solid"), MUTED, Paint("#A84A1E", "solid"),
)  # fmt: skip

# Other personas' curves: told apart by their dashes and names first.
OTHERS: Final = (
    Paint("#6A4FA3", "solid"), Paint("#1F6F8B", "solid"), Paint("#8A5A12", "solid"), Paint("#8C3B63", "solid"),
    Paint("#4A6B2A", "solid"), MUTED,
)  # fmt: skip


def solid(hue: str, ground: str = WHITE) -> Paint:
    """A hue, darkened until it can be read on a ground, or carry words in the colour of the ground.

    A paint that can be read as it is keeps its role.
    """
    shade = readable(hue, ground)
    return hue if isinstance(hue, Paint) and shade == hue else Paint(shade, "solid")


def signal(hue: str) -> Paint:
    """A hue that means something, darkened until it is seen on white."""
    return Paint(readable(hue, ratio=3), "signal")


def wash(hue: str, strength: float) -> Paint:
    """The pale ground of something that has a hue."""
    return Paint(tint(hue, strength), "wash")


def empty(hue: str, strength: float = 0.22) -> Paint:
    """What a level does not reach, in the hue of what it reaches."""
    return Paint(tint(hue, strength), "empty")


def frame(hue: str, strength: float) -> Paint:
    """An edge in the hue of what it holds."""
    return Paint(tint(hue, strength), "frame")


def band(grey: str, other: str, share: float) -> Paint:
    """A grey ground, from two others."""
    return Paint(mix(grey, other, share), "band")


def rule(grey: str, other: str, share: float) -> Paint:
    """A grey line, from two others."""
    return Paint(mix(grey, other, share), "rule")


def emotion_colour(level: float) -> Paint:
    """Colour of an emotion from −1 (worst) to 1 (best)."""
    return Paint(mix(MIXED, POSITIVE if level > 0 else NEGATIVE, min(abs(level), 1.0)), "signal")
