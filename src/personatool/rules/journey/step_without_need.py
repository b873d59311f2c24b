"""J065: a step serves no need."""

from collections.abc import Iterator

from personatool.model.diagnostic import Finding, Kind, Severity
from personatool.model.message import msg
from personatool.rules.engine.naming import cut
from personatool.rules.engine.rule import Rule
from personatool.rules.engine.scope import Scope
from personatool.rules.facts.journey_moments import columns
from personatool.rules.facts.review_status import is_reviewed
from personatool.rules.sources.persona import COMPASS

KIND = Kind(
    code="J065",
    name="step-without-need",
    why=msg("Needs are the compass: a step that serves none is there for the organisation, and may be done without."),
    instead=msg(
        "Write which need of the persona it serves: `needs: […]`. If there is none, ask whether the step can go."
    ),
    severity=Severity.WARNING,
    of_lived=True,
)


def check(scope: Scope) -> Iterator[Finding]:
    """Look at the journeys whose lens persona has needs to point to."""
    people = {persona.value.id: persona.value for persona in scope.personas}
    for journey in scope.journeys:
        lens = people.get(journey.value.persona or "")
        if lens is None or not any(need.id for need in lens.needs):
            continue
        shown = columns(journey)
        bare = [column for column in shown if not (column.lane("needs") or column.lane("subjourney"))]
        if is_reviewed(journey.value) or 2 * len(bare) < len(shown):
            for column in bare:
                yield Finding(KIND, column.spot, msg("“{step}” serves no need.", step=cut(column.title)))


RULE = Rule(
    kind=KIND,
    check=check,
    across=True,
    what=msg("Asks each step for a need of the persona, once most of the steps name one or the journey is reviewed."),
    source=COMPASS,
    example="""\
# personas/grace.yaml
name: Grace Okafor
needs:
  - {id: tell-once, text: Give the new address once}
  - {id: be-sure, text: Know that it was received}
# journeys/move.yaml
title: We are moving house
persona: grace
stages:
  - name: Telling everyone
    steps:
      - {name: Call the bank, needs: tell-once}
      - {name: Read the reply, needs: be-sure}
      - Fill in the survey
""",
    instead_example="""\
# personas/grace.yaml
name: Grace Okafor
needs:
  - {id: tell-once, text: Give the new address once}
  - {id: be-sure, text: Know that it was received}
# journeys/move.yaml
title: We are moving house
persona: grace
stages:
  - name: Telling everyone
    steps:
      - {name: Call the bank, needs: tell-once}
      - {name: Read the reply, needs: be-sure}
      - {name: Write to the council, needs: tell-once}
""",
)
