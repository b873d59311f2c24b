"""C063: a screen has too many fields."""

import math
from collections.abc import Iterator

from personatool.model.diagnostic import Finding, Kind, Severity
from personatool.model.message import msg
from personatool.rules.engine.naming import cut
from personatool.rules.engine.rule import Option, Rule
from personatool.rules.engine.scope import Scope
from personatool.rules.facts.user_journeys import user_moments
from personatool.rules.sources.care import PHONE

KIND = Kind(
    code="C063",
    name="too-many-fields",
    why=msg("On a phone a long form hides its own end: people lose their place, make mistakes and leave."),
    instead=msg("Ask less, or spread the fields over several screens and say how many under `screens`."),
    severity=Severity.WARNING,
    of_service=True,
)
MAX_FIELDS = Option("C063", "max_fields", 7, msg("How many fields a screen may show."))


def check(scope: Scope) -> Iterator[Finding]:
    """Look at digital steps that say how many fields they have."""
    most = MAX_FIELDS.of(scope)
    for moment in user_moments(scope):
        fields, screens = moment.value.fields, moment.value.screens or 1
        if moment.digital and fields is not None and fields > most * screens:
            message = msg(
                "“{step}” shows {count} fields a screen.", step=cut(moment.title), count=math.ceil(fields / screens)
            )
            yield Finding(KIND, moment.at("fields"), message)


RULE = Rule(
    kind=KIND,
    check=check,
    options=(MAX_FIELDS,),
    what=msg("Divides the `fields` of digital steps by their `screens`, one screen when it is left out."),
    source=PHONE,
    example="""\
# journeys/move.yaml
title: We are moving house
stages: [{name: Telling everyone, steps: [{name: Apply, channel: web, help: [phone, counter], fields: 12}]}]
""",
    instead_example="""\
# journeys/move.yaml
title: We are moving house
stages:
  - name: Telling everyone
    steps:
      - {name: Apply, channel: web, help: [phone, counter], fields: 12, screens: 2}
""",
)
