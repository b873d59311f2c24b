import json
import os
import re
import subprocess
import sys
from pathlib import Path

import pytest

from personatool import __version__
from support import Run

COMMANDS = ("build", "check", "evidence", "map", "pack", "schema", "standards")


def test_version(personatool: Run) -> None:
    assert personatool("--version").stdout == f"personatool {__version__}\n"


def test_version_wakes_nothing_heavy() -> None:
    code = (
        "import sys; sys.argv = ['x', '--version']; from personatool.__main__ import main; main(); print(*sys.modules)"
    )
    loaded = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True).stdout.split()
    assert not {"typer", "pydantic", "yaml", "rich", "jinja2", "graphviz"} & set(loaded)


@pytest.mark.parametrize("flag", ["-h", "--help"])
def test_help_lists_the_commands(personatool: Run, flag: str) -> None:
    screen = personatool(flag).stdout
    assert all(f" {command} " in screen for command in COMMANDS)
    assert "Show this help and leave." in screen


def test_help_is_french_for_the_french(personatool: Run) -> None:
    screen = personatool("--lang", "fr", "check", "-h").stdout
    assert "Vérifier personas et parcours" in screen
    assert "Afficher cette aide et quitter." in screen
    assert not {"Show", "Commands", "Arguments:", "default:"} & set(screen.split())


@pytest.mark.parametrize("language", ["en", "fr"])
def test_help_shows_words_people_know_and_no_types(personatool: Run, language: str) -> None:
    screens = [
        personatool("--lang", language, *command, "--help").stdout for command in [(), *((name,) for name in COMMANDS)]
    ]
    assert [screen for screen in screens if re.search(r"<\w+|list\[|\bNone\b", screen)] == []
    assert ("TEXTE" if language == "fr" else "TEXT ") in screens[-1] + screens[4]


@pytest.mark.parametrize(
    ("environ", "words"),
    [
        ({"LC_ALL": "fr_FR.UTF-8"}, ()),
        ({"LC_ALL": "", "LANG": "fr_CA.UTF-8"}, ()),
        ({"LC_ALL": "C"}, ("--lang", "fr")),
        ({"LC_ALL": "C"}, ("--lang=fr",)),
    ],
)
def test_messages_follow_the_machine(personatool: Run, environ: dict[str, str], words: tuple[str, ...]) -> None:
    done = personatool("check", *words, environ={"PERSONATOOL_LANG": "", **environ})
    assert done.returncode == 2
    assert "Traceback" not in done.stderr
    assert "dossier" in done.stderr


@pytest.mark.parametrize("encoding", ["cp1252", "cp850", "ascii"])
def test_a_console_without_the_characters_shows_the_nearest(root: Path, encoding: str) -> None:
    old_console = {"PYTHONIOENCODING": encoding, "PYTHONUTF8": "0", "PERSONATOOL_LANG": "fr"}
    done = subprocess.run(
        [sys.executable, "-m", "personatool", "check", "persönas"],
        cwd=root, env={**os.environ, **old_console}, capture_output=True, check=False,
    )  # fmt: skip
    assert done.returncode == 2
    assert b"Traceback" not in done.stderr
    assert done.stderr.decode(encoding).count("?") <= (encoding == "ascii") * 12


def test_a_closed_pipe_is_no_error() -> None:
    reading, writing = os.pipe()
    os.close(reading)
    done = subprocess.run(
        [sys.executable, "-m", "personatool", "schema"], stdout=writing, stderr=subprocess.PIPE, check=False
    )
    os.close(writing)
    assert done.stderr == b""


def test_schemas_are_written(personatool: Run, tmp_path: Path) -> None:
    assert personatool("schema", "--out", "schemas").returncode == 0
    names = sorted(path.name for path in (tmp_path / "schemas").iterdir())
    assert names == [f"{kind}.schema.json" for kind in ("journey", "persona", "standard", "workspace")]
    shown = json.loads(personatool("schema", "journey").stdout)
    assert shown == json.loads((tmp_path / "schemas" / "journey.schema.json").read_text("utf-8"))


def test_quiet_says_nothing_when_all_is_well(personatool: Run, root: Path) -> None:
    done = personatool("check", "-q", str(root))
    assert (done.stdout, done.stderr, done.returncode) == ("", "", 0)
