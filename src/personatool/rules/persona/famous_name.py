"""P028: a persona is named after somebody famous."""

from collections.abc import Iterator

from personatool.model.diagnostic import Finding, Kind
from personatool.model.message import msg
from personatool.rules.engine.naming import cut, slug
from personatool.rules.engine.rule import Rule
from personatool.rules.engine.scope import Scope
from personatool.rules.lexicons.famous_names import FAMOUS
from personatool.rules.sources.persona import IDENTITY

KIND = Kind(
    code="P028",
    name="famous-name",
    why=msg("Everybody has an opinion of a famous person, and will discuss that one instead of your public."),
    instead=msg("Give the persona an ordinary name that people of this public bear."),
)


def check(scope: Scope) -> Iterator[Finding]:
    """Look up the whole name."""
    for persona in scope.personas:
        name = persona.value.name
        if name and slug(name) in FAMOUS:
            yield Finding(KIND, persona.at("name"), msg("“{name}” is the name of somebody famous.", name=cut(name)))


RULE = Rule(
    kind=KIND,
    check=check,
    what=msg("Looks for personas named after famous people, real or not."),
    source=IDENTITY,
    example="""\
# personas/grace.yaml
name: Hermione Granger
""",
    instead_example="""\
# personas/grace.yaml
name: Grace Okafor
""",
)
