"""P024: a telephone number that could be somebody's."""

import re
from collections.abc import Iterator

from personatool.model.diagnostic import Finding, Kind
from personatool.model.message import msg
from personatool.rules.engine.rule import Rule
from personatool.rules.engine.scope import Scope
from personatool.rules.facts.persona_texts import long_numbers, spot
from personatool.rules.sources.persona import IDENTITY

KIND = Kind(
    code="P024",
    name="telephone-number",
    why=msg("A persona is nobody in particular: somebody real may answer that number."),
    instead=msg("Leave the number out, or write one kept for fiction, such as 06 39 98 00 00 or 07700 900000."),
)
_SPACE = r"[ .\-\u00a0\u202f]?"
# Never a piece of a longer number, such as a bank account's.
_START = r"(?<![\d.,])(?<!\d[ \u00a0\u202f])(?<!\b[A-Z]{2}\d\d[ \u00a0\u202f])"
_END = r"(?![ \u00a0\u202f]?\d)"
# Texts, not compiled patterns: that takes longer than all other work of the rule, and most personas hold no number.
_NUMBER = (
    rf"{_START}(?:"
    rf"(?:(?:\+33|0033){_SPACE}(?:\(0\){_SPACE})?|0)[1-79](?:{_SPACE}\d\d){{4}}"  # France, no 08
    rf"|(?:\+44{_SPACE}(?:\(0\){_SPACE})?|0)[127]\d{{2,4}}{_SPACE}\d{{3,4}}{_SPACE}\d{{3,4}}"  # United Kingdom
    r"|(?:\+1[ .-]?)?(?:\(\d{3}\) ?|\d{3}[-.])\d{3}[-.]\d{4}"  # North America
    rf"|\+[2-9]\d{{1,2}}(?:{_SPACE}\d{{2,4}}){{3,5}}"  # elsewhere
    rf"){_END}"
)
# Kept for fiction by Arcep, Ofcom and NANPA.
_FICTION = (
    r"(?:33|0033|0)(?:0?)(?:19900|26191|35301|46571|53649|63998)\d{4}"
    r"|(?:44|0)0?(?:1632960|7700900|2079460|1134960|1144960|1154960|1164960|1174960|1184960|1214960|1314960|1414960"
    r"|1514960|1614960|1914980)\d{3}"
    r"|1?\d{3}55501\d\d"
)


def check(scope: Scope) -> Iterator[Finding]:
    """Look for numbers in every text of every persona; those kept for fiction are nobody's."""
    for persona in scope.personas:
        for text in long_numbers(persona):
            found = [match[0] for match in re.finditer(_NUMBER, text.text) if not _is_fiction(match[0])]
            if found:
                message = msg("“{number}” may be the telephone number of somebody real.", number=found[0])
                yield Finding(KIND, spot(persona, text), message)


def _is_fiction(number: str) -> bool:
    return re.fullmatch(_FICTION, re.sub(r"\D", "", number)) is not None


RULE = Rule(
    kind=KIND,
    check=check,
    what=msg("Looks for telephone numbers in personas."),
    source=IDENTITY,
    example="""\
# personas/grace.yaml
name: Grace Okafor
notes: Ring her on 07911 123456
""",
    instead_example="""\
# personas/grace.yaml
name: Grace Okafor
notes: Ring her on 07700 900123
""",
)
