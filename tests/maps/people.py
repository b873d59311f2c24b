"""Workspaces of personas alone, and a journey beside the one to replace it, as plain data."""

from typing import Any

from maps import strained, stress
from personatool.measure import compare
from personatool.model.comparison import Comparison
from personatool.model.journey import Journey
from personatool.model.persona import Persona
from personatool.model.settings import Settings
from personatool.model.workspace import Placed, Workspace


def workspace_of(*people: dict[str, Any], title: str = "", language: str = "") -> Workspace:
    """A workspace that holds these personas."""
    known = (Persona.model_validate({"id": f"p{index}", **fields}) for index, fields in enumerate(people))
    settings = {key: value for key, value in (("title", title), ("language", language)) if value}
    placed = tuple(Placed(persona, f"personas/{persona.id}.yaml") for persona in known)
    return Workspace(Settings.model_validate(settings), placed, digest="0" * 64)


def crowd(language: str, count: int) -> Workspace:
    """So many personas of a script; they crowd at the ends of their scales."""
    people = [strained.persona(language, seed, 2) | {"kind": ("user", "helper", "agent")[seed % 3]}
              for seed in range(count)]  # fmt: skip
    return workspace_of(*people, title=stress.Writer(language, 0).text(40))


def compared(before: dict[str, Any], after: dict[str, Any]) -> tuple[Workspace, Comparison]:
    """Two journeys compared, the second replacing the first."""
    current = Journey.model_validate({"id": "now", "title": "Now", "state": "current", **before})
    future = Journey.model_validate({"id": "then", "title": "Then", "state": "future", "replaces": "now", **after})
    placed = (Placed(current, "journeys/now.yaml"), Placed(future, "journeys/then.yaml"))
    workspace = Workspace(Settings(), journeys=placed, digest="0" * 64)
    return workspace, compare(workspace, current, future)
