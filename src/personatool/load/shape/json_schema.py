"""The format as JSON Schema, draft 2020-12, made from the models."""

from typing import Any

from pydantic import BaseModel

from personatool.model.journey import Journey
from personatool.model.persona import LOOSE_FACTS, OTHER_WORDS, Persona
from personatool.model.settings import Settings
from personatool.model.standard import Standard

_MODELS: dict[str, type[BaseModel]] = {
    "persona": Persona,
    "journey": Journey,
    "standard": Standard,
    "workspace": Settings,
}
_DIALECT = "https://json-schema.org/draft/2020-12/schema"
# pydantic leaves bounds under its own names when a validator reads the value first.
_BOUNDS = {"ge": "minimum", "le": "maximum", "gt": "exclusiveMinimum", "lt": "exclusiveMaximum"}
_AS_TEXT = ["string", "number", "boolean"]


def schema(kind: str) -> dict[str, Any]:
    """The JSON Schema of a file: `persona`, `journey`, `standard`, `workspace`. Raises `KeyError` for another kind."""
    found = _MODELS[kind].model_json_schema(by_alias=True, mode="validation")
    _drop_id(found)
    if kind == "persona":
        _allow_other_words(found["properties"])
    for definition in (found, *found.get("$defs", {}).values()):
        _loosen(definition)
    return {"$schema": _DIALECT, **found}


def _drop_id(found: dict[str, Any]) -> None:
    """The file's name stands for its id."""
    required = [key for key in found.pop("required", []) if key != "id"]
    if required:
        found["required"] = required


def _allow_other_words(properties: dict[str, Any]) -> None:
    properties |= {written: properties[ours] for written, ours in OTHER_WORDS}
    properties |= {fact: {"type": "string"} for fact in LOOSE_FACTS}


def _loosen(found: Any) -> None:
    """Editors see numbers where the loader sees texts, and nothing at all behind an empty key."""
    if isinstance(found, list):
        for item in found:
            _loosen(item)
    if not isinstance(found, dict):
        return
    if found.get("type") == "string" and "enum" not in found and "const" not in found:
        found["type"] = _AS_TEXT
    for ours, theirs in _BOUNDS.items():
        if ours in found:
            found[theirs] = found.pop(ours)
    required = found.get("required", [])
    for key, value in found.get("properties", {}).items():
        _loosen(value)
        if key not in required:
            found["properties"][key] = {"anyOf": [value, {"type": "null"}]}
    for key in ("anyOf", "items", "additionalProperties"):
        _loosen(found.get(key))
