"""P029: a label where a name should be."""

import re
from collections.abc import Iterator

from personatool.model.diagnostic import Finding, Kind, Severity
from personatool.model.message import msg
from personatool.rules.engine.naming import cut
from personatool.rules.engine.rule import Rule
from personatool.rules.engine.scope import Scope
from personatool.rules.facts.folding import fold
from personatool.rules.lexicons.labels import EPITHETS, LABELS, LITTLE_WORDS
from personatool.rules.sources.persona import WORDING

KIND = Kind(
    code="P029",
    name="label-as-name",
    why=msg("A label calls up the cliché of a crowd; a name lets the team think of one person."),
    instead=msg("Give the persona a name as people have; the label may be its `archetype` or its `role`."),
    severity=Severity.WARNING,
)
_WORD = re.compile(r"[^\W\d_]+(?:-[^\W\d_]+)*|\d+")


def check(scope: Scope) -> Iterator[Finding]:
    """Look at the words of each name."""
    for persona in scope.personas:
        name = persona.value.name
        if name and _is_label(_WORD.findall(fold(name))):
            yield Finding(KIND, persona.at("name"), msg("“{name}” is a label rather than a name.", name=cut(name)))


def _is_label(words: list[str]) -> bool:
    meaningful = [word for word in words if word not in LITTLE_WORDS and not word.isdigit() and len(word) > 1]
    if meaningful and all(word in LABELS or word.rstrip("sx") in LABELS for word in meaningful):
        return True
    return len(meaningful) > 1 and meaningful[0] in EPITHETS


RULE = Rule(
    kind=KIND,
    check=check,
    what=msg("Looks for labels such as “User 1” or “Le senior” where a name should be."),
    source=WORDING,
    example="""\
# personas/tom.yaml
name: The Senior
""",
    instead_example="""\
# personas/tom.yaml
name: Tom Whitfield
role: Retired bus driver
""",
)
