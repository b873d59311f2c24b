"""What the two sides of a comparison are called."""

from personatool.model.comparison import Comparison
from personatool.model.message import Message, msg


def side_names(compared: Comparison, before: Message, after: Message) -> tuple[Message, Message]:
    """Name the two sides: a prescribed journey beside a lived one is neither before nor after it."""
    if compared.current.state == "prescribed":
        return msg("As prescribed"), msg("As lived")
    return before, after
