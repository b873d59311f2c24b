"""J056: something may go wrong, and no way out is told."""

from collections.abc import Iterator

from personatool.model.diagnostic import Finding, Kind, Severity
from personatool.model.message import msg
from personatool.model.workspace import moments
from personatool.rules.engine.naming import cut
from personatool.rules.engine.rule import Rule
from personatool.rules.engine.scope import Scope
from personatool.rules.sources.journey import BLUEPRINT

KIND = Kind(
    code="J056",
    name="failure-without-recovery",
    why=msg("People forgive a failure that somebody helps them out of; they do not forgive being left alone with it."),
    instead=msg(
        "Say how people get out of it: `failure: {text: …, recovery: …}`. If they cannot, that is a pain point."
    ),
    severity=Severity.WARNING,
)


def check(scope: Scope) -> Iterator[Finding]:
    """Look at the failures of stages and steps."""
    for journey in scope.journeys:
        for moment in moments(journey):
            failure = moment.value.failure
            if failure and not failure.recovery:
                message = msg("No way out of “{failure}” is told.", failure=cut(failure.text))
                yield Finding(KIND, moment.at("failure"), message)


RULE = Rule(
    kind=KIND,
    check=check,
    what=msg("Asks each failure for its recovery."),
    source=BLUEPRINT,
    example="""\
# journeys/move.yaml
title: We are moving house
stages: [{name: Telling everyone, steps: [{name: Send the form, failure: {text: The page times out}}]}]
""",
    instead_example="""\
# journeys/move.yaml
title: We are moving house
stages:
  - name: Telling everyone
    steps: [{name: Send the form, failure: {text: The page times out, recovery: What was typed is kept for a day}}]
""",
)
