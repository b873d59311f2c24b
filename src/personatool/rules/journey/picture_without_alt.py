"""J085: a picture has no words for those who do not see it."""

from collections.abc import Iterator

from personatool.model.diagnostic import Finding, Kind, Severity
from personatool.model.message import msg
from personatool.model.workspace import moments
from personatool.rules.engine.naming import cut
from personatool.rules.engine.rule import Rule
from personatool.rules.engine.scope import Scope
from personatool.rules.sources.journey import PICTURES

KIND = Kind(
    code="J085",
    name="picture-without-alt",
    why=msg(
        "People who do not see the picture need its words; they stand in its frame, too, where it cannot be shown."
    ),
    instead=msg('Say in `alt` what it shows; write `alt: ""` if it only decorates.'),
    severity=Severity.WARNING,
)


def check(scope: Scope) -> Iterator[Finding]:
    """Look for pictures that say nothing of what they show; an empty text says that they decorate."""
    for journey in scope.journeys:
        for moment in moments(journey):
            picture = moment.value.picture
            if picture and picture.alt is None:
                message = msg("The picture “{file}” has no text alternative.", file=cut(picture.file))
                yield Finding(KIND, moment.at("picture", "file"), message)


RULE = Rule(
    kind=KIND,
    check=check,
    what=msg("Asks for the text alternative of the pictures of stages and steps."),
    source=PICTURES,
    example="""\
# journeys/move.yaml
title: We are moving house
stages:
  - name: Telling everyone
    steps:
      - {name: Read the letter, picture: {file: letter.svg, licence: CC0}}
# journeys/letter.svg
<svg xmlns="http://www.w3.org/2000/svg" width="8" height="8"><rect width="8" height="8"/></svg>
""",
    instead_example="""\
# journeys/move.yaml
title: We are moving house
stages:
  - name: Telling everyone
    steps:
      - {name: Read the letter, picture: {file: letter.svg, alt: It asks for two documents, licence: CC0}}
# journeys/letter.svg
<svg xmlns="http://www.w3.org/2000/svg" width="8" height="8"><rect width="8" height="8"/></svg>
""",
)
