"""Weigh: how far each persona and journey can be relied on, known before anything is drawn."""

from collections.abc import Iterable
from dataclasses import replace

from personatool.model.journey import Journey
from personatool.model.workspace import Workspace


def weighed(workspace: Workspace) -> Workspace:
    """The workspace with the confidence in its personas and journeys."""
    from personatool.measure import confidences  # noqa: PLC0415 - only what is shown is weighed

    return replace(workspace, confidences=confidences(workspace))


def counted(workspace: Workspace) -> Workspace:
    """The workspace with the complexity of the journeys whose rules ask for it; most runs measure nothing."""
    if not workspace.journeys:
        return workspace
    from personatool.rules.care.wanted_measures import wanting_complexity  # noqa: PLC0415 - rules open late

    wanted = wanting_complexity(workspace)
    if not wanted:
        return workspace
    from personatool.measure import complexities  # noqa: PLC0415 - only where a rule asks for it

    return replace(workspace, complexities=complexities(workspace, wanted))


def followed(workspace: Workspace, journeys: Iterable[Journey]) -> Workspace:
    """The workspace with who passes each step of these journeys, and the threads from their needs."""
    from personatool import measure  # noqa: PLC0415 - only what is shown is followed

    wanted = tuple(journeys)
    return replace(
        workspace,
        inclusions={each.id: measure.include(workspace, each) for each in wanted},
        traces={each.id: measure.trace(workspace, each) for each in wanted},
    )
