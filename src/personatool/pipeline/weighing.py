"""Weigh: how far each persona and journey can be relied on, known before anything is drawn."""

from dataclasses import replace

from personatool.model.workspace import Workspace


def weighed(workspace: Workspace) -> Workspace:
    """The workspace with the confidence in its personas and journeys."""
    from personatool.measure import confidences  # noqa: PLC0415 - `check` measures nothing

    return replace(workspace, confidences=confidences(workspace))
