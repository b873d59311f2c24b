"""Walk a persona or a journey: every mapping in it, with its route."""

from collections.abc import Iterator
from typing import Any

from personatool.model.entry import Value
from personatool.model.place import Route
from personatool.model.workspace import Placed, Workspace


def files(workspace: Workspace) -> Iterator[Placed[Any]]:
    """Every persona, then every journey."""
    yield from workspace.personas
    yield from workspace.journeys


def parts(placed: Placed[Any]) -> Iterator[Placed[Any]]:
    """Every mapping inside a value, the value itself first, in the order of the model."""
    for route, value in _inside(placed.value, placed.route):
        yield Placed(value, placed.path, placed.document, route)


def _inside(value: Value, route: Route) -> Iterator[tuple[Route, Value]]:
    yield route, value
    for name, held in value.__dict__.items():
        if isinstance(held, Value):
            yield from _inside(held, (*route, name))
        elif held and isinstance(held, tuple):
            for index, item in enumerate(held):
                if isinstance(item, Value):
                    yield from _inside(item, (*route, name, index))
        elif held and isinstance(held, dict):
            for key, item in held.items():
                if isinstance(item, Value):
                    yield from _inside(item, (*route, name, key))
