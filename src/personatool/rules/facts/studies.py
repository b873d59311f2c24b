"""What a persona or a journey cites from the evidence register."""

import datetime as dt
from typing import Any

from personatool.model.settings import Evidence
from personatool.rules.engine.scope import Scope, Walked

MONTHS_A_YEAR = 12


def cited_evidence(file: Walked[Any]) -> frozenset[str]:
    """Ids of evidence cited by the file as a whole or by anything in it; it was walked already."""
    return file.cached("cited", _cited)


def _cited(file: Walked[Any]) -> frozenset[str]:
    return frozenset(file.value.evidence).union(source for _, _, source in file.links("source"))


def studies(file: Walked[Any], scope: Scope) -> list[Evidence]:
    """The studies cited that are in the register, in the order of their ids."""
    register = scope.settings.evidence
    return [register[source] for source in sorted(cited_evidence(file)) if source in register]


def months_between(earlier: dt.date, later: dt.date) -> int:
    """Whole months from one day to another."""
    months = (later.year - earlier.year) * MONTHS_A_YEAR + later.month - earlier.month
    return months - (later.day < earlier.day)
