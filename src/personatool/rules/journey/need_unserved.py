"""J066: a need of the lens persona is served by no step."""

from collections.abc import Iterator

from personatool.model.diagnostic import Finding, Kind, Severity
from personatool.model.journey import Journey
from personatool.model.message import msg
from personatool.model.moment import NeedRef
from personatool.rules.engine.naming import cut
from personatool.rules.engine.rule import Rule
from personatool.rules.engine.scope import Scope, Walked
from personatool.rules.facts.review_status import is_reviewed
from personatool.rules.sources.persona import COMPASS

KIND = Kind(
    code="J066",
    name="need-unserved",
    why=msg("A need that no step serves is a promise the journey does not keep, or a step that is missing."),
    instead=msg("Write its id in the `needs` of the step or opportunity that serves it, or add that step."),
    severity=Severity.WARNING,
    of_lived=True,
)


def check(scope: Scope) -> Iterator[Finding]:
    """Gather the needs that journeys serve, and look for the rest in each lens persona."""
    if scope.broken:
        return
    served = {pair for journey in scope.journeys for pair in _served(journey)}
    lenses = {journey.value.persona: False for journey in scope.journeys}
    lenses |= {journey.value.persona: True for journey in scope.journeys if is_reviewed(journey.value)}
    for persona in scope.personas:
        asked = lenses.get(persona.value.id)
        if asked is None:
            continue
        needs = [(index, need) for index, need in enumerate(persona.value.needs) if need.id]
        missing = [(index, need) for index, need in needs if (persona.value.id, need.id) not in served]
        if len(missing) < len(needs) and (asked or 2 * len(missing) < len(needs)):
            for index, need in missing:
                yield Finding(KIND, persona.at("needs", index), msg("No step serves “{need}”.", need=cut(need.text)))


def _served(journey: Walked[Journey]) -> Iterator[tuple[str | None, str]]:
    return ((ref.value.persona or journey.value.persona, ref.value.need) for ref in journey.of(NeedRef))


RULE = Rule(
    kind=KIND,
    check=check,
    across=True,
    what=msg(
        "Looks for needs that no journey points to, once most of the persona’s needs are served or its "
        "journey is reviewed."
    ),
    source=COMPASS,
    example="""\
# personas/grace.yaml
name: Grace Okafor
needs:
  - {id: tell-once, text: Give the new address once}
  - {id: be-sure, text: Know that it was received}
  - {id: move-in-time, text: Move in before term starts}
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
    instead_example="""\
# personas/grace.yaml
name: Grace Okafor
needs:
  - {id: tell-once, text: Give the new address once}
  - {id: be-sure, text: Know that it was received}
  - {id: move-in-time, text: Move in before term starts}
# journeys/move.yaml
title: We are moving house
persona: grace
stages:
  - name: Telling everyone
    steps:
      - {name: Call the bank, needs: tell-once}
      - {name: Read the reply, needs: be-sure}
      - {name: Find the school, needs: move-in-time}
""",
)
