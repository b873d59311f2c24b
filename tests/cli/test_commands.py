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
