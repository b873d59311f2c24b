"""What rules look at: a workspace, each of its files walked once."""

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, field
from functools import cache
from itertools import chain
from typing import TYPE_CHECKING, Any, Final, Generic, TypeVar

from personatool.model.entry import Value
from personatool.model.journey import Journey
from personatool.model.nested import nested_values
from personatool.model.persona import Persona
from personatool.model.place import Route
from personatool.model.settings import Settings
from personatool.model.workspace import Placed, Workspace

if TYPE_CHECKING:
    from personatool.model.evidence import Complexity

T = TypeVar("T")
K = TypeVar("K")
LINK_KEYS: Final = frozenset(("channel", "id", "meets", "opportunity", "persona", "ref", "source"))
"""Keys by which one thing is linked to another; they have no value unless it is written."""


@dataclass(frozen=True, slots=True)
class Walked(Placed[T], Generic[T]):
    """A persona or a journey and every mapping inside it, by type, with its route, in the order of the model.

    `memo` caches what several rules compute of the same file.
    """

    parts: Mapping[type[Any], list[tuple[Route, Any]]] = field(default_factory=dict)
    memo: dict[str, Any] = field(default_factory=dict, compare=False, repr=False)

    def cached(self, name: str, work: Callable[["Walked[T]"], K]) -> K:
        """What `work` makes of this file, computed the first time only."""
        if name not in self.memo:
            self.memo[name] = work(self)
        found: K = self.memo[name]
        return found

    def values(self, kind: type[K]) -> Iterator[tuple[Route, K]]:
        """The mappings of a type, and of types made from it, with their routes: where there are very many."""
        return chain.from_iterable(mappings for part, mappings in self.parts.items() if kind in part.__mro__)

    def of(self, *kinds: type[K]) -> Iterator[Placed[K]]:
        """The mappings of these types, and of types made from them."""
        for kind, mappings in self.parts.items():
            if issubclass(kind, kinds):
                for route, value in mappings:
                    yield Placed(value, self.path, self.document, route)

    def placed_links(self, link: str) -> Iterator[tuple[Placed[Any], Any]]:
        """The mappings that say something under one of the keys of `LINK_KEYS`, and what they say: ids or points."""
        for route, value, linked in self.links(link):
            yield Placed(value, self.path, self.document, route), linked

    def links(self, link: str) -> list[tuple[Route, Any, Any]]:
        """The same without their place: route, mapping and what it says."""
        return self.cached("links", _links)[link]


@dataclass(frozen=True, slots=True)
class Scope:
    """A workspace as rules see it. `complexities` are those of the journeys that were measured, by id."""

    workspace: Workspace
    personas: tuple[Walked[Persona], ...]
    journeys: tuple[Walked[Journey], ...]
    complexities: "Mapping[str, Complexity]" = field(default_factory=dict)
    _cache: dict[Any, Any] = field(default_factory=dict, repr=False, compare=False)

    def cached(self, make: Callable[["Scope"], K]) -> K:
        """What `make` makes of the workspace, computed the first time only."""
        if make not in self._cache:
            self._cache[make] = make(self)
        return self._cache[make]  # type: ignore[no-any-return]  # it is what `make` gave

    @classmethod
    def of(cls, workspace: Workspace, complexities: "Mapping[str, Complexity] | None" = None) -> "Scope":
        """Walk every file."""
        personas, journeys = tuple(map(_walk, workspace.personas)), tuple(map(_walk, workspace.journeys))
        return cls(workspace, personas, journeys, complexities or {})

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


def language(scope: Scope, journey: Journey | None = None) -> str:
    """The language a journey, or the workspace, is written in: `en` unless said otherwise."""
    written = (journey and journey.language) or scope.settings.language or "en"
    return written.lower().replace("_", "-").split("-")[0]


def _links(walked: Walked[Any]) -> Mapping[str, list[tuple[Route, Any, Any]]]:
    """The few mappings that link to something, found among the many in one go for all rules."""
    found: dict[str, list[tuple[Route, Any, Any]]] = {link: [] for link in LINK_KEYS}
    for kind, mappings in walked.parts.items():
        keys = _link_keys(kind)  # type: ignore[arg-type]  # a type is hashable, whatever its metaclass
        for route, value in mappings if keys else ():
            written = value.__pydantic_fields_set__
            if not keys.isdisjoint(written):
                for link in keys & written:
                    if linked := getattr(value, link):
                        found[link].append((route, value, linked))
    return found


@cache
def _link_keys(kind: type[Value]) -> frozenset[str]:
    return LINK_KEYS.intersection(kind.model_fields)


def _walk(placed: Placed[T]) -> Walked[T]:
    return Walked(placed.value, placed.path, placed.document, placed.route, nested_values(placed.value, placed.route))
