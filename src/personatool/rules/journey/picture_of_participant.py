"""J087: a picture shows somebody who took part in the research."""

from collections.abc import Iterator

from personatool.model.diagnostic import Finding, Kind
from personatool.model.message import msg
from personatool.model.workspace import moments
from personatool.rules.engine.rule import Rule
from personatool.rules.engine.scope import Scope
from personatool.rules.sources.journey import PICTURES

KIND = Kind(
    code="J087",
    name="picture-of-participant",
    why=msg("People spoke to you in confidence: their face on a map that travels betrays it."),
    instead=msg("Show a drawing, or a photograph without anybody who can be recognised."),
)


def check(scope: Scope) -> Iterator[Finding]:
    """Look at what the file says of its pictures."""
    for journey in scope.journeys:
        for moment in moments(journey):
            picture = moment.value.picture
            if picture and picture.depicts_participant:
                message = msg("This picture shows somebody who took part in the research.")
                yield Finding(KIND, moment.at("picture", "depicts_participant"), message)


RULE = Rule(
    kind=KIND,
    check=check,
    what=msg("Stops pictures that are said to show a participant."),
    source=PICTURES,
    example="""\
# journeys/move.yaml
title: We are moving house
stages:
  - name: Telling everyone
    steps:
      - {name: Read the letter, picture: {file: letter.svg, alt: A letter, licence: CC0, depicts_participant: true}}
# journeys/letter.svg
<svg xmlns="http://www.w3.org/2000/svg" width="8" height="8"><rect width="8" height="8"/></svg>
""",
    instead_example="""\
# journeys/move.yaml
title: We are moving house
stages:
  - name: Telling everyone
    steps:
      - {name: Read the letter, picture: {file: letter.svg, alt: A letter, licence: CC0, depicts_participant: false}}
# journeys/letter.svg
<svg xmlns="http://www.w3.org/2000/svg" width="8" height="8"><rect width="8" height="8"/></svg>
""",
)
