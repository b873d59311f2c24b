"""Checks that rules share which ask reviewed files for something they leave out."""

from collections.abc import Callable, Collection, Iterator
from typing import TypeVar

from personatool.model.diagnostic import Finding, Kind
from personatool.model.items import Review
from personatool.model.message import Message
from personatool.model.persona import Persona
from personatool.rules.engine.naming import cut
from personatool.rules.engine.rule import Check
from personatool.rules.engine.scope import Scope
from personatool.rules.facts.review_status import is_reviewed

T = TypeVar("T")


def absent_in_journey(kind: Kind, key: str, message: Message) -> Check:
    """Make the check that asks reviewed journeys for a key."""

    def check(scope: Scope) -> Iterator[Finding]:
        for journey in scope.journeys:
            if is_reviewed(journey.value) and not getattr(journey.value, key):
                yield Finding(kind, journey.at("status"), message)

    return check


def absent_in_persona(
    kind: Kind, key: str, message: Callable[[str], Message], of: Callable[[Persona], bool] = lambda _: True
) -> Check:
    """Make the check that asks reviewed personas for a key; `message` is made with what the persona is called."""

    def check(scope: Scope) -> Iterator[Finding]:
        for persona in scope.personas:
            if of(persona.value) and is_reviewed(persona.value) and not getattr(persona.value, key):
                yield Finding(kind, persona.at("status"), message(cut(persona.value.label)))

    return check


def agents(persona: Persona) -> bool:
    """Tell agents from the people they serve."""
    return persona.kind == "agent"


def items_without(file: Review, items: Collection[T], says: Callable[[T], object]) -> Iterator[T]:
    """The items that do not say something, in a file that is reviewed or that says it of another item."""
    if is_reviewed(file) or any(map(says, items)):
        yield from (item for item in items if not says(item))
