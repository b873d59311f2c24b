"""The golden case: one small workspace as one file."""

from pathlib import Path

import yaml

from personatool.model.journey import Journey
from personatool.model.persona import Persona
from personatool.model.settings import Settings
from personatool.model.workspace import Placed, Workspace

CASE = Path(__file__).resolve().parent.parent / "cases" / "maps" / "permit"


def permit() -> tuple[Workspace, Journey]:
    """The workspace of the case, and its journey."""
    data = yaml.load((CASE / "journey.yaml").read_text("utf-8"), yaml.BaseLoader)
    person = Placed(Persona.model_validate(data.pop("persona_file")), "personas/sam.yaml")
    settings = Settings.model_validate(data.pop("settings"))
    journey = Journey.model_validate(data)
    return Workspace(settings, (person,), (Placed(journey, "journeys/permit.yaml"),), digest="12345678" * 8), journey
