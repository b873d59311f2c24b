"""C041: help is offered, and no human gives it."""

from collections.abc import Iterator

from personatool.model.diagnostic import Finding, Kind, Severity
from personatool.model.message import msg
from personatool.rules.engine.naming import cut
from personatool.rules.engine.rule import Rule
from personatool.rules.engine.scope import Scope
from personatool.rules.facts.user_journeys import user_moments
from personatool.rules.sources.care import CONTACT

KIND = Kind(
    code="C041",
    name="no-human-contact",
    why=msg(
        "A robot, a mailbox and a page of answers help those who know what to ask; in trouble people need somebody."
    ),
    instead=msg("Add a channel with a human under `help`, or write `human: true` where one answers."),
    severity=Severity.WARNING,
    of_service=True,
)


def check(scope: Scope) -> Iterator[Finding]:
    """Look at the steps that offer help."""
    for moment in user_moments(scope):
        if not (moment.is_column and moment.by_person and moment.ways("help")) or moment.assisted:
            continue
        if not moment.digital or any(map(moment.lived.offline, moment.ways("alternatives"))):
            message = msg("Nobody answers where “{step}” offers help.", step=cut(moment.title))
            yield Finding(KIND, moment.lane_spot("help"), message)


RULE = Rule(
    kind=KIND,
    check=check,
    what=msg(
        "Looks for steps whose help and other ways have nobody at the other end; digital steps without any way off "
        "the screen are C030."
    ),
    source=CONTACT,
    example="""\
# journeys/move.yaml
title: We are moving house
stages: [{name: Telling everyone, steps: [{name: Tell the council, channel: post, help: [email, chat]}]}]
""",
    instead_example="""\
# journeys/move.yaml
title: We are moving house
stages:
  - name: Telling everyone
    steps:
      - {name: Tell the council, channel: post, help: [email, {channel: chat, human: true}]}
""",
)
