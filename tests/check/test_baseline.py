"""The baseline: written when asked for, set aside, never shrinking by itself; never a way to lose a file."""

import json
from pathlib import Path

import pytest

from support import Run

NAME = "personatool-baseline.json"


@pytest.fixture
def workspace(tmp_path: Path) -> Path:
    (tmp_path / "personas").mkdir()
    for name in ("ada", "bob"):
        (tmp_path / "personas" / f"{name}.yaml").write_text(f"name: {name}\nevidence: [nowhere]\n", "utf-8")
    (tmp_path / "personatool.yaml").write_text("check: {select: L002}\n", "utf-8")
    return tmp_path


def entries(workspace: Path) -> list[dict[str, str]]:
    found: list[dict[str, str]] = json.loads((workspace / NAME).read_text("utf-8"))["findings"]
    return found


def test_what_is_in_the_baseline_is_set_aside(personatool: Run, workspace: Path) -> None:
    done = personatool("check", "--write-baseline", cwd=workspace)
    assert done.returncode == 0, done.stderr
    assert "2 findings written to personatool-baseline.json" in done.stderr
    assert [(entry["path"], entry["code"]) for entry in entries(workspace)] == [
        ("personas/ada.yaml", "L002"), ("personas/bob.yaml", "L002"),
    ]  # fmt: skip
    text = (workspace / NAME).read_text("utf-8")  # one value a line, for a review
    assert text.startswith('{\n  "version": 1,\n  "findings": [\n    {\n      "fingerprint": "')
    assert text.endswith("\n    }\n  ]\n}\n")
    done = personatool("check", cwd=workspace)
    assert done.returncode == 0
    assert "no problem found" in done.stdout
    assert "2 findings are set aside" in done.stderr
    assert personatool("check", "--no-baseline", cwd=workspace).returncode == 1


def test_a_finding_is_known_again_on_another_line_and_new_ones_show(personatool: Run, workspace: Path) -> None:
    personatool("check", "--write-baseline", cwd=workspace)
    ada = workspace / "personas" / "ada.yaml"
    ada.write_text("# moved\n\n" + ada.read_text("utf-8") + "quote: {text: Hm, source: nobody}\n", "utf-8")
    done = personatool("check", "--format", "concise", cwd=workspace)
    assert [line.split(" ")[0] for line in done.stdout.splitlines()[:-1]] == ["personas/ada.yaml:5:27:"]


def test_it_changes_only_when_that_is_asked_for(personatool: Run, workspace: Path) -> None:
    personatool("check", "--write-baseline", cwd=workspace)
    (workspace / "personas" / "ada.yaml").write_text("name: ada\n", "utf-8")
    done = personatool("check", cwd=workspace)
    assert "1 entry of personatool-baseline.json is no longer found" in done.stderr
    assert "personatool check --write-baseline" in done.stderr
    for narrow in ((), ("personas/bob.yaml",), ("--select", "L002"), ("--ignore", "P")):
        personatool("check", *narrow, cwd=workspace)
        assert len(entries(workspace)) == 2
    personatool("check", "--write-baseline", cwd=workspace)
    assert [entry["path"] for entry in entries(workspace)] == ["personas/bob.yaml"]


@pytest.mark.parametrize("broken", ["name: [ada\n", "naem: ada\nevidence: [nowhere]\n"])
def test_a_file_that_cannot_be_read_loses_none_of_its_entries(personatool: Run, workspace: Path, broken: str) -> None:
    personatool("check", "--write-baseline", cwd=workspace)
    (workspace / "personas" / "ada.yaml").write_text(broken, "utf-8")
    personatool("check", "--write-baseline", cwd=workspace)
    assert [entry["path"] for entry in entries(workspace)] == ["personas/ada.yaml", "personas/bob.yaml"]


def test_what_is_wrong_with_a_shape_cannot_wait(personatool: Run, workspace: Path) -> None:
    (workspace / "personas" / "bob.yaml").write_text("name: bob\nevidnce: [x]\n", "utf-8")
    done = personatool("check", "--write-baseline", cwd=workspace)
    assert done.returncode == 1
    assert "1 finding is about the shape of a file and cannot wait" in done.stderr
    assert personatool("check", cwd=workspace).returncode == 1


@pytest.mark.parametrize(
    "text", ["", "{}", "[1]", '{"version": 2, "findings": []}', '{"version": 1, "findings": [1]}', "é{"]
)
def test_a_broken_baseline_is_said_not_ignored(personatool: Run, workspace: Path, text: str) -> None:
    (workspace / NAME).write_text(text, "utf-8")
    done = personatool("check", cwd=workspace)
    assert done.returncode == 2
    assert "is no baseline that can be read" in done.stderr
    assert (workspace / NAME).read_text("utf-8") == text


def test_another_file_may_be_named(personatool: Run, workspace: Path) -> None:
    personatool("check", "--write-baseline", "--baseline", "known.json", cwd=workspace)
    assert not (workspace / NAME).exists()
    assert personatool("check", "--baseline", "known.json", cwd=workspace).returncode == 0
