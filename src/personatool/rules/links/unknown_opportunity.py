"""L003: a step or a pain point leads to an opportunity that is in no register."""

from collections.abc import Collection, Iterator, Sequence
from typing import Any

from personatool.model.diagnostic import Finding, Kind
from personatool.model.message import Message, msg
from personatool.model.moment import Opportunity
from personatool.model.place import Spot
from personatool.model.scalars import is_id
from personatool.model.workspace import Placed
from personatool.rules.engine.naming import closest, cut, slip, without_id
from personatool.rules.engine.rule import Rule
from personatool.rules.engine.scope import Scope, Walked

KIND = Kind(
    code="L003",
    name="unknown-opportunity",
    why=msg("A pain point that leads to nothing is forgotten: the link to its opportunity must hold."),
    instead=msg("Write the id of an opportunity of this journey, or say the opportunity in a few words."),
)


def check(scope: Scope) -> Iterator[Finding]:
    """Look up every opportunity that is pointed to; personas may point into any journey."""
    everywhere: set[str] = set()
    for journey in scope.journeys:
        register = tuple(journey.of(Opportunity))
        known = {placed.value.id for placed in register if placed.value.id}
        everywhere |= known
        yield from _unknown(journey, known, register)
    if not scope.workspace.standalone and not any(path.startswith("journeys/") for path in scope.broken):
        for persona in scope.personas:
            yield from _unknown(persona, everywhere)


def _unknown(
    file: Walked[Any], known: Collection[str], register: Sequence[Placed[Opportunity]] = ()
) -> Iterator[Finding]:
    for spot, opportunity in _pointed(file):
        if opportunity in known:
            continue
        fix = slip(spot, opportunity, known) or without_id(opportunity, _with_text(register), "text")
        if fix or not _says_itself(opportunity, known):
            message = msg("No opportunity is registered as “{id}”.", id=cut(opportunity))
            yield Finding(KIND, spot, message, _advice(opportunity, known), fix=fix)


def _says_itself(word: str, known: Collection[str]) -> bool:
    """Whether it is a word rather than an id (`chatbot`): nothing is registered that it could point to."""
    return not known and "-" not in word


def _with_text(register: Sequence[Placed[Opportunity]]) -> Iterator[tuple[Placed[Opportunity], str]]:
    return ((placed, placed.value.text) for placed in register if placed.value.text)


def _pointed(file: Walked[Any]) -> Iterator[tuple[Spot, str]]:
    for part, opportunity in file.placed_links("ref"):
        yield part.at("ref"), opportunity
    for pain, opportunity in file.placed_links("opportunity"):
        if is_id(opportunity):
            yield pain.at("opportunity"), opportunity


def _advice(opportunity: str, known: Collection[str]) -> Message:
    near = closest(opportunity, known)
    if near:
        return msg("Write “{near}” if that is the one; if not, add it to the journey’s `opportunities`.", near=near)
    return msg(
        "Add `{{id: {id}, text: …}}` to the journey’s `opportunities`, or say the opportunity in several words.",
        id=cut(opportunity),
    )


RULE = Rule(
    kind=KIND,
    check=check,
    example="""\
# journeys/move.yaml
title: We are moving house
opportunities: [{id: move-list, text: Send a dated list of people to tell}]
stages:
  - name: Before
    steps:
      - {name: Tell everyone, pains: [{text: No list of whom to tell, opportunity: moves-list}]}
""",
    instead_example="""\
# journeys/move.yaml
title: We are moving house
opportunities: [{id: move-list, text: Send a dated list of people to tell}]
stages:
  - name: Before
    steps:
      - {name: Tell everyone, pains: [{text: No list of whom to tell, opportunity: move-list}]}
""",
)
