"""C061: the persona has none of the devices that a digital step needs."""

from collections.abc import Iterator

from personatool.model.diagnostic import Finding, Kind
from personatool.model.message import msg
from personatool.rules.engine.naming import cut
from personatool.rules.engine.rule import Rule
from personatool.rules.engine.scope import Scope
from personatool.rules.facts.digital_skills import out_of_reach
from personatool.rules.facts.user_journeys import user_moments
from personatool.rules.sources.care import PHONE

KIND = Kind(
    code="C061",
    name="device-out-of-reach",
    why=msg("The person would have to find, borrow or buy a device: the step is closed to them."),
    instead=msg("Make it work on what the persona has, or add a way off the screen under `alternatives`."),
    of_service=True,
)


def check(scope: Scope) -> Iterator[Finding]:
    """Look at the digital steps that name devices."""
    for moment in user_moments(scope):
        if out_of_reach(moment) and moment.lived.lens is not None:
            message = msg(
                "{persona} has none of the devices for “{step}”.",
                persona=cut(moment.lived.lens.label),
                step=cut(moment.title),
            )
            yield Finding(KIND, moment.at("devices"), message)


RULE = Rule(
    kind=KIND,
    check=check,
    across=True,
    what=msg(
        "Compares the `devices` of digital steps with those of the journey’s persona, where there is no way off "
        "the screen."
    ),
    source=PHONE,
    example="""\
# personas/grace.yaml
name: Grace Okafor
digital: {devices: phone}
# journeys/move.yaml
title: We are moving house
persona: grace
stages:
  - name: Telling everyone
    steps:
      - {name: Tell the council, channel: web, help: [phone, email], devices: computer}
""",
    instead_example="""\
# personas/grace.yaml
name: Grace Okafor
digital: {devices: [phone, laptop]}
# journeys/move.yaml
title: We are moving house
persona: grace
stages:
  - name: Telling everyone
    steps:
      - {name: Tell the council, channel: web, help: [phone, email], devices: [computer, phone]}
""",
)
