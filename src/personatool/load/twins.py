"""The same id twice: two files, or two journeys of a file, that nobody could tell apart."""

from collections.abc import Iterable, Iterator

from personatool.load.kinds_shape import SAME_ID
from personatool.load.placing import Told
from personatool.model.diagnostic import Finding
from personatool.model.journey import Journey
from personatool.model.message import msg
from personatool.model.persona import Persona
from personatool.model.standard import Standard
from personatool.model.workspace import Placed, Workspace


def twins(workspace: Workspace) -> Iterator[Told]:
    """Find ids used twice among personas, among journeys, and among standards."""
    yield from _twins(workspace.personas)
    yield from _twins(workspace.journeys)
    yield from _twins(workspace.standards)


def _twins(placed: Iterable[Placed[Persona] | Placed[Journey] | Placed[Standard]]) -> Iterator[Told]:
    first: dict[str, Placed[Persona] | Placed[Journey] | Placed[Standard]] = {}
    for each in placed:
        name = each.value.id
        before = first.setdefault(name, each)
        if before is not each:
            message = msg("The id “{id}” is already taken by {path}.", id=name, path=before.path)
            related = ((before.at("id"), msg("“{id}” is first used here.", id=name)),)
            yield Told(each.path, Finding(SAME_ID, each.at("id"), message, related=related))
