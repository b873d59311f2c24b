"""A figure: a number with everything needed to check it."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Literal

from personatool.model.message import Message, msg

Better = Literal["lower", "higher", "neither"]
_ONE = {"days": msg("day"), "hours": msg("hour"), "points": msg("point")}
_COUNTED = frozenset({"requests", "fields", "contacts", "parties", "changes", "waits", "steps", "visits", "endings"})


@dataclass(frozen=True, slots=True)
class Input:
    """A number that went into a figure; `None` when the files do not say it."""

    label: Message
    value: float | None
    currency: str = ""


@dataclass(frozen=True, slots=True)
class FigurePart:
    """A piece of a figure, in the figure's unit unless `detail` says otherwise."""

    label: Message
    value: float | None
    detail: Message | None = None
    currency: str = ""


@dataclass(frozen=True, slots=True)
class Figure:
    """A measure of a journey. `value` is `None` when the files do not say enough.

    `missing` says what the files leave out; with a value, the value then rests on the rest alone. `digits` is how many
    decimals are worth showing, `better` which way is good for people. A sum of money has its `currency`, and `per` says
    for how long it is.
    """

    key: str
    label: Message
    value: float | None
    unit: Message
    formula: Message
    source: Message
    inputs: tuple[Input, ...] = ()
    parts: tuple[FigurePart, ...] = ()
    missing: tuple[Message, ...] = ()
    better: Better = "lower"
    digits: int = 0
    currency: str = ""
    per: Message | None = None

    def unit_for(self, language: str) -> Message | None:
        """The unit to write behind the value; none when the label already names what is counted.

        `day` for 1 day; French says so for all that is below 2.
        """
        if self.value is None or self.unit.text in _COUNTED:
            return None
        if self.currency or self.unit == verbatim(""):
            return self.per
        size = abs(round(self.value, self.digits))
        one = size < 2 if language == "fr" else size == 1  # noqa: PLR2004 - the grammar of French
        return _ONE.get(self.unit.text, self.unit) if one else self.unit


POINTS = msg("points")
COUNTED_IN_FILE = msg("Counted in the journey file")


def verbatim(text: str) -> Message:
    """Quote the user's own words, which are not ours to translate."""
    return msg("{text}", text=text)


def listed(names: Sequence[Message]) -> Message:
    """Put names one behind the other, with commas."""
    gaps = ", ".join(f"{{name{index}}}" for index in range(len(names)))
    return Message(gaps, tuple((f"name{index}", name) for index, name in enumerate(names)))


def notes(*candidates: tuple[bool, Message]) -> tuple[Message, ...]:
    """Keep the messages whose condition holds."""
    return tuple(message for holds, message in candidates if holds)
