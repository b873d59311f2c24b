"""What rules look at: a workspace, each of its files walked once."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from functools import cache
from typing import Any, Generic, TypeVar, get_args

from personatool.model.entry import Value
from personatool.model.journey import Journey
from personatool.model.persona import Persona
from personatool.model.place import Route
from personatool.model.settings import Settings
from personatool.model.workspace import Placed, Workspace

T = TypeVar("T")
K = TypeVar("K")
Parts = dict[type[Any], list[tuple[Route, Any]]]


@dataclass(frozen=True, slots=True)
class Walked(Placed[T], Generic[T]):
    """A persona or a journey and every mapping inside it, by type, with its route, in the order of the model."""

    parts: Mapping[type[Any], list[tuple[Route, Any]]] = field(default_factory=dict)

    def of(self, *kinds: type[K]) -> Iterator[Placed[K]]:
        """The mappings of these types, and of types made from them."""
        for kind, held in self.parts.items():
            if issubclass(kind, kinds):
                for route, value in held:
                    yield Placed(value, self.path, self.document, route)

    def having(self, name: str) -> Iterator[tuple[Placed[Any], str]]:
        """The mappings with a text under this name, and the text."""
        for kind, held in self.parts.items():
            if name in kind.model_fields:
                for route, value in held:
                    text = getattr(value, name)
                    if text:
                        yield Placed(value, self.path, self.document, route), text


@dataclass(frozen=True, slots=True)
class Scope:
    """A workspace as rules see it."""

    workspace: Workspace
    personas: tuple[Walked[Persona], ...]
    journeys: tuple[Walked[Journey], ...]

    @classmethod
    def of(cls, workspace: Workspace) -> "Scope":
        """Walk every file."""
        return cls(workspace, tuple(map(_walked, workspace.personas)), tuple(map(_walked, workspace.journeys)))

    @property
    def settings(self) -> Settings:
        """What the workspace file says."""
        return self.workspace.settings

    @property
    def broken(self) -> frozenset[str]:
        """Ids and paths of files that are there but were not understood."""
        return self.workspace.broken

    @property
    def files(self) -> tuple[Walked[Any], ...]:
        """Every persona, then every journey."""
        return (*self.personas, *self.journeys)


def _walked(placed: Placed[T]) -> Walked[T]:
    parts: Parts = {}
    _walk(placed.value, placed.route, parts)
    return Walked(placed.value, placed.path, placed.document, placed.route, parts)


def _walk(value: Any, route: Route, parts: Parts) -> None:
    parts.setdefault(value.__class__, []).append((route, value))
    held = value.__dict__
    for name in _holders(value.__class__):
        item = held[name]
        if item:
            _walk_item(item, (*route, name), parts)


def _walk_item(item: Any, route: Route, parts: Parts) -> None:
    if item.__class__ is tuple:
        for index, each in enumerate(item):
            _walk(each, (*route, index), parts)
    elif item.__class__ is dict:
        for key, each in item.items():
            _walk(each, (*route, key), parts)
    else:
        _walk(item, route, parts)


@cache
def _holders(kind: type[Value]) -> tuple[str, ...]:
    """The keys of a mapping behind which mappings stand; nearly all hold plain values, and need no look."""
    return tuple(name for name, described in kind.model_fields.items() if _holds_mappings(described.annotation))


def _holds_mappings(annotation: Any) -> bool:
    if isinstance(annotation, type) and issubclass(annotation, Value):
        return True
    return any(_holds_mappings(each) for each in get_args(annotation))
