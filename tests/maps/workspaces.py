"""Workspaces as plain data, as their files would hold it."""

from typing import Any

from personatool.model.journey import Journey
from personatool.model.persona import Persona
from personatool.model.settings import Settings
from personatool.model.workspace import Placed, Workspace


def workspace(data: dict[str, Any]) -> Workspace:
    """Make a workspace of `personas`, `journeys` and `settings`; any of them may be missing."""
    people = [Persona.model_validate(fields) for fields in data.get("personas", ())]
    journeys = [Journey.model_validate(fields) for fields in data.get("journeys", ())]
    return Workspace(
        Settings.model_validate(data.get("settings", {})),
        tuple(Placed(persona, f"personas/{persona.id}.yaml") for persona in people),
        tuple(Placed(journey, f"journeys/{journey.id}.yaml") for journey in journeys),
        digest="0" * 64,
    )
