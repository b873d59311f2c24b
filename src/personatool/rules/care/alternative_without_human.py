"""C031: the only way off the screen is left to the person alone."""

from collections.abc import Iterator

from personatool.model.diagnostic import Finding, Kind, Severity
from personatool.model.message import msg
from personatool.rules.engine.naming import cut
from personatool.rules.engine.rule import Rule
from personatool.rules.engine.scope import Scope
from personatool.rules.facts.user_journeys import user_moments
from personatool.rules.sources.care import ASSISTED

KIND = Kind(
    code="C031",
    name="alternative-without-human",
    why=msg("A paper form is another way, and no help: those who fear the screen often fear the form."),
    instead=msg("Add a way with a human, `counter` or `phone`, under `alternatives` or `help`."),
    severity=Severity.WARNING,
    of_service=True,
)


def check(scope: Scope) -> Iterator[Finding]:
    """Look at digital steps of the person whose alternatives have nobody at the other end."""
    for moment in user_moments(scope):
        if not (moment.is_column and moment.digital and moment.by_person) or moment.assisted or moment.ways("help"):
            continue
        if any(map(moment.lived.offline, moment.ways("alternatives"))):
            message = msg("“{step}” has another way, with nobody on it.", step=cut(moment.title))
            yield Finding(KIND, moment.lane_spot("alternatives"), message)


RULE = Rule(
    kind=KIND,
    check=check,
    what=msg("Looks for digital steps with a way off the screen, no help and nobody to ask."),
    source=ASSISTED,
    example="""\
# journeys/move.yaml
title: We are moving house
stages: [{name: Telling everyone, steps: [{name: Tell the council, channel: web, alternatives: [paper]}]}]
""",
    instead_example="""\
# journeys/move.yaml
title: We are moving house
stages: [{name: Telling everyone, steps: [{name: Tell the council, channel: web, alternatives: [paper, counter]}]}]
""",
)
