"""What `check --fix` mends: in `tests/cases/fix/fix-*`, `before` becomes `after`; what is left is said."""

import shutil
from collections.abc import Callable
from pathlib import Path

import pytest

from support import ROOT, Run

CASES = sorted(ROOT.glob("tests/cases/fix/fix-*"))


@pytest.fixture(params=CASES, ids=lambda case: case.name)
def case(request: pytest.FixtureRequest) -> Path:
    return Path(request.param)


@pytest.fixture
def workspace(case: Path, tmp_path: Path) -> Path:
    shutil.copytree(case / "before", tmp_path, dirs_exist_ok=True)
    return tmp_path


def texts(folder: Path) -> dict[str, bytes]:
    return {path.relative_to(folder).as_posix(): path.read_bytes() for path in sorted(folder.rglob("*.yaml"))}


def test_a_workspace_is_mended(
    personatool: Run, case: Path, workspace: Path, golden: Callable[[str, Path], None]
) -> None:
    before = texts(workspace)
    shown = personatool("check", "--diff", "--lang", "en")
    golden(shown.stdout + shown.stderr, case / "diff.txt")
    assert texts(workspace) == before
    mended = {language: personatool("check", "--format", "concise", "--lang", language) for language in ("en", "fr")}
    golden(mended["en"].stdout, case / "found-en.txt")
    golden(mended["fr"].stdout, case / "found-fr.txt")
    done = personatool("check", "--fix", "--format", "concise", "--lang", "fr")
    golden(done.stdout + done.stderr, case / "left-fr.txt")
    for path, data in texts(workspace).items():
        golden(data.decode(), case / "after" / path)
    assert shown.returncode == int(before != texts(workspace))


def test_mending_again_changes_nothing(personatool: Run, workspace: Path) -> None:
    personatool("check", "--fix")
    before = texts(workspace)
    assert "--fix" not in personatool("check", "--format", "full").stdout
    assert personatool("check", "--diff").returncode == 0
    personatool("check", "--fix")
    assert texts(workspace) == before
