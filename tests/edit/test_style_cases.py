"""The canonical style, shown on files: `tests/cases/fix/fmt-*/before.yaml` becomes `after.yaml`."""

from collections.abc import Callable
from pathlib import Path

import pytest

from personatool.pipeline.edit.format import Outcome, style_text
from support import ROOT

CASES = sorted(ROOT.glob("tests/cases/fix/fmt-*"))
PLACES = {"fmt-settings": "personatool.yaml", "fmt-persona": "personas/x.yaml", "fmt-brackets": "personas/x.yaml"}


@pytest.mark.parametrize("case", CASES, ids=lambda case: case.name)
def test_a_file_in_its_style(case: Path, golden: Callable[[str, Path], None]) -> None:
    place = Path(PLACES.get(case.name, "journeys/x.yaml"))
    styled = style_text((case / "before.yaml").read_bytes(), place)
    assert styled.outcome is Outcome.CHANGED
    golden(styled.after.decode(), case / "after.yaml")
    assert style_text(styled.after, place).outcome is Outcome.SAME


@pytest.mark.parametrize(
    "text",
    ["a: &x 1\nname: *x\n", "%YAML 1.1\n---\nname: x\n", "? name\n: x\n", "name: x\n...\n", "- name\n", "just text\n"],
)
def test_what_is_unusual_is_left_alone(text: str) -> None:
    styled = style_text(text.encode(), Path("personas/x.yaml"))
    assert styled.outcome is Outcome.UNUSUAL
    assert styled.after == styled.before


@pytest.mark.parametrize("data", [b"name: [x\n", b"\xff\xfe", b"name: x\nname: y\n", b"a: !t x\n", b"a: \x07\n"])
def test_what_cannot_be_read_is_left_alone(data: bytes) -> None:
    styled = style_text(data, Path("personas/x.yaml"))
    assert styled.outcome is Outcome.BROKEN
    assert styled.after == data


@pytest.mark.parametrize("data", [b"", b"# only a comment\n", b"\n"])
def test_what_is_empty_stays_empty(data: bytes) -> None:
    assert style_text(data, Path("personas/x.yaml")).after.strip() == data.strip()
