"""C071: people wait longer than they were told."""

from collections.abc import Iterator

from personatool.model.diagnostic import Finding, Kind
from personatool.model.message import msg
from personatool.rules.engine.rule import Rule
from personatool.rules.engine.scope import Scope
from personatool.rules.facts.user_journeys import user_moments
from personatool.rules.sources.care import TIMES
from personatool.wording.durations import duration

KIND = Kind(
    code="C071",
    name="delay-not-kept",
    why=msg("A promise that is not kept costs more trust than none: people plan their rent and their leave by it."),
    instead=msg("Shorten the wait, or announce the delay that is kept in nine cases of ten."),
    of_service=True,
)


def check(scope: Scope) -> Iterator[Finding]:
    """Look at the waits that were announced."""
    for moment in user_moments(scope):
        wait, promised = moment.value.wait, moment.lane("promised")
        if wait is not None and promised is not None and wait.minutes > promised.minutes:
            message = msg(
                "People wait {wait}, and {promised} was announced.", wait=duration(wait), promised=duration(promised)
            )
            yield Finding(
                KIND, moment.at("wait"), message, related=((moment.lane_spot("promised"), msg("announced here")),)
            )


RULE = Rule(
    kind=KIND,
    check=check,
    what=msg("Compares `wait` with `promised`."),
    source=TIMES,
    example="""\
# journeys/move.yaml
title: We are moving house
stages:
  - name: Telling everyone
    steps:
      - {name: Wait for the answer, channel: post, initiator: service, wait: 5w, promised: 1mo}
""",
    instead_example="""\
# journeys/move.yaml
title: We are moving house
stages:
  - name: Telling everyone
    steps:
      - {name: Wait for the answer, channel: post, initiator: service, wait: 4w, promised: 1mo}
""",
)
