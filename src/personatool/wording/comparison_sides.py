"""What the two sides of a comparison are called: a prescribed journey is neither before nor after a lived one."""

from personatool.model.comparison import Comparison
from personatool.model.message import Message, msg


def side_names(compared: Comparison, before: Message, after: Message) -> tuple[Message, Message]:
    """Name the two sides, as a title."""
    return (msg("As prescribed"), msg("As lived")) if _prescribed(compared) else (before, after)


def side_words(compared: Comparison) -> tuple[Message, Message]:
    """Name the two sides in one word, at the head of a column and in lists."""
    return (msg("prescribed"), msg("lived")) if _prescribed(compared) else (msg("before"), msg("after"))


def _prescribed(compared: Comparison) -> bool:
    return compared.current.state == "prescribed"
