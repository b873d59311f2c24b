"""T003: a journey with several primary personas."""

from collections.abc import Iterator

from personatool.model.diagnostic import Finding, Kind, Severity
from personatool.model.message import msg
from personatool.rules.engine.naming import cut
from personatool.rules.engine.rule import Rule
from personatool.rules.engine.scope import Scope
from personatool.rules.sources.persona import SET

KIND = Kind(
    code="T003",
    name="several-primaries",
    why=msg("The primary persona settles what to do when two people need opposite things: two of them settle nothing."),
    instead=msg("Keep one `set_role: primary`; make the other secondary, or give it a journey of its own."),
    severity=Severity.WARNING,
)


def check(scope: Scope) -> Iterator[Finding]:
    """Look for a second primary persona among the people of each journey."""
    primaries = {persona.value.id: persona for persona in scope.personas if persona.value.set_role == "primary"}
    for journey in scope.journeys:
        cast = [journey.value.persona, *journey.value.also]
        found = [primaries[who] for who in dict.fromkeys(cast) if who in primaries]
        if len(found) > 1:
            place = journey.at("also", journey.value.also.index(found[1].value.id))
            names = {"first": cut(found[0].value.label), "second": cut(found[1].value.label)}
            message = msg("{first} and {second} are both primary here.", **names)
            here = tuple((persona.at("set_role"), msg("said to be primary here")) for persona in found[:2])
            yield Finding(KIND, place, message, related=here)


RULE = Rule(
    kind=KIND,
    check=check,
    across=True,
    what=msg("Looks for a second primary persona in each journey."),
    source=SET,
    example="""\
# personas/grace.yaml
name: Grace Okafor
set_role: primary
# personas/tom.yaml
name: Tom Whitfield
set_role: primary
# journeys/move.yaml
title: We are moving house
persona: grace
also: [tom]
stages: [{name: Before, steps: [Pack the boxes]}]
""",
    instead_example="""\
# personas/grace.yaml
name: Grace Okafor
set_role: primary
# personas/tom.yaml
name: Tom Whitfield
set_role: secondary
# journeys/move.yaml
title: We are moving house
persona: grace
also: [tom]
stages: [{name: Before, steps: [Pack the boxes]}]
""",
)
