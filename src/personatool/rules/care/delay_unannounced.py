"""C070: people wait and nobody told them how long."""

from collections.abc import Iterator

from personatool.model.diagnostic import Finding, Kind, Severity
from personatool.model.lengths import MINUTES_IN
from personatool.model.message import msg
from personatool.rules.engine.rule import Option, Rule
from personatool.rules.engine.scope import Scope
from personatool.rules.facts.user_journeys import user_moments
from personatool.rules.sources.care import TIMES
from personatool.wording.durations import duration

KIND = Kind(
    code="C070",
    name="delay-unannounced",
    why=msg("A wait without a date is spent worrying, calling and checking: the silence costs more than the delay."),
    instead=msg("Announce a delay and write it under `promised`."),
    severity=Severity.WARNING,
    of_service=True,
    of_duty=True,
)
MIN_DAYS = Option("C070", "min_days", 1, msg("From how many days a wait needs a date."))


def check(scope: Scope) -> Iterator[Finding]:
    """Look at the long waits."""
    least = MIN_DAYS.of(scope) * MINUTES_IN["day"]
    for moment in user_moments(scope):
        wait = moment.value.wait
        if wait is not None and wait.minutes >= least and moment.lane("promised") is None:
            message = msg("People wait {wait} here, and no delay is announced.", wait=duration(wait))
            yield Finding(KIND, moment.at("wait"), message)


RULE = Rule(
    kind=KIND,
    check=check,
    options=(MIN_DAYS,),
    what=msg("Looks for waits of a day or more without `promised`."),
    source=TIMES,
    example="""\
# journeys/move.yaml
title: We are moving house
service: public
stages:
  - name: Telling everyone
    steps:
      - {name: Wait for the answer, channel: post, initiator: service, wait: 2w}
""",
    instead_example="""\
# journeys/move.yaml
title: We are moving house
service: public
stages:
  - name: Telling everyone
    steps:
      - {name: Wait for the answer, channel: post, initiator: service, wait: 2w, promised: 3w}
""",
)
