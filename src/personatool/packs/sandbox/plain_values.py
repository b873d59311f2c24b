"""View data as plain values: text, numbers, lists and mappings, and nothing that can be called."""

import dataclasses
from collections.abc import Iterator, Mapping, Sequence
from typing import Any

_MARKUP = frozenset({"svg", "story", "scenario"})  # fields that hold markup we made ourselves


def plain(value: object) -> Any:
    """Turn view data into what JSON can say."""
    if dataclasses.is_dataclass(value) and not isinstance(value, type):
        return {each.name: plain(getattr(value, each.name)) for each in dataclasses.fields(value)}
    if isinstance(value, Mapping):
        return {str(key): plain(each) for key, each in value.items()}
    if isinstance(value, list | tuple):
        return [plain(each) for each in value]
    if value is None or isinstance(value, str | int | float):
        return value
    message = f"{type(value).__name__} is no view data"
    raise TypeError(message)


def markup(value: Any) -> Iterator[str]:
    """Every markup we made ourselves: the only text that may stand in a page as it is."""
    if isinstance(value, Mapping):
        for key, each in value.items():
            if key in _MARKUP and isinstance(each, str):
                yield each
            else:
                yield from markup(each)
    elif isinstance(value, Sequence) and not isinstance(value, str):
        for each in value:
            yield from markup(each)
