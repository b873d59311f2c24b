"""The base of every model: frozen, closed to unknown keys, forgiving about short forms."""

from typing import Annotated, Any, ClassVar, TypeVar

from pydantic import BaseModel, BeforeValidator, ConfigDict, GetJsonSchemaHandler, model_validator
from pydantic.json_schema import JsonSchemaValue
from pydantic_core import CoreSchema

T = TypeVar("T")


class Value(BaseModel):
    """A frozen mapping of known keys."""

    model_config = ConfigDict(frozen=True, extra="forbid", hide_input_in_errors=True, defer_build=True)

    @model_validator(mode="before")
    @classmethod
    def _normalise(cls, value: Any) -> Any:
        return cls._without_empty(value)

    @classmethod
    def _without_empty(cls, value: Any) -> Any:
        """Take a known key with nothing behind it (`goals:`) as a key that is not there."""
        if isinstance(value, dict) and None in value.values():
            known = cls.model_fields
            return {key: item for key, item in value.items() if item is not None or key not in known}
        return value


class Entry(Value):
    """A mapping that may be written as one text, which then fills the key named by `short`."""

    short: ClassVar[str] = "text"

    @model_validator(mode="before")
    @classmethod
    def _normalise(cls, value: Any) -> Any:
        # Nearly all items of nearly all files come by here: no call that can be spared.
        if value.__class__ is str:
            return {cls.short: value}
        return cls._without_empty(value)

    @classmethod
    def __get_pydantic_json_schema__(cls, schema: CoreSchema, handler: GetJsonSchemaHandler) -> JsonSchemaValue:
        """Say in the JSON Schema that the short form is allowed."""
        return {"anyOf": [{"type": ["string", "number", "boolean"]}, handler(schema)]}


def _to_tuple(value: Any) -> Any:
    if value is None:
        return ()
    return value if isinstance(value, list | tuple) else (value,)


class _OneOrMany:
    """Says in the JSON Schema that one item may stand for a list of one."""

    def __get_pydantic_json_schema__(self, schema: CoreSchema, handler: GetJsonSchemaHandler) -> JsonSchemaValue:
        many = handler(schema)
        return {"anyOf": [many, many.get("items", {})]}


Many = Annotated[tuple[T, ...], _OneOrMany(), BeforeValidator(_to_tuple)]
"""A list, which may be written as its only item."""
