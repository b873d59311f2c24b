"""C074: people must ask for what the administration could offer them."""

from collections.abc import Iterator

from personatool.model.diagnostic import Finding, Kind, Severity
from personatool.model.message import msg
from personatool.rules.engine.naming import cut
from personatool.rules.engine.rule import Rule
from personatool.rules.engine.scope import Scope
from personatool.rules.facts.asked import data_asked, documents_asked, holders
from personatool.rules.facts.user_journeys import user_moments
from personatool.rules.sources.care import PROACTIVE

KIND = Kind(
    code="C074",
    name="not-proactive",
    why=msg("Where all that is asked is known already, the right can be offered: many who may have it never ask."),
    instead=msg("Offer it, filled in and ready for a check, and write `proactive: true`."),
    severity=Severity.INFO,
    of_service=True,
    of_duty=True,
)


def check(scope: Scope) -> Iterator[Finding]:
    """Look at the steps that ask for data, all of it held somewhere."""
    known = holders(scope)
    for moment in user_moments(scope):
        if not moment.value.asks or moment.lane("proactive"):
            continue
        if all(known.of(item) for item in (*data_asked(moment), *documents_asked(moment))):
            message = msg("All that “{step}” asks for is known: it could be offered.", step=cut(moment.title))
            yield Finding(KIND, moment.spot, message)


RULE = Rule(
    kind=KIND,
    check=check,
    what=msg("Looks for steps that people start and that ask only for what is already held."),
    source=PROACTIVE,
    example="""\
# journeys/move.yaml
title: We are moving house
service: public
stages:
  - name: Telling everyone
    steps:
      - {name: Claim, channel: counter, asks: [{item: Income, held_by: [Tax office]}]}
""",
    instead_example="""\
# journeys/move.yaml
title: We are moving house
service: public
stages:
  - name: Telling everyone
    steps:
      - {name: Claim, channel: counter, asks: [{item: Income, held_by: [Tax office]}, {item: Bank details}]}
""",
)
