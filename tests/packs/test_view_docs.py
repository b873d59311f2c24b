"""docs/templates.md says what templates are given, and the version goes up when that breaks."""

import json
import re
import runpy
from pathlib import Path
from typing import Any

import pytest

from personatool.packs.view import VIEW_VERSION


@pytest.fixture(scope="module")
def script(root: Path) -> dict[str, Any]:
    return runpy.run_path(str(root / "scripts" / "view_docs.py"))


def test_the_page_is_up_to_date(script: dict[str, Any]) -> None:
    stale = [path.name for path, text in script["made"]().items() if path.read_text("utf-8") != text]
    assert stale == [], "run python scripts/view_docs.py"


def test_the_version_goes_up_when_something_goes_away(script: dict[str, Any], root: Path) -> None:
    known = json.loads((root / "docs" / "view-data.json").read_text("utf-8"))
    assert known["version"] == VIEW_VERSION
    assert script["broken"](known["classes"], script["shapes"]()) == []
    lost = {**script["shapes"](), "Part": {"text": "str"}}
    assert "Part.href" in script["broken"](known["classes"], lost)
    assert script["broken"]({"Part": {"text": "str"}}, script["shapes"]()) == []


def test_every_template_it_names_is_there(root: Path) -> None:
    named = set(re.findall(r"^\| `([^`]+\.j2)`", (root / "docs" / "templates.md").read_text("utf-8"), re.MULTILINE))
    assert named
    assert [name for name in named if not (root / "templates" / "pack" / name).exists()] == []
