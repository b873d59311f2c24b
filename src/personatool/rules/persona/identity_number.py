"""P025: a social security, national insurance or bank account number."""

import re
from collections.abc import Iterator

from personatool.model.diagnostic import Finding, Kind
from personatool.model.message import msg
from personatool.rules.engine.rule import Rule
from personatool.rules.engine.scope import Scope
from personatool.rules.facts.persona_texts import long_numbers, spot
from personatool.rules.sources.persona import IDENTITY

KIND = Kind(
    code="P025",
    name="identity-number",
    why=msg("Such a number belongs to one person for life: whoever reads the pack could misuse it."),
    instead=msg("Leave the number out; if one must be shown, write it with x: 1 52 xx xx xxx xxx xx."),
)
_SPACE = r"[ \u00a0\u202f]?"
# Texts, not compiled patterns: that takes longer than all other work of the rule, and most personas hold no number.
_NIR = rf"(?<!\d)[12]{_SPACE}\d\d{_SPACE}[0-9]\d{_SPACE}(?:\d\d|2[AB]){_SPACE}\d{{3}}{_SPACE}\d{{3}}{_SPACE}\d\d(?!\d)"
_IBAN = rf"\b[A-Z]{{2}}\d\d(?:{_SPACE}[A-Z0-9]{{4}}){{3,7}}{_SPACE}[A-Z0-9]{{1,4}}\b"
# Letters that HMRC uses; QQ is its own example and is left out with them.
_NINO = r"\b(?!BG|GB|NK|KN|TN|NT|ZZ)[A-CEGHJ-PR-TW-Z][A-CEGHJ-NPR-TW-Z] ?\d\d ?\d\d ?\d\d ?[A-D]\b"


def check(scope: Scope) -> Iterator[Finding]:
    """Look for such numbers in every text of every persona, and check their check digits."""
    for persona in scope.personas:
        for text in long_numbers(persona):
            if _holds_one(text.text):
                message = msg("This text holds a number that identifies somebody.")
                yield Finding(KIND, spot(persona, text), message)


def _holds_one(text: str) -> bool:
    return (
        any(_is_nir(found[0]) for found in re.finditer(_NIR, text))
        or any(_is_iban(found[0]) for found in re.finditer(_IBAN, text))
        or re.search(_NINO, text) is not None
    )


def _is_nir(text: str) -> bool:
    """The last two digits of a French social security number are 97 less the rest of the others by 97."""
    digits = re.sub(r"\s", "", text).replace("2A", "19").replace("2B", "18")
    return 97 - int(digits[:13]) % 97 == int(digits[13:])


def _is_iban(text: str) -> bool:
    """ISO 13616: moved, spelt in digits, an account number leaves 1 when divided by 97."""
    letters = re.sub(r"\s", "", text)
    return int("".join(str(int(letter, 36)) for letter in letters[4:] + letters[:4])) % 97 == 1


RULE = Rule(
    kind=KIND,
    check=check,
    what=msg("Looks for social security, national insurance and bank account numbers in personas."),
    source=IDENTITY,
    example="""\
# personas/grace.yaml
name: Grace Okafor
notes: National Insurance number AB 12 34 56 C
""",
    instead_example="""\
# personas/grace.yaml
name: Grace Okafor
notes: Never finds her National Insurance number
""",
)
