"""The one exception of ours: the machine is wrong, not the user's file."""

from personatool.model.message import Message


class PersonatoolError(Exception):
    """The work cannot be done on this machine (no engine, unwritable folder): said in one sentence, exit code 2."""

    def __init__(self, message: Message, instead: Message | None = None) -> None:
        super().__init__(message.text)
        self.message = message
        self.instead = instead
