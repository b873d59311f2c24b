"""C062: a digital step needs a printer, a scanner or a copier."""

from collections.abc import Iterator

from personatool.model.devices import needs_paper_machine
from personatool.model.diagnostic import Finding, Kind
from personatool.model.message import msg
from personatool.rules.engine.naming import cut
from personatool.rules.engine.rule import Rule
from personatool.rules.engine.scope import Scope
from personatool.rules.facts.user_journeys import user_moments
from personatool.rules.sources.care import PHONE

KIND = Kind(
    code="C062",
    name="needs-a-printer",
    why=msg("Few homes have a printer: the step sends people out to a shop, or away."),
    instead=msg(
        "Take a photograph or a signature on the screen instead, or add a way off the screen under `alternatives`."
    ),
    of_service=True,
)


def check(scope: Scope) -> Iterator[Finding]:
    """Look at the words for the devices of digital steps."""
    for moment in user_moments(scope):
        stuck = moment.digital and not any(map(moment.lived.offline, moment.ways("alternatives")))
        if stuck and needs_paper_machine(moment.value.devices):
            message = msg("“{step}” needs a printer or a scanner.", step=cut(moment.title))
            yield Finding(KIND, moment.at("devices"), message)


RULE = Rule(
    kind=KIND,
    check=check,
    what=msg(
        "Looks for printers, scanners and copiers, in English and French, among the `devices` of digital steps "
        "with no way off the screen."
    ),
    source=PHONE,
    example="""\
# journeys/move.yaml
title: We are moving house
stages:
  - name: Telling everyone
    steps:
      - {name: Sign the form, channel: web, help: [phone, counter], devices: [phone, printer]}
""",
    instead_example="""\
# journeys/move.yaml
title: We are moving house
stages:
  - name: Telling everyone
    steps:
      - {name: Sign the form, channel: web, help: [phone, counter], devices: [phone]}
""",
)
