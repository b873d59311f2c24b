"""Workspaces of personas alone, and a journey beside the one to replace it, as plain data."""

from typing import Any

from maps import stress
from maps.workspaces import workspace
from personatool.measure.comparison.compare import compare
from personatool.model.comparison import Comparison
from personatool.model.journey import Journey
from personatool.model.settings import Settings
from personatool.model.workspace import Placed, Workspace


def workspace_of(*people: dict[str, Any], title: str = "", language: str = "") -> Workspace:
    """A workspace that holds these personas."""
    settings = {key: value for key, value in (("title", title), ("language", language)) if value}
    personas = [{"id": f"p{index}", **fields} for index, fields in enumerate(people)]
    return workspace({"personas": personas, "settings": settings})


def crowd(language: str, count: int) -> Workspace:
    """So many personas of a script; they crowd at the ends of their scales."""
    people = [stress.full_persona(language, seed, 2) | {"kind": ("user", "helper", "agent")[seed % 3]}
              for seed in range(count)]  # fmt: skip
    return workspace_of(*people, title=stress.Writer(language, 0).text(40))


def compared(before: dict[str, Any], after: dict[str, Any]) -> tuple[Workspace, Comparison]:
    """Two journeys compared, the second replacing the first."""
    current = Journey.model_validate({"id": "now", "title": "Now", "state": "current", **before})
    future = Journey.model_validate({"id": "then", "title": "Then", "state": "future", "replaces": "now", **after})
    placed = (Placed(current, "journeys/now.yaml"), Placed(future, "journeys/then.yaml"))
    workspace = Workspace(Settings(), journeys=placed, digest="0" * 64)
    return workspace, compare(workspace, current, future)
