"""`check` gives the same answer where nothing can be written: neither the workspace nor the cache."""

import os
from pathlib import Path

import pytest

from support import Run


@pytest.fixture
def workspace(tmp_path: Path) -> Path:
    home = tmp_path / "workspace"
    (home / "personas").mkdir(parents=True)
    for name in ("ada", "bob"):
        (home / "personas" / f"{name}.yaml").write_text(f"name: {name}\nevidence: [nowhere]\n", "utf-8")
    return home


def test_a_cache_that_cannot_be_written_is_no_matter(personatool: Run, workspace: Path, tmp_path: Path) -> None:
    (tmp_path / "file").write_text("", "utf-8")
    usual = personatool("check", cwd=workspace)
    nowhere = {"PERSONATOOL_CACHE": str(tmp_path / "file" / "cache")}
    for _ in range(2):
        done = personatool("check", cwd=workspace, environ=nowhere)
        assert (done.returncode, done.stdout, done.stderr) == (usual.returncode, usual.stdout, usual.stderr)


@pytest.mark.skipif(not hasattr(os, "setuid"), reason="rights are others here")
def test_a_workspace_that_may_only_be_read_gets_the_same_answer(
    personatool: Run, workspace: Path, tmp_path: Path
) -> None:
    personatool("check", "--write-baseline", cwd=workspace)
    (workspace / "personas" / "bob.yaml").write_text("name: bob\n", "utf-8")
    usual = personatool("check", cwd=workspace)
    before = {path: path.read_bytes() for path in workspace.rglob("*") if path.is_file()}
    for path in (workspace, *workspace.rglob("*")):
        path.chmod(0o555 if path.is_dir() else 0o444)
    try:
        done = personatool("check", cwd=workspace, environ={"PERSONATOOL_CACHE": str(tmp_path / "other")})
    finally:
        for path in (workspace, *workspace.rglob("*")):
            path.chmod(0o755 if path.is_dir() else 0o644)
    assert (done.returncode, done.stdout, done.stderr) == (usual.returncode, usual.stdout, usual.stderr)
    assert {path: path.read_bytes() for path in workspace.rglob("*") if path.is_file()} == before
