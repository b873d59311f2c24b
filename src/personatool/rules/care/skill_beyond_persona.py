"""C050: a step asks for more digital skill than the persona of the journey has."""

from collections.abc import Iterator

from personatool.model.diagnostic import Finding, Kind
from personatool.model.message import msg
from personatool.rules.engine.rule import Rule
from personatool.rules.engine.scope import Scope
from personatool.rules.facts.digital_skills import beyond, too_difficult
from personatool.rules.facts.user_journeys import user_moments
from personatool.rules.sources.care import SKILLS

KIND = Kind(
    code="C050",
    name="skill-beyond-persona",
    why=msg("Who cannot take the step is stopped there, and the rest of the journey is not for them."),
    instead=msg("Make it simpler, or add a human under `help` or `alternatives`."),
    of_service=True,
)


def check(scope: Scope) -> Iterator[Finding]:
    """Look at the steps that say which skill they need."""
    for moment in user_moments(scope):
        lens = moment.lived.lens
        if lens is not None and beyond(moment, lens) and not moment.assisted:
            yield too_difficult(KIND, moment, lens)


RULE = Rule(
    kind=KIND,
    check=check,
    across=True,
    what=msg("Compares `skills` with the `digital.autonomy` of the journey’s persona, where no human helps."),
    source=SKILLS,
    example="""\
# personas/tom.yaml
name: Tom Whitfield
digital: 3
# journeys/move.yaml
title: We are moving house
persona: tom
stages:
  - name: Telling everyone
    steps:
      - {name: Read the meter, channel: self-service, alternatives: [paper], initiator: service, skills: 5}
""",
    instead_example="""\
# personas/tom.yaml
name: Tom Whitfield
digital: 3
# journeys/move.yaml
title: We are moving house
persona: tom
stages:
  - name: Telling everyone
    steps:
      - {name: Read the meter, channel: self-service, help: [phone], initiator: service, skills: 5}
""",
)
