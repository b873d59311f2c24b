"""Every mapping inside a value, by type, each with the route that leads to it."""

from functools import cache, lru_cache
from typing import Any, get_args

from personatool.model.entry import Value
from personatool.model.journey import Journey
from personatool.model.persona import Persona
from personatool.model.place import Route


def cited_evidence(value: Persona | Journey) -> tuple[str, ...]:
    """Ids of all evidence cited by it as a whole, then by anything in it, each once, in order of mention."""
    inside = (getattr(part, "source", None) for held in nested_values(value).values() for _, part in held)
    return tuple(dict.fromkeys((*value.evidence, *filter(None, inside))))


Parts = dict[type[Any], list[tuple[Route, Any]]]


def nested_values(value: object, route: Route = ()) -> Parts:
    """Walk a value once; parts of a type stand in the order of the model. `route` leads to the value itself."""
    parts: Parts = {}
    _walk(value, route, parts)
    return parts


def _walk(value: Any, route: Route, parts: Parts) -> None:
    parts.setdefault(value.__class__, []).append((route, value))
    held = value.__dict__
    for name in nested_fields(value.__class__):
        item = held[name]
        if item:
            _walk_item(item, (*route, name), parts)


def _walk_item(item: Any, route: Route, parts: Parts) -> None:
    if item.__class__ is tuple:
        _walk_items(item, route, parts)
    elif item.__class__ is dict:
        for key, inner in item.items():
            _walk(inner, (*route, key), parts)
    else:
        _walk(item, route, parts)


def _walk_items(items: tuple[Any, ...], route: Route, parts: Parts) -> None:
    kind = items[0].__class__
    if nested_fields(kind) or len(set(map(type, items))) > 1:
        for index, inner in enumerate(items):
            _walk(inner, (*route, index), parts)
    else:  # nearly all mappings stand in lists, and hold no others
        parts.setdefault(kind, []).extend(zip(_numbered(route, len(items)), items, strict=True))


@lru_cache
def _numbered(route: Route, count: int) -> tuple[Route, ...]:
    """The routes to the items of a list; many files have the same ones."""
    return tuple((*route, index) for index in range(count))


@cache
def nested_fields(kind: type[Value]) -> tuple[str, ...]:
    """The keys of a mapping behind which mappings stand; nearly all hold plain values, and need no look."""
    return tuple(name for name, described in kind.model_fields.items() if _holds_mappings(described.annotation))


def _holds_mappings(annotation: Any) -> bool:
    if isinstance(annotation, type) and issubclass(annotation, Value):
        return True
    return any(_holds_mappings(arg) for arg in get_args(annotation))
