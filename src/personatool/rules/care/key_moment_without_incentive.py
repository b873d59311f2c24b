"""C101: a key moment gives people no reason to come."""

from collections.abc import Iterator

from personatool.model.diagnostic import Finding, Kind, Severity
from personatool.model.message import msg
from personatool.rules.engine.naming import cut
from personatool.rules.engine.rule import Rule
from personatool.rules.engine.scope import Scope
from personatool.rules.facts.absent import items_without
from personatool.rules.facts.user_journeys import user_journeys
from personatool.rules.sources.care import KEY

KIND = Kind(
    code="C101",
    name="key-moment-without-incentive",
    why=msg("People come to a new way for what it gives them, not because it exists."),
    instead=msg("Say under `incentive` what the person gains there."),
    severity=Severity.WARNING,
    of_lived=True,
)


def check(scope: Scope) -> Iterator[Finding]:
    """Look at the key moments of journeys that are reviewed, or that began to say it."""
    for lived in user_journeys(scope):
        keys = [moment for moment in lived.moments if moment.value.key_moment]
        for moment in items_without(lived.journey.value, keys, lambda moment: moment.value.key_moment.incentive):
            message = msg("Nothing invites people at the key moment “{step}”.", step=cut(moment.title))
            yield Finding(KIND, moment.key("key_moment"), message)


RULE = Rule(
    kind=KIND,
    check=check,
    what=msg("Looks for key moments without an incentive, where the journey says it elsewhere or is reviewed."),
    source=KEY,
    example="""\
# journeys/move.yaml
title: We are moving house
service: public
life_event: Moving house
status: reviewed
stages:
  - name: Telling everyone
    steps:
      - {name: Tell the council, key_moment: true}
      - Tell the school
      - Tell the bank
      - Tell the doctor
      - Read the answers
""",
    instead_example="""\
# journeys/move.yaml
title: We are moving house
service: public
life_event: Moving house
status: reviewed
stages:
  - name: Telling everyone
    steps:
      - {name: Tell the council, key_moment: {incentive: Two minutes for all}}
      - Tell the school
      - Tell the bank
      - Tell the doctor
      - Read the answers
""",
)
