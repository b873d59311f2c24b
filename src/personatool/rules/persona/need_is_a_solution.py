"""J068: a need names something to build."""

import re
from collections.abc import Iterable, Iterator

from personatool.model.diagnostic import Finding, Kind, Severity
from personatool.model.message import msg
from personatool.rules.engine.naming import cut
from personatool.rules.engine.rule import Rule
from personatool.rules.engine.scope import Scope, language
from personatool.rules.facts.folding import fold
from personatool.rules.lexicons.solutions import HAVING, SOLUTIONS
from personatool.rules.sources.persona import COMPASS

KIND = Kind(
    code="J068",
    name="need-is-a-solution",
    why=msg("“An app” is one answer among many: behind it stands a need that could be met in other ways."),
    instead=msg(
        "Ask “what for?” and write the answer: “Know where my claim stands” rather than “An app to follow my claim”."
    ),
    severity=Severity.WARNING,
)

_GAP = "[^a-z0-9]"


def check(scope: Scope) -> Iterator[Finding]:
    """Compare the beginning of each need with solutions in the workspace's language."""
    code = language(scope)
    if code not in SOLUTIONS:
        return
    having, solutions = _one_of(HAVING[code]), _one_of(SOLUTIONS[code])
    begins = re.compile(f"{_GAP}*(?:{having}{_GAP}+)?{solutions}(?:{_GAP}|$)")
    for persona in scope.personas:
        for index, need in enumerate(persona.value.needs):
            if begins.match(fold(need.text)):
                message = msg("“{need}” is a solution, not a need.", need=cut(need.text))
                yield Finding(KIND, persona.at("needs", index, "text"), message)


def _one_of(ids: Iterable[str]) -> str:
    """A pattern for words that are given in the form of ids."""
    return f"(?:{'|'.join(ref.replace('-', f'{_GAP}+') for ref in ids)})"


RULE = Rule(
    kind=KIND,
    check=check,
    what=msg("Finds needs that begin with something to build (words in English and French)."),
    source=COMPASS,
    example="""\
# personas/grace.yaml
name: Grace Okafor
needs: [An app to follow my claim]
""",
    instead_example="""\
# personas/grace.yaml
name: Grace Okafor
needs: [Know where my claim stands]
""",
)
