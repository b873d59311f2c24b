"""Standards: which there are, and which are meant."""

from collections.abc import Sequence
from pathlib import Path

from personatool.load.standards import shipped, shipped_ids
from personatool.load.workspace import load
from personatool.model.errors import PersonatoolError
from personatool.model.message import msg
from personatool.model.settings import Settings
from personatool.model.standard import Standard
from personatool.model.workspace import Placed, Workspace
from personatool.wording.suggestions import near_names


def workspace_here(cwd: Path) -> Workspace:
    """The workspace around here, or an empty one where there is none: what comes along can be named anywhere."""
    try:
        return load([], cwd=cwd).workspace
    except PersonatoolError:
        return Workspace(Settings(), shipped=shipped_ids())


def known_standards(workspace: Workspace) -> tuple[Placed[Standard], ...]:
    """All standards that can be named here: the team's own, then those that come along."""
    own = tuple(standard for standard in workspace.standards if standard.path)
    return (*own, *shipped(workspace.shipped))


def choose_standards(workspace: Workspace, names: Sequence[str]) -> tuple[Standard, ...]:
    """Find standards by id, or those in use. Raises `PersonatoolError` for an unknown one, or when none is in use."""
    wanted = tuple(dict.fromkeys(names or workspace.settings.standards))
    if not wanted:
        raise PersonatoolError(
            msg(
                "No standard is in use here. Name one with --against, or under `standards` in personatool.yaml: "
                "`personatool standards --list` shows them."
            )
        )
    known = {standard.value.id: standard.value for standard in known_standards(workspace)}
    for name in wanted:
        if name not in known:
            near = near_names(name, known)
            raise PersonatoolError(
                msg("There is no standard “{name}”. Perhaps you mean: {near}.", name=name, near=near)
            )
    return tuple(known[name] for name in wanted)
