"""J086: nothing says who allows a picture to be shown."""

from collections.abc import Iterator
from typing import Any

from personatool.model.diagnostic import Finding, Kind, Severity
from personatool.model.message import msg
from personatool.model.workspace import Placed, moments
from personatool.rules.engine.naming import cut
from personatool.rules.engine.rule import Rule
from personatool.rules.engine.scope import Scope
from personatool.rules.sources.journey import PICTURES

KIND = Kind(
    code="J086",
    name="picture-without-licence",
    why=msg("Packs are sent on: somebody should know whether the picture may go with them, and whom to name."),
    instead=msg("Add its `licence`, such as `licence: CC0` or `licence: ours`."),
    severity=Severity.INFO,
)


def check(scope: Scope) -> Iterator[Finding]:
    """Look for pictures without a licence, each file once a journey."""
    for journey in scope.journeys:
        first: dict[str, Placed[Any]] = {}
        for moment in moments(journey):
            picture = moment.value.picture
            if picture and not picture.licence:
                first.setdefault(picture.file, moment)
        for file, moment in first.items():
            message = msg("The picture “{file}” has no licence.", file=cut(file))
            yield Finding(KIND, moment.at("picture", "file"), message)


RULE = Rule(
    kind=KIND,
    check=check,
    what=msg("Asks for the licence of the pictures of stages and steps."),
    source=PICTURES,
    example="""\
# journeys/move.yaml
title: We are moving house
stages:
  - name: Telling everyone
    steps:
      - {name: Read the letter, picture: {file: letter.svg, alt: The letter}}
# journeys/letter.svg
<svg xmlns="http://www.w3.org/2000/svg" width="8" height="8"><rect width="8" height="8"/></svg>
""",
    instead_example="""\
# journeys/move.yaml
title: We are moving house
stages:
  - name: Telling everyone
    steps:
      - {name: Read the letter, picture: {file: letter.svg, alt: The letter, licence: CC0}}
# journeys/letter.svg
<svg xmlns="http://www.w3.org/2000/svg" width="8" height="8"><rect width="8" height="8"/></svg>
""",
)
