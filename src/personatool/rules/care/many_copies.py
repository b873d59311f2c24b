"""C005: a step asks for many copies of one document."""

import re
from collections.abc import Iterator

from personatool.model.diagnostic import Finding, Kind, Severity
from personatool.model.message import msg
from personatool.rules.engine.naming import cut
from personatool.rules.engine.rule import Option, Rule
from personatool.rules.engine.scope import Scope
from personatool.rules.facts.asked import documents_asked
from personatool.rules.facts.folding import fold
from personatool.rules.facts.user_journeys import user_moments
from personatool.rules.sources.care import ONCE

KIND = Kind(
    code="C005",
    name="many-copies",
    why=msg("Copies are work that people do for the convenience of files; one that is shared serves as well."),
    instead=msg("Ask for one copy and share it, or set this finding aside with the reason when the law demands more."),
    severity=Severity.WARNING,
    of_service=True,
)
_SEVERAL = re.compile(
    r"\b(?:last|latest|recent|previous|monthly|derni\w*|recent\w*|precedent\w*|mensuel\w*|\d+|two|three|four|six|twelve|"
    r"deux|trois|quatre|six|douze|pay ?slips?|pay ?stubs?|wage slips?|statements?|bills?|invoices?|receipts?|"
    r"(?:bulletins?|fiches?) de (?:salaire|paie|paye)|releves?|factures?|quittances?|avis d.imposition|tax returns?)\b"
)
"""Documents of which there is one a month or a year: three of them are no copies."""
MAX_COPIES = Option("C005", "max_copies", 2, msg("How many copies of a document a step may ask."))


def check(scope: Scope) -> Iterator[Finding]:
    """Look at the number of copies wherever it is said."""
    most = MAX_COPIES.of(scope)
    for moment in user_moments(scope):
        for document in documents_asked(moment):
            copies = document.entry.value.copies
            if copies is not None and copies > most and not _SEVERAL.search(fold(document.name)):
                message = msg(
                    "{count} copies of “{document}” are asked at once.", count=copies, document=cut(document.name)
                )
                yield Finding(KIND, document.entry.at("copies"), message)


RULE = Rule(
    kind=KIND,
    check=check,
    options=(MAX_COPIES,),
    what=msg("Counts the copies of each document."),
    source=ONCE,
    example="""\
# journeys/move.yaml
title: We are moving house
stages: [{name: Telling everyone, steps: [{name: Tell the council, documents: [{name: Lease, copies: 3}]}]}]
""",
    instead_example="""\
# journeys/move.yaml
title: We are moving house
stages: [{name: Telling everyone, steps: [{name: Tell the council, documents: [{name: Lease, copies: 1}]}]}]
""",
)
