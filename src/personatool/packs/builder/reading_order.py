"""The order people read in: the persona designed for first, a journey before the one that is to replace it."""

from personatool.model.journey import Journey
from personatool.model.persona import Persona
from personatool.model.workspace import Workspace

_ROLES = ("primary", "secondary", "served", None, "negative")


def personas_in_order(workspace: Workspace) -> tuple[Persona, ...]:
    """Primary personas, then the others by their part in the set; otherwise as in the workspace."""
    personas = [placed.value for placed in workspace.personas]
    return tuple(sorted(personas, key=lambda persona: _ROLES.index(persona.set_role)))


def journeys_in_order(workspace: Workspace) -> tuple[Journey, ...]:
    """Whole journeys before subjourneys; each followed by the one that is to replace it."""
    journeys = [placed.value for placed in workspace.journeys]
    inner = {moment.subjourney for journey in journeys for moment in (*journey.stages, *journey.steps)}
    rank = {journey.id: (journey.id in inner, at) for at, journey in enumerate(journeys)}
    return tuple(
        sorted(
            journeys,
            key=lambda journey: (*rank.get(journey.replaces or "", rank[journey.id]), journey.replaces is not None),
        )
    )
