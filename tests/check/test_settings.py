"""Which rules are run and which files are read, as the settings and Git say."""

from pathlib import Path

import pytest

from support import Run


@pytest.fixture
def workspace(tmp_path: Path) -> Path:
    for name in ("grace", "draft-lee", "scratch"):
        place = tmp_path / "personas" / f"{name}.yaml"
        place.parent.mkdir(exist_ok=True)
        place.write_text(f"name: {name}\nevidence: [nowhere-{name}]\n", "utf-8")
    return tmp_path


def codes(personatool: Run, folder: Path, *words: str) -> set[tuple[str, str]]:
    lines = personatool("check", *words, "--format", "concise", cwd=folder).stdout.splitlines()[:-1]
    return {(line.split(":")[0], line.split(": ", 1)[1].split()[1]) for line in lines}


def test_chosen_rules_alone_are_run(personatool: Run, workspace: Path) -> None:
    (workspace / "personatool.yaml").write_text("check: {select: [unknown-evidence]}\n", "utf-8")
    assert {code for _, code in codes(personatool, workspace)} == {"L002"}


def test_a_pattern_leaves_rules_out_of_its_files_alone(personatool: Run, workspace: Path) -> None:
    text = 'check: {select: L002, per_file: {"personas/draft-*.yaml": [L]}}\n'
    (workspace / "personatool.yaml").write_text(text, "utf-8")
    assert {path for path, _ in codes(personatool, workspace)} == {"personas/grace.yaml", "personas/scratch.yaml"}


def test_pyproject_holds_settings_and_personatool_yaml_wins(personatool: Run, workspace: Path) -> None:
    table = '[tool.personatool.check]\nselect = ["L002"]\n[tool.personatool.rules.L002]\nseverity = "warning"\n'
    (workspace / "pyproject.toml").write_text(table, "utf-8")
    assert " warning L002 " in personatool("check", "--format", "concise", cwd=workspace).stdout
    (workspace / "personatool.yaml").write_text("rules: {L002: {severity: error}}\n", "utf-8")
    assert " error L002 " in personatool("check", "--format", "concise", cwd=workspace).stdout


def test_what_git_ignores_is_not_read_unless_named(personatool: Run, workspace: Path) -> None:
    (workspace / "personatool.yaml").write_text("check: {select: L002}\n", "utf-8")
    (workspace / ".gitignore").write_text("scratch.yaml\n/personas/draft-*\n!draft-lee.yaml\n", "utf-8")
    found = {path for path, _ in codes(personatool, workspace)}
    assert found == {"personas/draft-lee.yaml", "personas/grace.yaml"}
    named = {path for path, _ in codes(personatool, workspace, "personas/scratch.yaml")}
    assert named == {"personas/scratch.yaml"}


def test_one_file_named_shows_its_findings_however_many_others_have(personatool: Run, tmp_path: Path) -> None:
    (tmp_path / "personas").mkdir()
    for number in range(510):
        (tmp_path / "personas" / f"p{number:03}.yaml").write_text("name: Grace\nevidence: [nowhere]\n", "utf-8")
    (tmp_path / "personatool.yaml").write_text("check: {select: L002}\n", "utf-8")
    assert codes(personatool, tmp_path, "personas/p509.yaml") == {("personas/p509.yaml", "L002")}
