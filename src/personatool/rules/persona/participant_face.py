"""P026: the portrait shows somebody who took part in the research."""

from collections.abc import Iterator

from personatool.model.diagnostic import Finding, Kind
from personatool.model.message import msg
from personatool.rules.engine.rule import Rule
from personatool.rules.engine.scope import Scope
from personatool.rules.sources.persona import IDENTITY

KIND = Kind(
    code="P026",
    name="participant-face",
    why=msg("People spoke to you in confidence: their face beside the difficulties of a persona betrays it."),
    instead=msg("Show a drawing, or a photograph of somebody who agreed to stand for the persona."),
)


def check(scope: Scope) -> Iterator[Finding]:
    """Look at what the file says of its portrait."""
    for persona in scope.personas:
        portrait = persona.value.portrait
        if portrait and portrait.depicts_participant:
            message = msg("The portrait shows somebody who took part in the research.")
            yield Finding(KIND, persona.at("portrait", "depicts_participant"), message)


RULE = Rule(
    kind=KIND,
    check=check,
    what=msg("Stops portraits that are said to show a participant."),
    source=IDENTITY,
    example="""\
# personas/grace.yaml
name: Grace Okafor
portrait: {file: grace.svg, depicts_participant: true}
# personas/grace.svg
<svg xmlns="http://www.w3.org/2000/svg" width="8" height="8"><rect width="8" height="8"/></svg>
""",
    instead_example="""\
# personas/grace.yaml
name: Grace Okafor
portrait: {file: grace.svg, depicts_participant: false}
# personas/grace.svg
<svg xmlns="http://www.w3.org/2000/svg" width="8" height="8"><rect width="8" height="8"/></svg>
""",
)
