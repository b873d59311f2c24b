"""C073: what people hand in cannot be corrected."""

from collections.abc import Iterator

from personatool.model.diagnostic import Finding, Kind, Severity
from personatool.model.message import msg
from personatool.rules.engine.naming import cut
from personatool.rules.engine.rule import Rule
from personatool.rules.engine.scope import Scope
from personatool.rules.facts.user_journeys import handed_in
from personatool.rules.sources.care import ERROR

KIND = Kind(
    code="C073",
    name="not-correctable",
    why=msg("Everybody errs once; where a slip cannot be mended it becomes a refusal or a debt."),
    instead=msg("Let people look over and correct what they sent, and write `correctable: true`."),
    severity=Severity.WARNING,
    of_service=True,
    of_duty=True,
)


def check(scope: Scope) -> Iterator[Finding]:
    """Look at what is handed in where nobody stands opposite."""
    for moment, stated in handed_in(scope, "correctable"):
        step = cut(moment.title)
        silent = msg("Nothing says whether a mistake made at “{step}” can be corrected.", step=step)
        message = msg("A mistake made at “{step}” cannot be corrected.", step=step) if stated else silent
        yield Finding(KIND, moment.spot, message)


RULE = Rule(
    kind=KIND,
    check=check,
    what=msg(
        "Looks for steps at which people hand something in with nobody there, and where a mistake cannot be "
        "corrected, or that do not say it where the journey says it elsewhere or is reviewed."
    ),
    source=ERROR,
    example="""\
# journeys/move.yaml
title: We are moving house
service: public
stages:
  - name: Telling everyone
    steps:
      - {name: Tell the council, channel: post, asks: [New address], correctable: false}
""",
    instead_example="""\
# journeys/move.yaml
title: We are moving house
service: public
stages:
  - name: Telling everyone
    steps:
      - {name: Tell the council, channel: post, asks: [New address], correctable: true}
""",
)
