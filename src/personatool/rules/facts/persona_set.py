"""Who belongs to the set, and where things said of the whole set are placed."""

from collections.abc import Iterator

from personatool.model.journey import Journey
from personatool.model.persona import Persona
from personatool.model.place import Spot
from personatool.model.workspace import SETTINGS_FILE
from personatool.rules.engine.scope import Scope, Walked
from personatool.rules.facts.review_status import is_draft, is_reviewed

_APART = ("served", "negative")


def core_users(scope: Scope) -> list[Walked[Persona]]:
    """The users the set is made for: neither agents nor helpers, nor those served or left out on purpose."""
    return [
        persona for persona in scope.personas if persona.value.kind == "user" and persona.value.set_role not in _APART
    ]


def approved_lenses(scope: Scope) -> Iterator[tuple[Walked[Journey], Walked[Persona]]]:
    """The approved journeys, each with the persona it is seen through."""
    personas = {persona.value.id: persona for persona in scope.personas}
    for journey in scope.journeys:
        lens = personas.get(journey.value.persona or "")
        if journey.value.status == "approved" and lens:
            yield journey, lens


def settled_users(scope: Scope, least: float) -> list[Walked[Persona]]:
    """All users, once they are a set: enough of them, all understood, and past the first sketch.

    A set is a sketch as long as nobody vouches for any of it and it says nothing of what people find hard.
    """
    users = [
        persona for persona in scope.personas if persona.value.kind == "user" and persona.value.set_role != "negative"
    ]
    if scope.broken or len(users) < least or all(is_draft(persona.value) for persona in users):
        return []
    return users if any(is_reviewed(persona.value) or _tells_abilities(persona.value) for persona in users) else []


def _tells_abilities(persona: Persona) -> bool:
    return bool(persona.digital or persona.literacy or persona.access_needs or persona.assistive_tech)


def set_spot(scope: Scope, persona: Walked[Persona]) -> Spot:
    """The workspace file when there is one, else the persona."""
    return (
        Spot(SETTINGS_FILE) if scope.settings.model_fields_set else persona.at("name" if persona.value.name else "role")
    )
