"""P019: a percentage in what a persona says, without its source."""

import re
from collections.abc import Iterator

from personatool.model.diagnostic import Finding, Kind, Severity
from personatool.model.items import Item
from personatool.model.message import msg
from personatool.model.place import Spot
from personatool.rules.engine.rule import Rule
from personatool.rules.engine.scope import Scope
from personatool.rules.facts.persona_texts import joined_texts
from personatool.rules.facts.review_status import is_draft
from personatool.rules.sources.persona import PRECISION

KIND = Kind(
    code="P019",
    name="figure-without-source",
    why=msg("A persona is one person: a percentage speaks of many, and holds only with the study it comes from."),
    instead=msg("Write `{text: …, source: …}` with an id of the evidence register, or tell it without the figure."),
    severity=Severity.WARNING,
)
# A share of many: neither “works at 80 %” nor “pays 12 % interest”.
_FIGURE = (
    r"(?i:\d[\d.,]*(?:[\s\u00a0\u202f]?%|[\s\u00a0](?:per ?cent|pour ?cent))(?= (?:of|des|du|de la|de l['’]|d['’]))"
    r"|\b\d{1,2} (?:in|out of|sur) \d{1,2}\b)"
)


def check(scope: Scope) -> Iterator[Finding]:
    """Look for percentages in goals, needs, pain points and the like."""
    for persona in scope.personas:
        if is_draft(persona.value) or not joined_texts(persona).figures:
            continue
        for route, item in persona.values(Item):
            found = re.search(_FIGURE, item.text) if not item.source else None
            if found:
                spot = Spot(persona.path, (*route, "text"), persona.document)
                yield Finding(KIND, spot, msg("The figure “{figure}” has no source.", figure=found[0]))


RULE = Rule(
    kind=KIND,
    check=check,
    what=msg("Looks for percentages without a source in the lists of a persona."),
    source=PRECISION,
    example="""\
# personas/tom.yaml
name: Tom Whitfield
pains: [40 % of calls are never answered]
""",
    instead_example="""\
# personatool.yaml
evidence: {calls: Calls to four helplines}
# personas/tom.yaml
name: Tom Whitfield
pains: [{text: 40 % of calls are never answered, source: calls}]
""",
)
