"""A problem in one file's text, before it has a line and a column."""

from dataclasses import dataclass

from personatool.model.diagnostic import Kind
from personatool.model.message import Message


@dataclass(frozen=True, slots=True)
class Problem:
    """A problem between two offsets of a file's text (in characters); `related` are other offsets and what is there."""

    kind: Kind
    message: Message
    start: int
    end: int
    instead: Message | None = None
    related: tuple[tuple[int, int, Message], ...] = ()


def shorten(text: str, limit: int = 40) -> str:
    """Keep a user's text short inside a sentence."""
    one_line = " ".join(text.split())
    return one_line if len(one_line) <= limit else one_line[: limit - 1] + "…"
