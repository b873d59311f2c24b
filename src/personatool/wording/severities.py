"""How grave things are, in words: what a check finds, what hurts people."""

from collections.abc import Mapping
from typing import Final

from personatool.model.diagnostic import Severity
from personatool.model.message import Message, msg

FINDING_SEVERITY: Final[Mapping[Severity, Message]] = {
    Severity.ERROR: msg("error"),
    Severity.WARNING: msg("warning"),
    Severity.INFO: msg("advice"),
    Severity.OBSERVATION: msg("observation"),
}
PAIN_SEVERITY: Final[Mapping[int, Message]] = {1: msg("minor"), 2: msg("serious"), 3: msg("blocking")}
