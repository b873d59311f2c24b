"""Words that every format shares."""

from personatool.model.diagnostic import Severity
from personatool.model.message import Message, msg, msg_n

SEVERITIES = {Severity.ERROR: msg("error"), Severity.WARNING: msg("warning"), Severity.INFO: msg("advice")}


def left_out(number: int) -> Message:
    """Say how many findings are not shown."""
    return msg_n("… and {count} more.", "… and {count} more.", number)
