"""The format as JSON Schema, draft 2020-12, made from the models."""

from typing import Any

from pydantic import BaseModel

from personatool.model.journey import Journey
from personatool.model.persona import Persona
from personatool.model.settings import Settings

_MODELS: dict[str, type[BaseModel]] = {"persona": Persona, "journey": Journey, "workspace": Settings}
_DIALECT = "https://json-schema.org/draft/2020-12/schema"
_LOOSE_FACTS = ("age", "place", "country", "occupation", "household")


def schema(kind: str) -> dict[str, Any]:
    """The JSON Schema of a `persona`, a `journey` or a `workspace` file. Raises `KeyError` for another kind."""
    model = _MODELS[kind]
    found = model.model_json_schema(by_alias=True, mode="validation")
    found["required"] = [each for each in found.get("required", []) if each != "id"]
    if not found["required"]:
        del found["required"]
    if kind == "persona":
        _forgive(found["properties"])
    return {"$schema": _DIALECT, **found}


def _forgive(properties: dict[str, Any]) -> None:
    """Allow the other words that the loader takes."""
    properties["frustrations"] = properties["pains"]
    properties["behaviors"] = properties["behaviours"]
    properties |= {fact: {"type": ["string", "number", "null"]} for fact in _LOOSE_FACTS}
