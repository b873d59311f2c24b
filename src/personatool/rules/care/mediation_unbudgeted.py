"""C110: people need help, and nobody counts what it costs."""

from collections.abc import Iterator

from personatool.model.diagnostic import Finding, Kind, Severity
from personatool.model.message import msg
from personatool.rules.engine.naming import cut
from personatool.rules.engine.rule import Rule
from personatool.rules.engine.scope import Scope
from personatool.rules.facts.digital_skills import unbudgeted_help
from personatool.rules.sources.care import BUDGET

KIND = Kind(
    code="C110",
    name="mediation-unbudgeted",
    why=msg(
        "Help that is in no budget falls on the goodwill of agents and associations, and ends when they are worn out."
    ),
    instead=msg(
        "Write what an hour of help costs under `budget: {hour: …}` in `personatool.yaml`; `personatool measure` "
        "then says what a year costs."
    ),
    severity=Severity.WARNING,
    of_duty=True,
    of_lived=True,
)


def check(scope: Scope) -> Iterator[Finding]:
    """Look for the first digital step in the workspace that somebody needs help with."""
    first = unbudgeted_help(scope, "hour")
    if first:
        message = msg("People need help at “{step}”, and no budget says what an hour costs.", step=cut(first.title))
        yield Finding(KIND, first.spot, message)


RULE = Rule(
    kind=KIND,
    check=check,
    across=True,
    what=msg(
        "Looks for the hourly cost of help where somebody cannot take a digital step alone, once a budget is begun "
        "or the journey is reviewed."
    ),
    source=BUDGET,
    example="""\
# personatool.yaml
service: public
budget: {training: 900 EUR}
# personas/tom.yaml
name: Tom Whitfield
digital: 3
# journeys/move.yaml
title: We are moving house
persona: tom
stages: [{name: Telling everyone, steps: [{name: Tell the council, channel: web, help: [phone, counter]}]}]
""",
    instead_example="""\
# personatool.yaml
service: public
budget: {hour: 35 EUR, training: 900 EUR}
# personas/tom.yaml
name: Tom Whitfield
digital: 3
# journeys/move.yaml
title: We are moving house
persona: tom
stages: [{name: Telling everyone, steps: [{name: Tell the council, channel: web, help: [phone, counter]}]}]
""",
)
