"""L005: a step leads to a step that does not exist."""

from collections.abc import Collection, Iterator

from personatool.model.diagnostic import Finding, Kind
from personatool.model.journey import Journey
from personatool.model.message import Message, msg
from personatool.model.moment import Step
from personatool.model.step_graph import is_end
from personatool.model.workspace import Placed, stages, steps
from personatool.rules.engine.naming import closest, slip, without_id
from personatool.rules.engine.rule import Rule
from personatool.rules.engine.scope import Scope

KIND = Kind(
    code="L005",
    name="unknown-step",
    why=msg("The map draws an arrow to the next step: here it would lead nowhere."),
    instead=msg("Write the `id` of a step of this journey."),
)

# Said in other words, in the languages of real files.
_MEANT_AS_END = frozenset({"ende", "ending", "finish", "fin", "fini", "none", "null", "nothing", "stop", "arret"})


def check(scope: Scope) -> Iterator[Finding]:
    """Look up every `next` among the steps of its journey."""
    for journey in scope.journeys:
        known = {step.id for step in journey.value.steps if step.id}
        for step in steps(journey):
            for index, link in enumerate(step.value.next):
                if link.to not in known and not is_end(link, known):
                    message = msg("No step of this journey has the id “{id}”.", id=link.to)
                    spot = step.at("next", index, "to")
                    fix = slip(spot, link.to, known) or without_id(link.to, _named(journey), "name")
                    yield Finding(KIND, spot, message, _advice(link.to, journey, known), fix=fix)


def _named(journey: Placed[Journey]) -> Iterator[tuple[Placed[Step], str]]:
    return ((step, step.value.name) for step in steps(journey) if step.value.name)


def _advice(target: str, journey: Placed[Journey], known: Collection[str]) -> Message:
    if any(stage.value.id == target and stage.value.steps for stage in stages(journey)):
        return msg("“{id}” is a stage: write the `id` of the step in it that comes first.", id=target)
    if target in _MEANT_AS_END:
        return msg(
            "Write `next: end` if the journey ends here; if not, give the step that follows `id: {id}`.", id=target
        )
    near = closest(target, known)
    if near:
        return msg("Write “{near}” if that is the step; if not, give the right one `id: {id}`.", near=near, id=target)
    return msg("Give the step that follows `id: {id}`, or remove the link.", id=target)


RULE = Rule(
    kind=KIND,
    check=check,
    example="""\
# journeys/move.yaml
title: We are moving house
stages:
  - name: Before
    steps:
      - {name: Weigh up the move, next: [notise]}
      - {id: notice, name: Give notice}
""",
    instead_example="""\
# journeys/move.yaml
title: We are moving house
stages:
  - name: Before
    steps:
      - {name: Weigh up the move, next: [notice]}
      - {id: notice, name: Give notice}
""",
)
