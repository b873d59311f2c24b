"""The README's words are true: its first command is run on a fresh copy; its second is this very test run."""

import os
import re
import subprocess
import sys
from pathlib import Path

import pytest


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


@pytest.mark.skipif(os.name == "nt", reason="the command is written for a POSIX shell")
def test_the_first_command_makes_pack_and_maps(root: Path, tmp_path: Path) -> None:
    copy = fresh_copy(root, tmp_path / "clone")
    bare = {"PATH": f"{Path(sys.executable).parent}:/usr/bin:/bin", "HOME": str(tmp_path), "LANG": "C.UTF-8"}
    passed = {name: value for name, value in os.environ.items() if name.startswith(("PIP_", "SSL_", "HTTP", "http"))}
    done = subprocess.run(
        commands(root)[0], shell=True, cwd=copy, env={**passed, **bare}, capture_output=True, text=True, check=False
    )
    assert done.returncode == 0, done.stdout + done.stderr
    journeys = {path.stem for path in (root / "journeys").glob("*.yaml")}
    made = {path.stem for path in (copy / "build" / "maps").glob("*.svg")}
    assert made == journeys | {"je-perds-un-proche-demain.comparison"}
    assert (copy / "build" / "pack.html").stat().st_size > 100_000


def test_a_built_wheel_works_outside_the_repository(root: Path, tmp_path: Path) -> None:
    copy = fresh_copy(root, tmp_path / "clone")
    subprocess.run(
        [sys.executable, "-m", "build", "--wheel", "--outdir", str(tmp_path / "dist"), str(copy)], check=True
    )
    (wheel,) = (tmp_path / "dist").glob("*.whl")
    place = tmp_path / "elsewhere"
    for name in ("personas", "journeys"):
        (place / name).parent.mkdir(exist_ok=True)
        (copy / name).rename(place / name)
    (copy / "personatool.yaml").rename(place / "personatool.yaml")
    environment = tmp_path / "venv"
    subprocess.run([sys.executable, "-m", "venv", str(environment)], check=True)
    binaries = environment / ("Scripts" if os.name == "nt" else "bin")
    subprocess.run([str(binaries / "python"), "-m", "pip", "install", "--quiet", str(wheel)], check=True)
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
