"""J052: an opportunity has no metric."""

from collections.abc import Iterator

from personatool.model.diagnostic import Finding, Kind, Severity
from personatool.model.message import msg
from personatool.model.moment import Opportunity
from personatool.rules.engine.naming import cut
from personatool.rules.engine.rule import Rule
from personatool.rules.engine.scope import Scope
from personatool.rules.facts.absent import items_without
from personatool.rules.sources.journey import TRACE

KIND = Kind(
    code="J052",
    name="opportunity-without-metric",
    why=msg("Without a measure, nobody will know whether life became easier."),
    instead=msg("Say what will change when it works: `metric: Documents asked`."),
    severity=Severity.WARNING,
)


def check(scope: Scope) -> Iterator[Finding]:
    """Look at opportunities of the register and at those said in place."""
    for journey in scope.journeys:
        opportunities = [opportunity for opportunity in journey.of(Opportunity) if opportunity.value.text]
        for opportunity in items_without(journey.value, opportunities, lambda item: item.value.metric):
            text = cut(opportunity.value.text)
            message = msg("Nothing says how to tell whether “{opportunity}” works.", opportunity=text)
            yield Finding(KIND, opportunity.at("text"), message)


RULE = Rule(
    kind=KIND,
    check=check,
    what=msg("Asks opportunities for a metric, once the journey gives one elsewhere or is reviewed."),
    source=TRACE,
    example="""\
# journeys/move.yaml
title: We are moving house
opportunities:
  - {id: one-letter, text: One letter for all, owner: Town hall, metric: Letters sent}
  - {id: clock, text: Show the deadline, owner: Town hall}
stages: [{name: Telling everyone, steps: [{name: Call the bank, opportunities: [one-letter, clock]}]}]
""",
    instead_example="""\
# journeys/move.yaml
title: We are moving house
opportunities:
  - {id: one-letter, text: One letter for all, owner: Town hall, metric: Letters sent}
  - {id: clock, text: Show the deadline, owner: Town hall, metric: Answers in time}
stages: [{name: Telling everyone, steps: [{name: Call the bank, opportunities: [one-letter, clock]}]}]
""",
)
