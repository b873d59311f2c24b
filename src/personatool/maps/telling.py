"""Which drawings tell a journey to those who read about it: its map, and today beside tomorrow."""

from collections.abc import Sequence

from personatool.maps.detail import Detail
from personatool.maps.views import JOURNEY_MAP, Compare, Job, jobs, read_view
from personatool.model.journey import Journey
from personatool.model.workspace import Workspace


def telling(workspace: Workspace, journeys: Sequence[Journey], detail: Detail, compare: Compare) -> tuple[Job, ...]:
    """List each journey's map, in order, then a drawing of each that replaces another, beside that one."""
    own = jobs(JOURNEY_MAP, workspace, journeys, detail, compare)
    known = {placed.value.id for placed in workspace.journeys}
    futures = [journey for journey in journeys if journey.replaces in known]
    pairs = read_view("comparison")
    return (*own, *jobs(pairs, workspace, futures, "essential", compare)) if futures else own
