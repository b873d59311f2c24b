"""Workspaces as plain data, as their files would hold it."""

from typing import Any

from personatool.measure.figures.by_stage import sums_by_stage
from personatool.model.journey import Journey
from personatool.model.measured import Measured
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


def measured(made: Workspace) -> Measured:
    """A workspace with the sums that maps show."""
    return Measured(made, sums={placed.value.id: sums_by_stage(made, placed.value) for placed in made.journeys})
