"""C051: a step asks for more digital skill than somebody else on the journey has."""

from collections.abc import Iterator

from personatool.model.diagnostic import Finding, Kind
from personatool.model.message import msg
from personatool.rules.engine.rule import Rule
from personatool.rules.engine.scope import Scope
from personatool.rules.facts.digital_skills import autonomy, beyond, too_difficult
from personatool.rules.facts.user_journeys import user_moments
from personatool.rules.sources.care import SKILLS

KIND = Kind(
    code="C051",
    name="skill-beyond-others",
    why=msg("A journey drawn for its most able persona leaves the others behind at this step."),
    instead=msg("Make it simpler, or add a human under `help` or `alternatives`."),
    of_service=True,
)


def check(scope: Scope) -> Iterator[Finding]:
    """Look at the steps that say which skill they need; each is reported once, for the least able."""
    for moment in user_moments(scope):
        users = [persona for persona in moment.lived.others if persona.kind == "user" and beyond(moment, persona)]
        if users and not moment.assisted:
            least = min(users, key=lambda persona: autonomy(persona) or 0)
            yield too_difficult(KIND, moment, least)


RULE = Rule(
    kind=KIND,
    check=check,
    across=True,
    what=msg("Compares `skills` with the `digital.autonomy` of the users under `also`, where no human helps."),
    source=SKILLS,
    example="""\
# personas/grace.yaml
name: Grace Okafor
digital: 7
# personas/tom.yaml
name: Tom Whitfield
digital: 3
# journeys/move.yaml
title: We are moving house
persona: grace
also: [tom]
stages:
  - name: Telling everyone
    steps:
      - {name: Read the meter, channel: self-service, initiator: service, skills: 5}
""",
    instead_example="""\
# personas/grace.yaml
name: Grace Okafor
digital: 7
# personas/tom.yaml
name: Tom Whitfield
digital: 3
# journeys/move.yaml
title: We are moving house
persona: grace
also: [tom]
stages:
  - name: Telling everyone
    steps:
      - {name: Read the meter, channel: self-service, initiator: service, skills: 3}
""",
)
