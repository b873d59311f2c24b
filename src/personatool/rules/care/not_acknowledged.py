"""C072: what people hand in is not acknowledged."""

from collections.abc import Iterator

from personatool.model.diagnostic import Finding, Kind, Severity
from personatool.model.message import msg
from personatool.rules.engine.naming import cut
from personatool.rules.engine.rule import Rule
from personatool.rules.engine.scope import Scope
from personatool.rules.facts.user_journeys import handed_in
from personatool.rules.sources.care import RECEIPT

KIND = Kind(
    code="C072",
    name="not-acknowledged",
    why=msg("Without a receipt people cannot prove that they were in time, and send everything again."),
    instead=msg("Confirm at once what arrived and what comes next, and write `acknowledged: true`."),
    severity=Severity.WARNING,
    of_service=True,
    of_duty=True,
)


def check(scope: Scope) -> Iterator[Finding]:
    """Look at what is handed in where nobody stands opposite."""
    for moment, stated in handed_in(scope, "acknowledged"):
        step = cut(moment.title)
        silent = msg("Nothing says whether what is handed in at “{step}” is acknowledged.", step=step)
        message = msg("What is handed in at “{step}” is not acknowledged.", step=step) if stated else silent
        yield Finding(KIND, moment.spot, message)


RULE = Rule(
    kind=KIND,
    check=check,
    what=msg(
        "Looks for steps at which people hand something in with nobody there, and which are not acknowledged, or "
        "do not say it where the journey says it elsewhere or is reviewed."
    ),
    source=RECEIPT,
    example="""\
# journeys/move.yaml
title: We are moving house
service: public
stages:
  - name: Telling everyone
    steps:
      - {name: Tell the council, channel: post, asks: [New address], acknowledged: false}
""",
    instead_example="""\
# journeys/move.yaml
title: We are moving house
service: public
stages:
  - name: Telling everyone
    steps:
      - {name: Tell the council, channel: post, asks: [New address], acknowledged: true}
""",
)
