"""What the format expects at a place of a file, and the order its keys are written in."""

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, replace
from typing import TypeVar

from pydantic import BaseModel

from personatool.model.items import Item, Link, Review
from personatool.model.journey import Journey
from personatool.model.moment import Moment, NeedRef
from personatool.model.place import Route

T = TypeVar("T")
Model = type[BaseModel]
_REVIEW = ("status", "owner", "reviewed", "review_by")
# Keys that stand first and last whatever the order of the models' fields: what a thing is called before what is said
# of it, who vouches for it after, long lists at the end.
_FIRST: tuple[tuple[Model, tuple[str, ...]], ...] = (
    (Moment, ("id", "name", "phase", "goal", "time")),
    (Item, ("id", "text")),
    (NeedRef, ("persona", "need")),
    (Link, ("label", "url")),
)
_LAST: tuple[tuple[Model, tuple[str, ...]], ...] = (
    (Moment, ("steps", "next", "outcome")),
    (Item, ("source", "meets", "tags")),
    (Journey, ("language", *_REVIEW, "validated_with", "meets", "tags", "notes", "opportunities", "stages")),
    (Review, _REVIEW),
)


@dataclass(frozen=True, slots=True)
class Form:
    """What is expected at a place: a model, or what `below` leads to from it. `look` walks from model to model."""

    look: Callable[[Model, Route], Model | None]
    model: Model | None
    below: Route = ()

    def under(self, key: str) -> "Form":
        """What is expected behind a key."""
        if self.model is None:
            return self
        route = (*self.below, key)
        inner = self.look(self.model, route)
        return replace(self, model=inner, below=()) if inner else replace(self, below=route)

    @property
    def keys(self) -> tuple[str, ...]:
        """The keys of the model here, in their order; none where keys are free."""
        return () if self.model is None or self.below else key_order(self.model)


def key_order(model: Model) -> tuple[str, ...]:
    """The keys of a model in the order they are written in."""
    names = [field.alias or name for name, field in model.model_fields.items()]
    first = _of(_FIRST, model)
    last = _of(_LAST, model)
    between = [name for name in names if name not in (*first, *last)]
    return tuple(name for name in (*first, *between, *last) if name in names)


def _of(table: Iterable[tuple[Model, tuple[str, ...]]], model: Model) -> tuple[str, ...]:
    return next((names for parent, names in table if issubclass(model, parent)), ())


def in_order(entries: Sequence[T], names: Sequence[str], known: Sequence[str]) -> tuple[T, ...]:
    """Sort entries by their names; what is not known stays behind what it followed."""
    ranks = {name: rank for rank, name in enumerate(known)}
    placed: list[tuple[int, T]] = []
    rank = -1
    for entry, name in zip(entries, names, strict=True):
        rank = ranks.get(name, rank)
        placed.append((rank, entry))
    return tuple(entry for _, entry in sorted(placed, key=lambda item: item[0]))
