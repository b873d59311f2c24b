"""Ids that two files have. Apart from `misfits`, which is only imported when something is wrong."""

from collections.abc import Iterable, Iterator

from personatool.load.problems.shape import SAME_ID
from personatool.load.syntax.diagnostics import FileProblem
from personatool.model.diagnostic import Finding
from personatool.model.journey import Journey
from personatool.model.message import msg
from personatool.model.persona import Persona
from personatool.model.standard import Standard
from personatool.model.workspace import Placed, Workspace


def duplicate_ids(workspace: Workspace) -> Iterator[FileProblem]:
    """Find ids used twice among personas, among journeys, and among standards."""
    yield from _duplicates(workspace.personas)
    yield from _duplicates(workspace.journeys)
    yield from _duplicates(workspace.standards)


def _duplicates(placed: Iterable[Placed[Persona] | Placed[Journey] | Placed[Standard]]) -> Iterator[FileProblem]:
    first: dict[str, Placed[Persona] | Placed[Journey] | Placed[Standard]] = {}
    for file in placed:
        name = file.value.id
        before = first.setdefault(name, file)
        if before is not file:
            message = msg("The id “{id}” is already taken by {path}.", id=name, path=before.path)
            related = ((before.at("id"), msg("“{id}” is first used here.", id=name)),)
            yield FileProblem(file.path, Finding(SAME_ID, file.at("id"), message, related=related))
