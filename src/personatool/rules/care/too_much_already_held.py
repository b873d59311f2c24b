"""C011: far too much is asked although administrations hold it."""

from personatool.model.diagnostic import Kind
from personatool.model.message import msg
from personatool.rules.engine.rule import Option, Rule
from personatool.rules.facts.asked import asked_though_held
from personatool.rules.sources.care import HELD

KIND = Kind(
    code="C011",
    name="too-much-already-held",
    why=msg(
        "At this point the form is a copy of what the administration knows: those who most need the right give up "
        "first."
    ),
    instead=msg("Fetch what is held before the person starts, and show it for a check."),
    of_service=True,
    of_duty=True,
)
MAX_ITEMS = Option(
    "C011", "max_items", 4, msg("How many things already held a journey may ask before the build stops.")
)

RULE = Rule(
    kind=KIND,
    check=asked_though_held(KIND, MAX_ITEMS),
    options=(MAX_ITEMS,),
    what=msg("Counts like C010, and stops the build above a number."),
    source=HELD,
    example="""\
# journeys/move.yaml
title: We are moving house
service: public
stages:
  - name: Telling everyone
    steps:
      - name: Tell the council
        asks:
          - {item: Birth date, held_by: [Town hall]}
          - {item: Home town, held_by: [Town hall]}
          - {item: Tax code, held_by: [Town hall]}
          - {item: Car licence, held_by: [Town hall]}
          - {item: School record, held_by: [Town hall]}
          - {item: Bank details}
""",
    instead_example="""\
# journeys/move.yaml
title: We are moving house
service: public
stages:
  - name: Telling everyone
    steps:
      - {name: Tell the council, proactive: true, asks: [{item: Birth date, held_by: [Town hall]}]}
""",
)
