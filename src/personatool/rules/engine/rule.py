"""What a rule is: its words, its examples, its check, and the options a team may set."""

import re
from collections.abc import Callable, Iterable
from dataclasses import dataclass

from personatool.model.diagnostic import Finding, Kind
from personatool.model.journey import Journey
from personatool.model.message import Message
from personatool.rules.engine.scope import Scope

_NUMBER = re.compile(r"[+-]?\d{1,15}([.,]\d{1,15})?", re.ASCII)
Check = Callable[[Scope], Iterable[Finding]]


@dataclass(frozen=True, slots=True)
class Option:
    """A number that a team may set in `personatool.yaml`, under the rule's code."""

    code: str
    name: str
    default: float
    what: Message | None = None

    def of(self, scope: Scope) -> float:
        """Read the team's number; what is no number was reported already, and the default holds."""
        written = scope.settings.rules.get(self.code, {}).get(self.name)
        return read_number(written) if is_number(written) else self.default


@dataclass(frozen=True, slots=True)
class Rule:
    """A rule. `example` breaks it, `instead_example` does not: small workspaces, `# <path>` heading each file.

    A rule with `across` follows links from file to file: on a lone file it has nothing to go by. `what` says in one
    sentence what the rule looks for, `source` where it comes from. `measured` tells which journeys the rule must know
    the complexity of.
    """

    kind: Kind
    example: str
    instead_example: str
    check: Check
    options: tuple[Option, ...] = ()
    across: bool = False
    what: Message | None = None
    source: Message | None = None
    measured: Callable[[Journey], bool] | None = None


def is_number(written: object) -> bool:
    """Tell whether a setting was written as a finite number."""
    return isinstance(written, str) and _NUMBER.fullmatch(written.strip()) is not None


def read_number(written: object) -> float:
    """Read a setting that `is_number`."""
    return float(str(written).strip().replace(",", "."))
