"""View data as plain values: text, numbers, lists and mappings, and nothing that can be called."""

import dataclasses
from collections.abc import Iterator, Mapping, Sequence
from typing import Any

_MARKUP = frozenset({"svg", "story", "scenario"})  # fields that hold markup we made ourselves


def plain(value: object) -> Any:
    """Turn view data into what JSON can say."""
    if dataclasses.is_dataclass(value) and not isinstance(value, type):
        return {field.name: plain(getattr(value, field.name)) for field in dataclasses.fields(value)}
    if isinstance(value, Mapping):
        return {str(key): plain(item) for key, item in value.items()}
    if isinstance(value, list | tuple):
        return [plain(item) for item in value]
    if value is None or isinstance(value, str | int | float):
        return value
    message = f"{type(value).__name__} is no view data"
    raise TypeError(message)


def own_markup(value: Any) -> Iterator[str]:
    """Every markup we made ourselves: the only text that may stand in a page as it is."""
    if isinstance(value, Mapping):
        for key, item in value.items():
            if key in _MARKUP and isinstance(item, str):
                yield item
            else:
                yield from own_markup(item)
    elif isinstance(value, Sequence) and not isinstance(value, str):
        for item in value:
            yield from own_markup(item)
