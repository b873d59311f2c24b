"""P023: an e-mail address that could be somebody's."""

import re
from collections.abc import Iterator

from personatool.model.diagnostic import Finding, Kind
from personatool.model.message import msg
from personatool.rules.engine.rule import Rule
from personatool.rules.engine.scope import Scope
from personatool.rules.facts.persona_texts import joined_texts, spot, texts
from personatool.rules.sources.persona import IDENTITY

KIND = Kind(
    code="P023",
    name="email-address",
    why=msg("A persona is nobody in particular: personal data of somebody real must not travel in a briefing."),
    instead=msg("Leave the address out, or write one at example.org."),
)
_ADDRESS = re.compile(r"[\w.+-]{1,64}@(?P<host>[\w-]{1,63}(?:\.[\w-]{1,63}){1,4})")
# RFC 2606 and RFC 6761: names that belong to nobody.
_NOBODY = re.compile(r"(?:.*\.)?example(?:\.(?:com|org|net))?|.*\.(?:test|invalid|localhost)", re.IGNORECASE)


def check(scope: Scope) -> Iterator[Finding]:
    """Look for addresses in every text of every persona; `owner` and `links` are not the persona's own."""
    for persona in scope.personas:
        joined = joined_texts(persona)
        if "@" not in joined.lists and "@" not in joined.rest:
            continue
        for text in texts(persona):
            found = _ADDRESS.search(text.text) if "@" in text.text else None
            if found and not _NOBODY.fullmatch(found["host"]):
                message = msg("“{address}” may be the address of somebody real.", address=found[0])
                yield Finding(KIND, spot(persona, text), message)


RULE = Rule(
    kind=KIND,
    check=check,
    what=msg("Looks for e-mail addresses in personas."),
    source=IDENTITY,
    example="""\
# personas/grace.yaml
name: Grace Okafor
notes: Reach her at grace.okafor@ourcouncil.gov.uk
""",
    instead_example="""\
# personas/grace.yaml
name: Grace Okafor
notes: Reach her at grace@example.org
""",
)
