"""C072: what people hand in is not acknowledged."""

from collections.abc import Iterator

from personatool.model.diagnostic import Finding, Kind, Severity
from personatool.model.message import Message, msg
from personatool.rules.engine.naming import cut
from personatool.rules.engine.rule import Rule
from personatool.rules.engine.scope import Scope
from personatool.rules.facts.public_journeys import hands_in, public_journeys
from personatool.rules.facts.review_status import is_reviewed
from personatool.rules.sources.care import RECEIPT

KIND = Kind(
    code="C072",
    name="not-acknowledged",
    why=msg("Without a receipt people cannot prove that they were in time, and send everything again."),
    instead=msg("Confirm at once what arrived and what comes next, and write `acknowledged: true`."),
    severity=Severity.WARNING,
    of_service=True,
)


def check(scope: Scope) -> Iterator[Finding]:
    """Look at what is handed in where nobody stands opposite."""
    for public in public_journeys(scope):
        expected = is_reviewed(public.journey.value) or any(moment.value.acknowledged for moment in public.moments)
        for moment in filter(hands_in, public.moments):
            answer = moment.lane("acknowledged")
            if (answer is None and expected) or moment.value.acknowledged is False:
                yield Finding(KIND, moment.spot, _message(cut(moment.title), unsaid=answer is None))


def _message(step: str, *, unsaid: bool) -> Message:
    if unsaid:
        return msg("Nothing says whether what is handed in at “{step}” is acknowledged.", step=step)
    return msg("What is handed in at “{step}” is not acknowledged.", step=step)


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
stages:
  - name: Telling everyone
    steps:
      - {name: Tell the council, channel: post, asks: [New address], acknowledged: false}
""",
    instead_example="""\
# journeys/move.yaml
title: We are moving house
stages:
  - name: Telling everyone
    steps:
      - {name: Tell the council, channel: post, asks: [New address], acknowledged: true}
""",
)
