"""J016: a stage is named after what the organisation does."""

from collections.abc import Iterator

from personatool.model.diagnostic import Finding, Kind, Severity
from personatool.model.message import msg
from personatool.model.workspace import stages
from personatool.rules.engine.naming import cut
from personatool.rules.engine.rule import Rule
from personatool.rules.engine.scope import Scope, language
from personatool.rules.facts.journey_moments import folded
from personatool.rules.lexicons.stages import AMBIGUOUS, STAGES
from personatool.rules.sources.journey import WORDING

KIND = Kind(
    code="J016",
    name="stage-of-company",
    why=msg(
        "Nobody lives a “conversion” or a “case processing”: such a name shows the organisation’s work, not "
        "the person’s."
    ),
    instead=msg("Name what the person does or goes through: “Waiting for an answer” rather than “Case processing”."),
    severity=Severity.WARNING,
)


def check(scope: Scope) -> Iterator[Finding]:
    """Look up the whole name of each stage in the words of its own language; staff may live what they do."""
    staff = {persona.value.id for persona in scope.personas if persona.value.kind == "agent"}
    for journey in scope.journeys:
        if journey.value.persona in staff or (journey.value.service or scope.settings.service) == "internal":
            continue
        words = STAGES.get(language(scope, journey.value), frozenset())
        named = [stage for stage in stages(journey) if folded(stage.value.name) in words]
        if len(named) == 1 and folded(named[0].value.name) in AMBIGUOUS:
            continue
        for stage in named:
            message = msg("“{stage}” is what the organisation does.", stage=cut(stage.value.name))
            yield Finding(KIND, stage.at("name"), message)


RULE = Rule(
    kind=KIND,
    check=check,
    what=msg("Finds stages named after the sales funnel or the handling of cases (words in English and French)."),
    source=WORDING,
    example="""\
# journeys/claim.yaml
title: I claim my pension
stages: [Gathering my papers, Case processing, First payment]
""",
    instead_example="""\
# journeys/claim.yaml
title: I claim my pension
stages: [Gathering my papers, Waiting for an answer, First payment]
""",
)
