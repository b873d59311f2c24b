"""P004: an approved journey is seen through a proto-persona."""

from collections.abc import Iterator

from personatool.model.diagnostic import Finding, Kind
from personatool.model.message import msg
from personatool.rules.engine.naming import cut
from personatool.rules.engine.rule import Rule
from personatool.rules.engine.scope import Scope
from personatool.rules.facts.persona_set import approved_lenses
from personatool.rules.sources.persona import EIGHTEEN_F

KIND = Kind(
    code="P004",
    name="proto-drives-approved",
    why=msg("A proto-persona is a guess: what is approved on a guess is built for nobody."),
    instead=msg("Meet the people first and write `basis: research`, or leave the journey at `status: reviewed`."),
)


def check(scope: Scope) -> Iterator[Finding]:
    """Look at the lens persona of each approved journey."""
    for journey, lens in approved_lenses(scope):
        if lens.value.basis == "proto":
            message = msg("This journey is approved, but {persona} is a proto-persona.", persona=cut(lens.value.label))
            here = (
                (journey.at("status"), msg("the journey is approved here")),
                (lens.at("basis"), msg("the persona is said to be a guess here")),
            )
            yield Finding(KIND, journey.at("persona"), message, related=here)


RULE = Rule(
    kind=KIND,
    check=check,
    across=True,
    what=msg("Stops an approved journey whose persona is a proto-persona."),
    source=EIGHTEEN_F,
    example="""\
# personas/grace.yaml
name: Grace Okafor
basis: proto
# journeys/move.yaml
title: We are moving house
persona: grace
status: approved
stages: [{name: Before, steps: [Pack the boxes]}]
""",
    instead_example="""\
# personas/grace.yaml
name: Grace Okafor
basis: proto
# journeys/move.yaml
title: We are moving house
persona: grace
status: draft
stages: [{name: Before, steps: [Pack the boxes]}]
""",
)
