"""Words that every format shares."""

from personatool.i18n import Translator
from personatool.model.diagnostic import Diagnostic, Severity
from personatool.model.message import Message, msg, msg_n
from personatool.report.plain import one_line, shorten

SEVERITIES = {Severity.ERROR: msg("error"), Severity.WARNING: msg("warning"), Severity.INFO: msg("advice")}


def left_out(number: int) -> Message:
    """Say how many findings are not shown."""
    return msg_n("… and {count} more.", "… and {count} more.", number)


def sentence(message: Message, say: Translator, limit: int = 500) -> str:
    """Say a message in one harmless line."""
    return shorten(one_line(say.say(message)), limit)


def told(each: Diagnostic, say: Translator) -> str:
    """Say in one harmless line what is wrong and what to write instead."""
    return f"{sentence(each.message, say)} {sentence(each.instead, say)}"
