"""C102: nobody helps at a key moment."""

from collections.abc import Iterator

from personatool.model.diagnostic import Finding, Kind, Severity
from personatool.model.message import msg
from personatool.rules.engine.naming import cut
from personatool.rules.engine.rule import Rule
from personatool.rules.engine.scope import Scope
from personatool.rules.facts.user_journeys import user_moments
from personatool.rules.sources.care import KEY

KIND = Kind(
    code="C102",
    name="key-moment-unassisted",
    why=msg("This is where people come or leave: whoever stumbles here alone is lost for the whole journey."),
    instead=msg("Add a human under `help` or `alternatives`."),
    severity=Severity.WARNING,
    of_service=True,
    of_lived=True,
)


def check(scope: Scope) -> Iterator[Finding]:
    """Look at the key moments that say where they happen; digital-only ones are C030."""
    for moment in user_moments(scope):
        if not moment.value.key_moment or not moment.channels or moment.assisted:
            continue
        if not moment.digital or any(map(moment.lived.offline, moment.ways("alternatives"))):
            message = msg("Nobody helps at the key moment “{step}”.", step=cut(moment.title))
            yield Finding(KIND, moment.key("key_moment"), message)


RULE = Rule(
    kind=KIND,
    check=check,
    what=msg(
        "Looks for key moments that name their channel, and have no human on it, in their help or in their other ways."
    ),
    source=KEY,
    example="""\
# journeys/move.yaml
title: We are moving house
stages: [{name: Telling everyone, steps: [{name: Sign, channel: post, key_moment: {incentive: One signature}}]}]
""",
    instead_example="""\
# journeys/move.yaml
title: We are moving house
stages:
  - name: Telling everyone
    steps:
      - {name: Sign, channel: post, key_moment: {incentive: One signature}, help: [phone, counter]}
""",
)
