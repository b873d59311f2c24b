"""P005: an approved journey is seen through a persona that a machine wrote and nobody reviewed."""

from collections.abc import Iterator

from personatool.model.diagnostic import Finding, Kind
from personatool.model.message import msg
from personatool.rules.engine.naming import cut
from personatool.rules.engine.rule import Rule
from personatool.rules.engine.scope import Scope
from personatool.rules.facts.persona_set import approved_lenses
from personatool.rules.facts.review_status import is_reviewed
from personatool.rules.sources.persona import EIGHTEEN_F

KIND = Kind(
    code="P005",
    name="unreviewed-draft-drives-approved",
    why=msg("A machine writes what sounds likely: somebody who knows the public must have read it first."),
    instead=msg("Check the persona against studies and write `status: reviewed` in it, or wait with the approval."),
)


def check(scope: Scope) -> Iterator[Finding]:
    """Look at the lens persona of each approved journey."""
    for journey, lens in approved_lenses(scope):
        if lens.value.basis == "ai-draft" and not is_reviewed(lens.value):
            message = msg(
                "This journey is approved, but {persona} is an AI draft that nobody reviewed.",
                persona=cut(lens.value.label),
            )
            here = (
                (journey.at("status"), msg("the journey is approved here")),
                (lens.at("basis"), msg("the persona is said to be an AI draft here")),
            )
            yield Finding(KIND, journey.at("persona"), message, related=here)


RULE = Rule(
    kind=KIND,
    check=check,
    across=True,
    what=msg("Stops an approved journey whose persona is an AI draft that nobody reviewed."),
    source=EIGHTEEN_F,
    example="""\
# personas/grace.yaml
name: Grace Okafor
basis: ai-draft
# journeys/move.yaml
title: We are moving house
persona: grace
status: approved
stages: [{name: Before, steps: [Pack the boxes]}]
""",
    instead_example="""\
# personas/grace.yaml
name: Grace Okafor
basis: ai-draft
# journeys/move.yaml
title: We are moving house
persona: grace
status: draft
stages: [{name: Before, steps: [Pack the boxes]}]
""",
)
