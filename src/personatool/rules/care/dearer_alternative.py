"""C033: every other way costs far more than the screen."""

from collections.abc import Iterator

from personatool.model.diagnostic import Finding, Kind, Severity
from personatool.model.items import Way
from personatool.model.message import msg
from personatool.model.scalars import Amount
from personatool.rules.engine.naming import cut
from personatool.rules.engine.rule import Option, Rule
from personatool.rules.engine.scope import Scope
from personatool.rules.facts.alternatives import slower_by
from personatool.rules.facts.user_journeys import UserMoment, user_moments
from personatool.rules.sources.care import FAIR

KIND = Kind(
    code="C033",
    name="dearer-alternative",
    why=msg("Whoever cannot use the screen pays for it: often those who have least."),
    instead=msg("Let one other way cost about the same, or nothing."),
    severity=Severity.WARNING,
    of_service=True,
)
MAX_RATIO = Option("C033", "max_ratio", 1.5, msg("How many times as dear the cheapest other way may be."))


def check(scope: Scope) -> Iterator[Finding]:
    """Look at digital steps of the person that say what they cost, as their other ways do."""
    limit = MAX_RATIO.of(scope)
    for moment in user_moments(scope):
        own = moment.value.cost
        if not (own and moment.is_column and moment.digital and _one_currency(moment, own)):
            continue
        if slower_by(moment, _cost, float(own.value), limit):
            message = msg(
                "Off the screen, “{step}” costs more than {limit} times as much.", step=cut(moment.title), limit=limit
            )
            yield Finding(KIND, moment.lane_spot("alternatives"), message)


def _one_currency(moment: UserMoment, own: Amount) -> bool:
    return all(
        way.cost is None or not way.cost.value or way.cost.currency == own.currency or not own.value
        for way in moment.ways("alternatives")
    )


def _cost(way: Way) -> float | None:
    return float(way.cost.value) if way.cost else None


RULE = Rule(
    kind=KIND,
    check=check,
    options=(MAX_RATIO,),
    what=msg(
        "Compares `cost` of a digital step with that of its ways off the screen, in one currency; one fair way is "
        "enough."
    ),
    source=FAIR,
    example="""\
# journeys/move.yaml
title: We are moving house
stages:
  - name: Telling everyone
    steps:
      - {name: Tell the council, channel: web, cost: 2 EUR, alternatives: [{channel: counter, cost: 8 EUR}]}
""",
    instead_example="""\
# journeys/move.yaml
title: We are moving house
stages:
  - name: Telling everyone
    steps:
      - {name: Tell the council, channel: web, cost: 2 EUR, alternatives: [{channel: counter, cost: 3 EUR}]}
""",
)
