"""J067: a solution answers no need and no pain point."""

from collections.abc import Iterator
from typing import Any

from personatool.model.diagnostic import Finding, Kind, Severity
from personatool.model.items import Pain
from personatool.model.journey import Journey
from personatool.model.message import msg
from personatool.model.moment import Opportunity
from personatool.model.workspace import moments
from personatool.rules.engine.naming import cut
from personatool.rules.engine.rule import Rule
from personatool.rules.engine.scope import Scope, Walked
from personatool.rules.sources.persona import COMPASS

KIND = Kind(
    code="J067",
    name="solution-before-need",
    why=msg("A solution chosen before the need is known answers the wrong question, however well it is made."),
    instead=msg("Write first the `needs` it serves or the pain point it answers; only then the `solution`."),
    severity=Severity.WARNING,
)


def check(scope: Scope) -> Iterator[Finding]:
    """Look at the opportunities with a solution: a need or a pain point of the steps they stand on will do."""
    for journey in scope.journeys:
        answering = _answering(journey)
        for opportunity in journey.of(Opportunity):
            value = opportunity.value
            if value.solution and not value.needs and opportunity.route not in answering and value.id not in answering:
                message = msg("The solution “{solution}” answers no need.", solution=cut(value.solution))
                yield Finding(KIND, opportunity.at("solution"), message)


def _answering(journey: Walked[Journey]) -> set[Any]:
    """The ids and the routes of the opportunities that something leads to."""
    found: set[Any] = {pain.value.opportunity for pain in journey.of(Pain)} - {None}
    for moment in moments(journey):
        if moment.value.needs or moment.value.pains:
            found |= {opportunity.ref for opportunity in moment.value.opportunities} - {None}
            found |= {(*moment.route, "opportunities", index) for index in range(len(moment.value.opportunities))}
    return found


RULE = Rule(
    kind=KIND,
    check=check,
    what=msg("Asks opportunities with a solution for a need or a pain point that they answer."),
    source=COMPASS,
    example="""\
# journeys/move.yaml
title: We are moving house
opportunities: [{id: all-at-once, text: Tell everyone at once, solution: A chatbot in the town hall’s site}]
stages: [{name: Telling everyone, steps: [{name: Call the bank, opportunities: all-at-once}]}]
""",
    instead_example="""\
# journeys/move.yaml
title: We are moving house
opportunities: [{id: all-at-once, text: Tell everyone at once, solution: A chatbot in the town hall’s site}]
stages: [{name: Telling everyone, steps: [{name: Call the bank, pains: [Nobody answers], opportunities: all-at-once}]}]
""",
)
