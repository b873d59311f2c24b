"""C060: a digital step does not work on a phone."""

from collections.abc import Iterator

from personatool.model.devices import families
from personatool.model.diagnostic import Finding, Kind, Severity
from personatool.model.message import msg
from personatool.rules.engine.naming import cut
from personatool.rules.engine.rule import Rule
from personatool.rules.engine.scope import Scope
from personatool.rules.facts.digital_skills import out_of_reach
from personatool.rules.facts.user_journeys import user_moments
from personatool.rules.sources.care import PHONE

KIND = Kind(
    code="C060",
    name="not-on-a-phone",
    why=msg("For many people the phone is the only computer: what does not work there does not exist for them."),
    instead=msg("Make it work on a phone and add `phone` to `devices`."),
    severity=Severity.WARNING,
    of_service=True,
)


def check(scope: Scope) -> Iterator[Finding]:
    """Look at the digital steps that name devices; where the persona has none of them, C061 reports it."""
    for moment in user_moments(scope):
        devices = families(moment.value.devices) - {"printer", "scanner"}
        if moment.digital and devices and "phone" not in devices and not out_of_reach(moment):
            yield Finding(KIND, moment.at("devices"), msg("“{step}” does not work on a phone.", step=cut(moment.title)))


RULE = Rule(
    kind=KIND,
    check=check,
    what=msg("Looks for digital steps whose `devices` name no phone."),
    source=PHONE,
    example="""\
# journeys/move.yaml
title: We are moving house
stages:
  - name: Telling everyone
    steps:
      - {name: Tell the council, channel: web, help: [phone, counter], devices: computer}
""",
    instead_example="""\
# journeys/move.yaml
title: We are moving house
stages:
  - name: Telling everyone
    steps:
      - {name: Tell the council, channel: web, help: [phone, counter], devices: [computer, phone]}
""",
)
