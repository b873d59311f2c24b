"""The README's words are true: its first command is run on a fresh copy; its second is this very test run."""

import os
import re
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

POSIX = pytest.mark.skipif(os.name == "nt", reason="the command is written for a POSIX shell")


def commands(root: Path) -> list[str]:
    return [
        block.strip()
        for block in re.findall(r"^```sh\n(.*?)^```", (root / "README.md").read_text("utf-8"), re.MULTILINE | re.DOTALL)
    ]


def fresh_copy(root: Path, target: Path) -> Path:
    """Copy what git would clone, plus what is not committed yet."""
    listed = subprocess.run(
        ["git", "ls-files", "--cached", "--others", "--exclude-standard"],
        cwd=root, capture_output=True, text=True, check=True,
    )  # fmt: skip
    for name in listed.stdout.splitlines():
        source = root / name
        if source.is_file():
            (target / name).parent.mkdir(parents=True, exist_ok=True)
            (target / name).write_bytes(source.read_bytes())
    return target


def test_the_readme_gives_two_commands(root: Path) -> None:
    first, second = commands(root)
    assert first.endswith("personatool build")
    assert second == "python3 tests/run.py"


@pytest.fixture(scope="module")
def clone(root: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A fresh copy in which the first command was run: it builds the wheel and makes the environment for all tests."""
    home = tmp_path_factory.mktemp("home")
    copy = fresh_copy(root, home / "clone")
    path = f"{Path(sys.executable).parent}:/usr/bin:/bin"
    bare = {"PATH": path, "HOME": str(home), "LANG": "C.UTF-8", "PIP_NO_COMPILE": "1"}
    passed = {name: value for name, value in os.environ.items() if name.startswith(("PIP_", "SSL_", "HTTP", "http"))}
    done = subprocess.run(
        commands(root)[0], shell=True, cwd=copy, env={**passed, **bare}, capture_output=True, text=True, check=False
    )
    assert done.returncode == 0, done.stdout + done.stderr
    return copy


@POSIX
def test_the_first_command_makes_pack_and_maps(root: Path, clone: Path) -> None:
    journeys = {path.stem for path in (root / "journeys").glob("*.yaml")}
    made = {path.stem for path in (clone / "build" / "maps").glob("*.svg")}
    assert made == journeys | {"je-perds-un-proche-demain.comparison"}
    assert (clone / "build" / "pack.html").stat().st_size > 100_000


@POSIX
def test_what_was_installed_works_outside_the_repository(root: Path, clone: Path, tmp_path: Path) -> None:
    """The wheel carries all it needs: nothing of the clone but its environment is left."""
    place = tmp_path / "elsewhere"
    for name in ("personas", "journeys"):
        shutil.copytree(root / name, place / name)
    shutil.copy(root / "personatool.yaml", place)
    for name in ("src", "templates"):
        shutil.rmtree(clone / name)
    binaries = clone / ".venv" / "bin"
    done = subprocess.run(
        [str(binaries / "personatool"), "build"], cwd=place, capture_output=True, text=True, check=False
    )
    assert done.returncode == 0, done.stdout + done.stderr
    assert (place / "build" / "pack.html").exists()
    missing = remove_engine(binaries, place)
    assert missing.returncode == 2
    assert len(missing.stderr.strip().splitlines()) == 1
    assert "Traceback" not in missing.stderr
    assert "graphviz-pure" in missing.stderr


def remove_engine(binaries: Path, place: Path) -> subprocess.CompletedProcess[str]:
    """Take the embedded engine away, as an administrator might, and try to draw where no system `dot` is."""
    python = str(binaries / "python")
    subprocess.run([python, "-m", "pip", "uninstall", "--quiet", "-y", "graphviz-pure"], check=True)
    bare = {**os.environ, "PATH": str(binaries), "PERSONATOOL_LANG": "en"}
    return subprocess.run(
        [python, "-m", "personatool", "map"], cwd=place, env=bare, capture_output=True, text=True, check=False
    )
