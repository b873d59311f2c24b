"""L001: a journey names a persona that nobody wrote."""

from collections.abc import Collection, Iterator

from personatool.model.diagnostic import Finding, Kind
from personatool.model.journey import Journey
from personatool.model.message import Message, msg
from personatool.model.moment import Moment, NeedRef
from personatool.model.place import Spot
from personatool.rules.engine.naming import closest, cut, slip, slug
from personatool.rules.engine.rule import Rule
from personatool.rules.engine.scope import Scope, Walked

KIND = Kind(
    code="L001",
    name="unknown-persona",
    why=msg("A journey is lived by somebody: without the persona’s file, the map and the pack have nobody to show."),
    instead=msg("Write the name of a file in personas/, without “.yaml”."),
)


def check(scope: Scope) -> Iterator[Finding]:
    """Look up every persona that a journey names."""
    known = {persona.value.id for persona in scope.personas} | scope.broken
    for journey in scope.journeys:
        for spot, persona in _named(journey):
            if persona not in known:
                message = msg("No persona here is called “{id}”.", id=cut(persona))
                yield Finding(KIND, spot, message, _advice(persona, known), fix=slip(spot, persona, known))


def _named(journey: Walked[Journey]) -> Iterator[tuple[Spot, str]]:
    if journey.value.persona:
        yield journey.at("persona"), journey.value.persona
    for index, persona in enumerate(journey.value.also):
        yield journey.at("also", index), persona
    for need in journey.of(NeedRef):
        if need.value.persona:
            yield need.at("persona"), need.value.persona
    for moment in journey.of(Moment):
        for persona in moment.value.emotions:
            yield moment.key("emotions", persona), persona


def _advice(persona: str, known: Collection[str]) -> Message:
    near = closest(persona, known)
    file = f"personas/{slug(persona) or 'name'}.yaml"
    if near:
        return msg("Write “{near}” if that is whom you mean; if not, add the file {file}.", near=near, file=file)
    return msg("Add the file {file}, or write the name of a file in personas/, without “.yaml”.", file=file)


RULE = Rule(
    kind=KIND,
    check=check,
    across=True,
    example="""\
# personas/nadia-belkacem.yaml
name: Nadia Belkacem
# journeys/move.yaml
title: We are moving house
persona: nadia-belkasem
stages: [{name: Before, steps: [Pack the boxes]}]
""",
    instead_example="""\
# personas/nadia-belkacem.yaml
name: Nadia Belkacem
# journeys/move.yaml
title: We are moving house
persona: nadia-belkacem
stages: [{name: Before, steps: [Pack the boxes]}]
""",
)
