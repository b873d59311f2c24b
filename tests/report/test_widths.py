"""Tables keep to the terminal's width, whatever the script; no colour where none is wanted, no command of a text's."""

import contextlib
import os
import re
import subprocess
import sys
import textwrap
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from personatool.report.tables.terminal import WIDTH, wrapped
from personatool.report.text import cells
from support import OURS, Run

TITLE = "搬家" * 60
FILES = {
    "personas/ada.yaml": f"name: Ada\nneeds: [{{id: rest, text: {TITLE}}}]\nevidence: [s]\n",
    "journeys/move.yaml": f"title: {TITLE}\npersona: ada\nmeets: [shop.1]\n"
    f"stages: [{{name: {TITLE}, steps: [{{name: {TITLE}, needs: [rest], documents: [{TITLE}]}}]}}]\n",
    "standards/shop.yaml": f"title: {TITLE}\npoints: [{{id: '1', heading: {TITLE}}}]\n",
    "personatool.yaml": f"evidence: {{s: {{title: {TITLE}}}}}\nstandards: [shop]\n",
}
COMMANDS = [
    ("measure",),
    ("measure", "--details"),
    ("inclusion", "--details"),
    ("trace",),
    ("standards",),
    ("evidence",),
]
of_commands = pytest.mark.parametrize("words", [*COMMANDS, ("standards", "--list")], ids=" ".join)


@pytest.fixture
def place(tmp_path: Path) -> Path:
    for name, text in FILES.items():
        (tmp_path / name).parent.mkdir(exist_ok=True)
        (tmp_path / name).write_text(text, "utf-8")
    return tmp_path


@of_commands
def test_wide_characters_stay_within_the_width(place: Path, personatool: Run, words: tuple[str, ...]) -> None:
    done = personatool(*words, cwd=place)
    assert done.returncode == 0, done.stdout + done.stderr
    assert TITLE[:4] in done.stdout or words == ("standards", "--list")
    assert [line for line in done.stdout.splitlines() if cells(line) > WIDTH] == []


HOSTILE = (
    r'"::error::forged ##vso[task.x]y \u200b\u2066z\u2069\u2028::stop::a\n::warning::b ' + "w" * 90 + '::error::c"'
)


@pytest.fixture
def hostile(tmp_path: Path) -> Path:
    for name, text in FILES.items():
        (tmp_path / name).parent.mkdir(exist_ok=True)
        (tmp_path / name).write_text(text.replace(TITLE, HOSTILE), "utf-8")
    for name in ("move", "later"):
        journey = FILES["journeys/move.yaml"].replace(TITLE, HOSTILE)
        (tmp_path / f"journeys/{name}.yaml").write_text(journey, "utf-8")
    return tmp_path


TABLES = pytest.mark.parametrize(
    "words", [*COMMANDS, ("standards", "--list"), ("compare", "move", "later")], ids=" ".join
)


@TABLES
def test_a_text_of_the_files_is_no_command(hostile: Path, personatool: Run, words: tuple[str, ...]) -> None:
    done = personatool(*words, cwd=hostile)
    assert done.returncode == 0, done.stdout + done.stderr
    assert not re.search(r"##\w*\[|^\s*::", done.stdout, re.MULTILINE)
    assert not re.search(r"[\x00-\x09\x0b-\x1f\x7f-\x9f\u200b\u2028-\u202e\u2066-\u2069]", done.stdout)


@pytest.mark.skipif(sys.platform == "win32", reason="there are no such terminals there")
@TABLES
def test_a_text_of_the_files_is_no_command_on_a_terminal(hostile: Path, words: tuple[str, ...]) -> None:
    shown = on_a_terminal(hostile, *words, "--no-color").replace("\r\n", "\n")
    assert not re.search(r"##\w*\[|[\x00-\x09\x0b-\x1f\x7f-\x9f\u200b\u2028-\u202e\u2066-\u2069]", shown)


def test_an_escape_sequence_stops_before_the_tables(place: Path, personatool: Run) -> None:
    (place / "journeys/move.yaml").write_text('title: "\\e[31mred \\u001b]8;;x"\npersona: ada\n', "utf-8")
    done = personatool("measure", cwd=place)
    assert (done.returncode, "\x1b" in done.stdout + done.stderr, "F0" in done.stdout) == (1, False, True)


@given(st.lists(st.text(st.sampled_from("ab-é"), min_size=1, max_size=30)), st.integers(4, 20))
def test_narrow_texts_break_as_they_always_did(words: list[str], width: int) -> None:
    text = " ".join(words)
    known = textwrap.wrap(text, width, break_long_words=True, break_on_hyphens=False)
    assert wrapped(text, width) == (tuple(line.rstrip() for line in known) or ("",))


@pytest.mark.skipif(sys.platform == "win32", reason="there are no such terminals there")
@pytest.mark.parametrize("words", [("check",), *COMMANDS], ids=" ".join)
@pytest.mark.parametrize("wish", ["", "NO_COLOR", "--no-color"])
def test_a_terminal_takes_colours_unless_told_otherwise(place: Path, words: tuple[str, ...], wish: str) -> None:
    shown = on_a_terminal(place, *words, *([wish] if wish.startswith("-") else []), NO_COLOR="1" * (wish == "NO_COLOR"))
    assert ("\x1b[" in shown) == (not wish)


def on_a_terminal(place: Path, *words: str, **environ: str) -> str:
    """What a terminal would be sent."""
    import pty  # noqa: PLC0415 - not on Windows

    ours, theirs = pty.openpty()
    inherited = {name: value for name, value in os.environ.items() if name not in ("NO_COLOR", "TERM")}
    environ = {name: value for name, value in environ.items() if value}
    done = subprocess.Popen(
        [sys.executable, "-m", "personatool", *words],
        cwd=place, env={**inherited, **OURS, "TERM": "xterm-256color", **environ}, stdout=theirs, stderr=theirs,
    )  # fmt: skip
    os.close(theirs)
    shown = b""
    with contextlib.suppress(OSError):  # Linux says so when the other end is closed
        while part := os.read(ours, 65536):
            shown += part
    done.wait()
    os.close(ours)
    return shown.decode()
