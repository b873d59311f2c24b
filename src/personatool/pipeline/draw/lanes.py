"""The lanes asked for on the command line, in place of those that the team's settings choose."""

from dataclasses import replace

from personatool.model.errors import PersonatoolError
from personatool.model.message import Message, msg
from personatool.model.settings import LaneChoice
from personatool.model.workspace import Workspace, moments
from personatool.wording.folding import ascii_slug
from personatool.wording.lane_names import LANES, lane_called
from personatool.wording.suggestions import nearest


def with_lanes(workspace: Workspace, view: str, names: tuple[str, ...]) -> Workspace:
    """The workspace as if its settings chose these lanes, in this order; each keeps the label it has there.

    Raises `PersonatoolError` for one that nobody has, and for a view that is not made of lanes that can be chosen.
    """
    if not names:
        return workspace
    if view != "journey":
        raise PersonatoolError(msg("--lanes is for journey maps: leave it out with --view {view}.", view=view))
    own = {name for journey in workspace.journeys for moment in moments(journey) for name in moment.value.lanes}
    for name in names:
        if not lane_called(name) and name not in own:
            raise PersonatoolError(_unknown(name, own))
    labels = {lane_called(lane.name) or lane.name: lane.label for lane in workspace.settings.lanes}
    chosen = tuple(LaneChoice(name=name, label=labels.get(lane_called(name) or name)) for name in names)
    return replace(workspace, settings=workspace.settings.model_copy(update={"lanes": chosen}))


def read_lanes(written: str) -> tuple[str, ...]:
    """Take names apart at their commas."""
    return tuple(name for each in written.split(",") if (name := each.strip()))


def in_a_name(names: tuple[str, ...]) -> str:
    """The lanes as a part of the name of a file."""
    return "-".join(ascii_slug(lane_called(name) or name) or "lane" for name in names)


def _unknown(name: str, own: set[str]) -> Message:
    known = [*LANES, *sorted(own)]
    near = nearest(name, known)
    if near:
        return msg("There is no lane “{name}”. Did you mean “{guess}”?", name=name, guess=near)
    return msg("There is no lane “{name}”. Choose among: {known}.", name=name, known=", ".join(known))
