"""What the models expect at a place: found by walking their types along a route."""

from collections.abc import Iterator
from functools import cache
from types import UnionType
from typing import Annotated, Any, Literal, Union, get_args, get_origin

from annotated_types import Ge, Gt, Le, Lt
from pydantic import BaseModel
from pydantic.fields import FieldInfo

from personatool.model.place import Route

Model = type[BaseModel]


def expected_at(root: Model, route: Route) -> Any:
    """The type a model expects at a route, its metadata kept; None where it expects nothing."""
    found: Any = root
    for part in route:
        found = _step(_bare(found), part)
    return found


def model_at(root: Model, route: Route) -> Model | None:
    """The model expected at a route, also as the items of a list; None for texts and free mappings."""
    found = _bare(expected_at(root, route))
    if get_origin(found) is tuple:
        found = _bare(get_args(found)[0])
    return found if isinstance(found, type) and issubclass(found, BaseModel) else None


def words_at(root: Model, route: Route) -> tuple[str, ...]:
    """The words allowed at a route."""
    found = _bare(expected_at(root, route))
    return tuple(str(arg) for arg in get_args(found)) if get_origin(found) is Literal else ()


def bounds_at(root: Model, route: Route) -> tuple[float | None, float | None]:
    """The lowest and the highest number allowed at a route."""
    marks = list(_metadata(expected_at(root, route)))
    low = next((mark.ge if isinstance(mark, Ge) else mark.gt for mark in marks if isinstance(mark, Ge | Gt)), None)
    high = next((mark.le if isinstance(mark, Le) else mark.lt for mark in marks if isinstance(mark, Le | Lt)), None)
    return _number(low), _number(high)


@cache
def key_names(model: Model) -> tuple[str, ...]:
    """The keys of a model as they are written in a file, its own before those it shares with others."""
    own = model.__annotations__
    fields = sorted(model.model_fields.items(), key=lambda item: item[0] not in own)
    return tuple(field.alias or name for name, field in fields)


@cache
def homes(root: Model) -> tuple[tuple[Route, Model], ...]:
    """Every model inside a model with the keys that lead to it, nearest first."""
    seen = {root}
    queue: list[tuple[Route, Model]] = [((), root)]
    found: list[tuple[Route, Model]] = []
    while queue:
        route, model = queue.pop(0)
        found.append((route, model))
        for name in key_names(model):
            inner = model_at(model, (name,))
            if inner and inner not in seen:
                seen.add(inner)
                queue.append(((*route, name), inner))
    return tuple(found)


def _number(value: Any) -> float | None:
    return value if isinstance(value, int | float) else None


def _step(found: Any, part: str | int) -> Any:
    if isinstance(found, type) and issubclass(found, BaseModel):
        return _field(found, part)
    arguments = get_args(found)
    if get_origin(found) is tuple and isinstance(part, int):
        return arguments[0]
    if get_origin(found) is dict and isinstance(part, str):
        return arguments[1]
    return None


def _field(model: Model, part: str | int) -> Any:
    fields = model.model_fields
    return next((field for name, field in fields.items() if part in (name, field.alias)), None)


def _bare(found: Any) -> Any:
    """Take off what surrounds a type: the field, its metadata, `| None`."""
    while True:
        if isinstance(found, FieldInfo):
            found = found.annotation
        elif get_origin(found) is Annotated:
            found = get_args(found)[0]
        elif get_origin(found) in (Union, UnionType):
            found = next(arg for arg in get_args(found) if arg is not type(None))
        else:
            return found


def _metadata(found: Any) -> Iterator[Any]:
    while True:
        if isinstance(found, FieldInfo):
            yield from found.metadata
            found = found.annotation
        elif get_origin(found) is Annotated:
            inner, *marks = get_args(found)
            for mark in marks:
                yield from mark.metadata if isinstance(mark, FieldInfo) else (mark,)
            found = inner
        elif get_origin(found) in (Union, UnionType):
            found = next(arg for arg in get_args(found) if arg is not type(None))
        else:
            return
