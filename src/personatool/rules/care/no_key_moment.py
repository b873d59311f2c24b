"""C100: a reviewed journey marks no key moment."""

from collections.abc import Iterator

from personatool.model.diagnostic import Finding, Kind, Severity
from personatool.model.message import msg
from personatool.rules.engine.rule import Option, Rule
from personatool.rules.engine.scope import Scope
from personatool.rules.facts.journey_moments import parts_of_others
from personatool.rules.facts.review_status import is_reviewed
from personatool.rules.facts.user_journeys import user_journeys
from personatool.rules.sources.care import KEY

KIND = Kind(
    code="C100",
    name="no-key-moment",
    why=msg(
        "Without one, effort is spread evenly, and the moment at which people come or leave gets no more than the rest."
    ),
    instead=msg("Mark the step that decides with `key_moment`, and say why."),
    severity=Severity.WARNING,
    of_lived=True,
)
MIN_STEPS = Option("C100", "min_steps", 5, msg("From how many steps a journey should have a key moment."))


def check(scope: Scope) -> Iterator[Finding]:
    """Look at reviewed journeys of several steps."""
    least, parts = MIN_STEPS.of(scope), parts_of_others(scope)
    for lived in user_journeys(scope):
        journey = lived.journey.value
        if not is_reviewed(journey) or journey.id in parts or sum(moment.is_column for moment in lived.moments) < least:
            continue
        if not any(moment.value.key_moment for moment in lived.moments):
            yield Finding(KIND, lived.journey.key("stages"), msg("No moment of this journey is marked as a key one."))


RULE = Rule(
    kind=KIND,
    check=check,
    options=(MIN_STEPS,),
    what=msg(
        "Looks for a key moment in reviewed journeys that are long enough to have one; parts of other journeys are "
        "left in peace."
    ),
    source=KEY,
    example="""\
# journeys/move.yaml
title: We are moving house
service: public
life_event: Moving house
status: reviewed
stages:
  - name: Telling everyone
    steps:
      - Tell the council
      - Tell the school
      - Tell the bank
      - Tell the doctor
      - Read the answers
""",
    instead_example="""\
# journeys/move.yaml
title: We are moving house
service: public
life_event: Moving house
status: reviewed
stages:
  - name: Telling everyone
    steps:
      - {name: Tell the council, key_moment: {why: All the rest hangs on it, incentive: Two minutes for all}}
      - Tell the school
      - Tell the bank
      - Tell the doctor
      - Read the answers
""",
)
