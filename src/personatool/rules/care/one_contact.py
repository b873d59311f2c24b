"""C040: help can be had in one way only."""

from collections.abc import Iterator

from personatool.model.diagnostic import Finding, Kind, Severity
from personatool.model.message import msg
from personatool.rules.engine.naming import cut
from personatool.rules.engine.rule import Option, Rule
from personatool.rules.engine.scope import Scope
from personatool.rules.facts.user_journeys import user_moments
from personatool.rules.sources.care import CONTACT

KIND = Kind(
    code="C040",
    name="one-contact",
    why=msg(
        "A line that is engaged or a desk that is shut leaves nobody to turn to: two ways make one that works today."
    ),
    instead=msg("Add a second channel under `help`."),
    severity=Severity.WARNING,
    of_service=True,
)
MIN_CONTACTS = Option("C040", "min_contacts", 2, msg("How many different channels of contact there should be."))


def check(scope: Scope) -> Iterator[Finding]:
    """Count the ways to a contact where help is offered; other ways with a human on them count too."""
    least = MIN_CONTACTS.of(scope)
    for moment in user_moments(scope):
        if moment.is_column and moment.by_person and moment.assisted and not moment.staffed and moment.ways("help"):
            humans = filter(moment.lived.human, moment.ways("alternatives"))
            means = {way.channel for way in (*moment.ways("help"), *humans)}
            if len(means) < least:
                message = msg("“{step}” has only one way to get help.", step=cut(moment.title))
                yield Finding(KIND, moment.lane_spot("help"), message)


RULE = Rule(
    kind=KIND,
    check=check,
    options=(MIN_CONTACTS,),
    what=msg(
        "Counts the different channels on which help is offered, at steps that nobody serves in person and where "
        "somebody can be asked; where nobody can, C030 and C041 speak."
    ),
    source=CONTACT,
    example="""\
# journeys/move.yaml
title: We are moving house
stages: [{name: Telling everyone, steps: [{name: Tell the council, channel: web, help: [phone]}]}]
""",
    instead_example="""\
# journeys/move.yaml
title: We are moving house
stages: [{name: Telling everyone, steps: [{name: Tell the council, channel: web, help: [phone, counter]}]}]
""",
)
