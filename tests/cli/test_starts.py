"""Each command once as a process of its own: it starts, and says what it says where tests fork for it."""

import re
import shutil
from pathlib import Path

import pytest

from support import CommandLine, start

JOURNEY = "title: {title}\nstages: [{{name: Before, steps: [{{name: Pack, action: Packs}}]}}]\n"
COMMANDS = {
    "build": "build --out out",
    "check": "check --format json",
    "compare": "compare move settle",
    "evidence": "evidence",
    "fmt": "fmt --diff",
    "inclusion": "inclusion",
    "map": "map move --out out",
    "measure": "measure",
    "pack": "pack --template executive --out out/pack.html",
    "rule": "rule P012",
    "schema": "schema persona",
    "standards": "standards --list",
    "template": "template list",
    "trace": "trace",
}


def workspace(place: Path) -> Path:
    for name in ("personas", "journeys"):
        (place / name).mkdir(parents=True)
    (place / "personas" / "ana.yaml").write_text("name: Ana\nrole: Nurse\n", "utf-8")
    for name in ("move", "settle"):
        (place / "journeys" / f"{name}.yaml").write_text(JOURNEY.format(title=name.title()), "utf-8")
    return place


def files(place: Path) -> dict[str, bytes]:
    return {path.relative_to(place).as_posix(): path.read_bytes() for path in place.rglob("*") if path.is_file()}


@pytest.mark.parametrize("command", COMMANDS)
def test_a_command_starts(command: str, command_line: CommandLine, tmp_path: Path) -> None:
    place, words = tmp_path / "workspace", COMMANDS[command].split()
    cache = {"PERSONATOOL_CACHE": str(tmp_path / "cache")}
    started = start(*words, cwd=workspace(place), environ=cache)
    made = files(place)
    assert started.returncode in (0, 1), started.stderr
    assert "Traceback" not in started.stderr
    shutil.rmtree(place)
    forked = command_line.run(*words, cwd=workspace(place), environ=cache)
    assert (forked.returncode, forked.stdout, forked.stderr) == (started.returncode, started.stdout, started.stderr)
    assert files(place) == made


def test_every_command_is_started(command_line: CommandLine) -> None:
    screen = command_line.run("--help", environ={"NO_COLOR": "1"}).stdout
    listed = re.findall(r"^\W (\w+) ", screen.partition("Commands")[2], re.MULTILINE)
    assert sorted(listed) == sorted(COMMANDS)
