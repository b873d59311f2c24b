"""The documents are true: every key of the format is in docs/format.md, every room in ARCHITECTURE.md."""

import re
from pathlib import Path

import pytest

from personatool.model.entry import Value
from personatool.model.journey import Journey
from personatool.model.persona import Persona
from personatool.model.settings import Settings


def models(found: type[Value]) -> set[type[Value]]:
    return {found} | {each for child in found.__subclasses__() for each in models(child)}


def keys() -> set[str]:
    listed = models(Value)
    assert {Persona, Journey, Settings} <= listed
    return {field.alias or name for model in listed for name, field in model.model_fields.items()} - {"ref"}


@pytest.mark.parametrize("key", sorted(keys()))
def test_every_key_is_documented(key: str, root: Path) -> None:
    assert re.search(rf"(?<![\w-]){key}(:|`)", (root / "docs" / "format.md").read_text("utf-8"))


def test_every_room_is_on_the_plan(root: Path) -> None:
    plan = (root / "ARCHITECTURE.md").read_text("utf-8")
    rooms = [path.name for path in (root / "src" / "personatool").iterdir() if (path / "__init__.py").exists()]
    assert [room for room in rooms if f"{room}/" not in plan] == []
