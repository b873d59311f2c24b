"""C032: every other way takes far longer than the screen."""

from collections.abc import Iterator

from personatool.model.diagnostic import Finding, Kind, Severity
from personatool.model.items import Way
from personatool.model.message import msg
from personatool.model.moment import Moment
from personatool.rules.engine.naming import cut
from personatool.rules.engine.rule import Option, Rule
from personatool.rules.engine.scope import Scope
from personatool.rules.facts.alternatives import slower_by
from personatool.rules.facts.user_journeys import user_moments
from personatool.rules.sources.care import FAIR

KIND = Kind(
    code="C032",
    name="slower-alternative",
    why=msg("A way that costs half a day where the screen costs ten minutes is a punishment, not a choice."),
    instead=msg("Make one other way about as quick, or say how quick it is if it is."),
    severity=Severity.WARNING,
    of_service=True,
)
MAX_RATIO = Option("C032", "max_ratio", 1.5, msg("How many times as long the quickest other way may take."))


def check(scope: Scope) -> Iterator[Finding]:
    """Look at digital steps of the person that say how long they take, as their other ways do."""
    limit = MAX_RATIO.of(scope)
    for moment in user_moments(scope):
        if moment.is_column and moment.digital and slower_by(moment, _time, _time(moment.value), limit):
            message = msg(
                "Off the screen, “{step}” takes more than {limit} times as long.", step=cut(moment.title), limit=limit
            )
            yield Finding(KIND, moment.lane_spot("alternatives"), message)


def _time(moment: Moment | Way) -> float | None:
    """The time a way takes, in minutes; a wait alone does not say it."""
    if moment.duration is None:
        return None
    return moment.duration.minutes + (moment.wait.minutes if moment.wait else 0.0)


RULE = Rule(
    kind=KIND,
    check=check,
    options=(MAX_RATIO,),
    what=msg(
        "Compares `duration` and `wait` of a digital step with those of its ways off the screen; one fair way is "
        "enough."
    ),
    source=FAIR,
    example="""\
# journeys/move.yaml
title: We are moving house
stages:
  - name: Telling everyone
    steps:
      - {name: Tell the council, channel: web, duration: 20 min, alternatives: [{channel: counter, duration: 2h}]}
""",
    instead_example="""\
# journeys/move.yaml
title: We are moving house
stages:
  - name: Telling everyone
    steps:
      - name: Tell the council
        channel: web
        duration: 20 min
        alternatives: [{channel: counter, duration: 30 min}]
""",
)
