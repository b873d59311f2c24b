"""J088: a picture of a screen or a letter may show personal data."""

import re
from collections.abc import Iterator

from personatool.model.channels import Channel, all_channels
from personatool.model.diagnostic import Finding, Kind, Severity
from personatool.model.message import msg
from personatool.rules.engine.naming import cut
from personatool.rules.engine.rule import Rule
from personatool.rules.engine.scope import Scope
from personatool.rules.facts.folding import fold
from personatool.rules.facts.journey_moments import JourneyMoment, journey_moments
from personatool.rules.sources.journey import PICTURES

KIND = Kind(
    code="J088",
    name="picture-personal-data",
    why=msg("A screenshot or a scanned letter often holds a real name, a number or an address that nobody noticed."),
    instead=msg(
        "Look at each picture; blur what names somebody. Then write `# personatool: ignore-file[J088] checked` at the "
        "top of the file."
    ),
    severity=Severity.INFO,
)
_WORDS = re.compile(
    r"screen|screenshot|letter|form|mail|message|account|statement|"
    r"ecran|capture|lettre|courrier|formulaire|courriel|mel|compte|releve|avis|attestation|dossier"
)


def check(scope: Scope) -> Iterator[Finding]:
    """Ask once a journey, at the first picture that may hold words about somebody; a drawing without words does not."""
    channels = all_channels(scope.settings.channels)
    for journey in scope.journeys:
        drawn = {
            name[1]
            for name, picture in scope.workspace.step_pictures.items()
            if name[0] == journey.value.id and picture.media_type == "image/svg+xml" and b"<text" not in picture.data
        }
        pictured = (moment for moment in journey_moments(journey) if moment.value.picture)
        asked = (moment for moment in pictured if moment.value.picture.file not in drawn)
        first = next((moment for moment in asked if _may_tell(moment, channels)), None)
        if first:
            file = cut(first.value.picture.file)
            message = msg("Does “{file}”, or another picture here, show personal data?", file=file)
            yield Finding(KIND, first.at("picture", "file"), message)


def _may_tell(moment: JourneyMoment, channels: dict[str, Channel]) -> bool:
    picture = moment.value.picture
    digital = any(channels[name].digital for name in moment.lane("channel") if name in channels)
    words = re.split(r"[\W_]+", fold(f"{picture.file} {picture.alt or ''}"))
    return digital or any(_WORDS.fullmatch(word.removesuffix("s")) for word in words)


RULE = Rule(
    kind=KIND,
    check=check,
    what=msg("Asks once a journey whether its screenshots and photographed letters show personal data."),
    source=PICTURES,
    example="""\
# journeys/move.yaml
title: We are moving house
stages:
  - name: Telling everyone
    steps:
      - {name: Fill in the form, channel: web, picture: {file: screen.svg, alt: The form, licence: ours}}
# journeys/screen.svg
<svg xmlns="http://www.w3.org/2000/svg" width="99" height="9"><text y="8">Ann Reed, 4 High Road</text></svg>
""",
    instead_example="""\
# journeys/move.yaml
title: We are moving house
stages:
  - name: Telling everyone
    steps:
      - {name: Fill in the form, channel: web, picture: {file: screen.svg, alt: The form, licence: ours}}
# journeys/screen.svg
<svg xmlns="http://www.w3.org/2000/svg" width="99" height="9"><rect width="60" height="4" fill="#999"/></svg>
""",
)
