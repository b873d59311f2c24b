"""Findings as JSON and back, exactly: for the cache."""

from collections.abc import Mapping
from dataclasses import fields, is_dataclass
from enum import Enum
from typing import Any

from personatool.model.diagnostic import Diagnostic, Kind, Related, Severity
from personatool.model.fix import Edit, Fix
from personatool.model.message import Message
from personatool.model.place import Span, Spot

_KEPT = (Diagnostic, Edit, Fix, Kind, Message, Related, Severity, Span, Spot)
_KNOWN: Mapping[str, type[Any]] = {each.__name__: each for each in _KEPT}


def encode(value: Any) -> Any:
    """Put a value in terms of JSON: a mapping with the name of its class, lists for tuples. Raises TypeError."""
    if isinstance(value, Enum):
        return {"of": type(value).__name__, "is": value.value}
    if is_dataclass(value) and type(value).__name__ in _KNOWN:
        return {"of": type(value).__name__, "is": [encode(getattr(value, each.name)) for each in fields(value)]}
    if isinstance(value, tuple):
        return [encode(each) for each in value]
    if value is None or isinstance(value, str | int | float):
        return value
    message = f"{type(value).__name__} is not kept"
    raise TypeError(message)


def decode(value: Any) -> Any:
    """Make the value again. Raises KeyError, TypeError or ValueError for what was never encoded."""
    if isinstance(value, dict):
        known, held = _KNOWN[value["of"]], value["is"]
        return known(held) if issubclass(known, Enum) else known(*map(decode, held))
    return tuple(map(decode, value)) if isinstance(value, list) else value
