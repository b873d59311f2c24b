"""Whole commands on small workspaces: `words.txt` is the command line, `expected.txt` what it says and its exit."""

import shutil
from collections.abc import Callable
from pathlib import Path

import pytest

from support import ROOT, Run

CASES = ROOT / "tests" / "cases" / "commands"


@pytest.mark.parametrize("case", sorted(path.name for path in CASES.iterdir()))
def test_command(case: str, personatool: Run, golden: Callable[[str, Path], None], tmp_path: Path) -> None:
    place = tmp_path / "workspace"
    shutil.copytree(CASES / case, place, ignore=shutil.ignore_patterns("words.txt", "expected.txt"))
    done = personatool(*(CASES / case / "words.txt").read_text("utf-8").split(), cwd=place)
    actual = f"{done.stdout}--- stderr\n{done.stderr}--- exit {done.returncode}\n"
    golden(actual, CASES / case / "expected.txt")


@pytest.mark.parametrize("words", [("--lang", "zz", "check"), ("pack", "--language", "zz")])
def test_a_language_that_is_not_there_is_told(personatool: Run, words: tuple[str, ...]) -> None:
    done = personatool(*words)
    assert done.returncode == 2
    assert "There is no language “zz” here. Choose one of: en, fr." in done.stderr


@pytest.mark.parametrize("word", ["C030", "c030", "digital-only", "Digital-Only"])
def test_a_rule_is_known_by_code_or_name(personatool: Run, word: str) -> None:
    assert personatool("rule", word).stdout.startswith("C030 digital-only")


def test_workspaces_below_are_named(personatool: Run, tmp_path: Path) -> None:
    for name in ("a/personas", "b/c/journeys"):
        (tmp_path / name).mkdir(parents=True)
    assert "workspaces below: a, b/c" in personatool("check").stderr


@pytest.mark.parametrize("command", ["build", "map", "pack"])
def test_what_is_made_goes_into_the_workspace(personatool: Run, tmp_path: Path, command: str) -> None:
    (tmp_path / "journeys").mkdir()
    (tmp_path / "journeys" / "move.yaml").write_text("title: I move\nstages: [Before]\n", "utf-8")
    done = personatool(command, cwd=tmp_path / "journeys")
    assert done.returncode == 0
    assert (tmp_path / "build").is_dir()
    assert not (tmp_path / "journeys" / "build").exists()
