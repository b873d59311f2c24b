"""A safe change to the user's files: by route where it is found, by place in the text once it is known."""

from dataclasses import dataclass

from personatool.model.place import Span, Spot


@dataclass(frozen=True, slots=True)
class Fix:
    """Write `text` where `was` stands: a text, or with `spot.key` a key.

    With `add`, the text is the value of a new key instead, in front of those of the thing at the spot; when that is
    written as a text, `was`, it becomes what stands under `under`.
    """

    spot: Spot
    was: str
    text: str
    add: str = ""
    under: str = ""


@dataclass(frozen=True, slots=True)
class Edit:
    """A fix in the text of a file: what to write between two offsets (in characters), which are on one line."""

    path: str
    start: int
    end: int
    text: str
    span: Span
