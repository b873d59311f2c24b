"""J053: an opportunity of the register answers nothing."""

from collections.abc import Iterator

from personatool.model.diagnostic import Finding, Kind, Severity
from personatool.model.items import Pain
from personatool.model.message import msg
from personatool.model.moment import OpportunityRef
from personatool.rules.engine.naming import cut
from personatool.rules.engine.rule import Rule
from personatool.rules.engine.scope import Scope
from personatool.rules.sources.journey import TRACE

KIND = Kind(
    code="J053",
    name="loose-opportunity",
    why=msg("An idea that answers no pain point and no need may be a good one, but nobody asked for it."),
    instead=msg("Point to it from a step or a pain point (`opportunity: <its id>`), or give it the `needs` it serves."),
    severity=Severity.INFO,
)


def check(scope: Scope) -> Iterator[Finding]:
    """Gather what steps and pain points refer to, and look for the rest of the register."""
    for journey in scope.journeys:
        pointed = {ref.value.ref for ref in journey.of(OpportunityRef)}
        pointed |= {pain.value.opportunity for pain in journey.of(Pain)}
        for index, opportunity in enumerate(journey.value.opportunities):
            if opportunity.id not in pointed and opportunity.text not in pointed and not opportunity.needs:
                message = msg("Nothing leads to “{opportunity}”.", opportunity=cut(opportunity.text))
                yield Finding(KIND, journey.at("opportunities", index, "text"), message)


RULE = Rule(
    kind=KIND,
    check=check,
    what=msg("Looks for opportunities of the register that no step, pain point or need leads to."),
    source=TRACE,
    example="""\
# journeys/move.yaml
title: We are moving house
opportunities: [{id: one-letter, text: One letter for all}]
stages: [{name: Telling everyone, steps: [{name: Call the bank, pains: [Nobody answers]}]}]
""",
    instead_example="""\
# journeys/move.yaml
title: We are moving house
opportunities: [{id: one-letter, text: One letter for all}]
stages:
  - name: Telling everyone
    steps: [{name: Call the bank, pains: [{text: Nobody answers, opportunity: one-letter}]}]
""",
)
