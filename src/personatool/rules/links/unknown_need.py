"""L004: a step serves a need that its persona does not have."""

from collections.abc import Iterator, Mapping

from personatool.model.diagnostic import Finding, Fix, Kind
from personatool.model.journey import Journey
from personatool.model.message import Message, msg
from personatool.model.moment import NeedRef
from personatool.model.persona import Persona
from personatool.model.workspace import Placed
from personatool.rules.engine.naming import closest, cut, slip, without_id
from personatool.rules.engine.rule import Rule
from personatool.rules.engine.scope import Scope

KIND = Kind(
    code="L004",
    name="unknown-need",
    why=msg("Needs are the compass: a step must be traceable to a need that a persona really has."),
    instead=msg("Write the id of one of the persona’s needs."),
)
People = Mapping[str, Placed[Persona]]


def check(scope: Scope) -> Iterator[Finding]:
    """Look up every need with the persona named beside it, else with the journey's lens."""
    people = {persona.value.id: persona for persona in scope.personas}
    for journey in scope.journeys:
        for part in journey.of(NeedRef):
            yield from _finding(journey.value, people, part)


def _finding(journey: Journey, people: People, part: Placed[NeedRef]) -> Iterator[Finding]:
    name = part.value.persona or journey.persona
    if name is None:
        yield Finding(
            KIND,
            part.at("need"),
            msg("Nobody has the need “{need}”: the journey names no persona.", need=part.value.need),
            _owner_advice(part.value.need, journey, people),
        )
    elif name in people and part.value.need not in _needs(people[name].value):
        persona = people[name]
        message = msg("{persona} has no need called “{need}”.", persona=cut(persona.value.label), need=part.value.need)
        here = msg("the needs of {persona} are written here", persona=cut(persona.value.label))
        place = persona.key("needs") if persona.value.needs else persona.at()
        advice = _advice(part.value.need, journey, persona, people)
        fix = None if _owner(part.value.need, journey, people) else _fix(part, persona)
        yield Finding(KIND, part.at("need"), message, advice, ((place, here),), fix)


def _fix(part: Placed[NeedRef], persona: Placed[Persona]) -> Fix | None:
    need, needs = part.value.need, enumerate(persona.value.needs)
    placed = ((Placed(item, persona.path, persona.document, ("needs", index)), item.text) for index, item in needs)
    return slip(part.at("need"), need, _needs(persona.value)) or without_id(need, placed, "text")


def _needs(persona: Persona) -> set[str]:
    return {need.id for need in persona.needs if need.id}


def _owner_advice(need: str, journey: Journey, people: People) -> Message:
    owner = _owner(need, journey, people)
    if owner:
        return msg("Write `{{persona: {persona}, need: {need}}}`.", persona=owner, need=need)
    return msg("Say whose journey this is: write `persona: …` near the top of the journey.")


def _advice(need: str, journey: Journey, persona: Placed[Persona], people: People) -> Message:
    near = closest(need, _needs(persona.value))
    owner = _owner(need, journey, people)
    if owner:
        return msg(
            "If it is the need of {persona}, write `{{persona: {persona}, need: {need}}}`.", persona=owner, need=need
        )
    if near:
        return msg(
            "Write “{near}” if that is the need; if not, add “{need}” to the `needs` in {path}.",
            near=near,
            need=need,
            path=persona.path,
        )
    return msg("Add `{{id: {need}, text: …}}` to the `needs` in {path}.", need=need, path=persona.path)


def _owner(need: str, journey: Journey, people: People) -> str | None:
    """Find whose need it is, among the other people of the journey."""
    return next((name for name in journey.also if name in people and need in _needs(people[name].value)), None)


RULE = Rule(
    kind=KIND,
    check=check,
    across=True,
    example="""\
# personas/grace.yaml
name: Grace Okafor
needs: [{id: tell-once, text: Give the new address once}]
# journeys/move.yaml
title: We are moving house
persona: grace
stages: [{name: Before, steps: [{name: Tell everyone, needs: [tell-one]}]}]
""",
    instead_example="""\
# personas/grace.yaml
name: Grace Okafor
needs: [{id: tell-once, text: Give the new address once}]
# journeys/move.yaml
title: We are moving house
persona: grace
stages: [{name: Before, steps: [{name: Tell everyone, needs: [tell-once]}]}]
""",
)
