"""C010: several things are asked although an administration holds them."""

from personatool.model.diagnostic import Kind, Severity
from personatool.model.message import msg
from personatool.rules.engine.rule import Option, Rule
from personatool.rules.facts.asked import asked_though_held
from personatool.rules.sources.care import HELD

KIND = Kind(
    code="C010",
    name="already-held",
    why=msg("What one office knows, the next one can ask it: people are not the messengers of the administration."),
    instead=msg("Fetch it from the body that holds it and let the person check it; keep in `asks` what nobody knows."),
    severity=Severity.WARNING,
    of_service=True,
    of_duty=True,
)
MAX_ITEMS = Option("C010", "max_items", 1, msg("How many things already held a journey may ask."))
TOO_MANY = Option("C011", "max_items", 4)

RULE = Rule(
    kind=KIND,
    check=asked_though_held(KIND, MAX_ITEMS, TOO_MANY),
    options=(MAX_ITEMS,),
    what=msg(
        "Counts the data and documents that a journey asks although somebody holds them: by `held_by`, by `held` "
        "in `personatool.yaml`, by what French administrations are known to hold."
    ),
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
