"""`personatool trace`: every thread from a need to an owner, and where it breaks."""

import csv
import io
import json
import shutil
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from support import Run

HERE = Path(__file__).parent
OUTPUTS = {
    "trace.en.txt": ("trace",),
    "trace.fr.txt": ("--lang", "fr", "trace"),
    "trace.en.json": ("trace", "--format", "json"),
    "trace.fr.csv": ("--lang", "fr", "trace", "--format", "csv"),
}


@pytest.fixture
def place(tmp_path: Path) -> Path:
    return Path(shutil.copytree(HERE / "workspace", tmp_path / "workspace"))


@pytest.mark.parametrize("name", OUTPUTS)
def test_the_whole_output(name: str, place: Path, personatool: Run, golden: Callable[[str, Path], None]) -> None:
    done = personatool(*OUTPUTS[name], cwd=place)
    assert (done.returncode, done.stderr) == (0, "")
    golden(done.stdout, HERE / "golden" / name)


@pytest.mark.parametrize("name", [name for name in OUTPUTS if name.endswith(".txt")])
def test_the_screen_is_wide_enough(name: str) -> None:
    assert max(map(len, (HERE / "golden" / name).read_text("utf-8").splitlines())) <= 96


def traced(place: Path, personatool: Run) -> dict[str, Any]:
    (journey,) = json.loads(personatool("trace", "--format", "json", cwd=place).stdout)["journeys"]
    return dict(journey)


def test_every_break_and_nothing_else_is_told(place: Path, personatool: Run) -> None:
    found = {knot["text"]: knot["gaps"] for knot in traced(place, personatool)["knots"] if knot["gaps"]}
    assert found == {
        "Have an evening free": ["unserved"],
        "Somebody to ask": ["unserved"],
        "Fill in the survey": ["needless"],
        "Settle in": ["needless"],
        "The hold music": ["dead-end"],
        "A new portal": ["ownerless"],
        "A new logo": ["aimless"],
        "A message on the phone": ["ownerless"],
        "Ask a neighbour": ["aimless", "ownerless"],
    }


def test_threads_run_between_things_that_are_there(place: Path, personatool: Run) -> None:
    found = traced(place, personatool)
    texts = {knot["key"]: knot["text"] for knot in found["knots"]}
    threads = {(texts[thread["from"]], texts[thread["to"]]) for thread in found["threads"]}
    assert threads == {
        ("Give the new address once", "Tell the council"),
        ("A quiet hour", "Tell the council"),
        ("Know that it was received", "Read the reply"),
        ("Have an evening free", "A new portal"),
        ("Tell the council", "The form asks again"),
        ("Tell the council", "The hold music"),
        ("Tell the council", "The weather"),
        ("Settle in", "Boxes everywhere"),
        ("The form asks again", "One form for every body"),
        ("Boxes everywhere", "Ask a neighbour"),
        ("Read the reply", "One form for every body"),
        ("Read the reply", "A message on the phone"),
        ("One form for every body", "Council"),
        ("A new logo", "Council"),
    }


def test_spreadsheets_read_both_directions(place: Path, personatool: Run) -> None:
    rows = list(csv.DictReader(io.StringIO(personatool("trace", "--format", "csv", cwd=place).stdout)))
    (form,) = [row for row in rows if row["In its words"] == "One form for every body"]
    assert (form["Comes from"], form["Leads to"]) == ("2 Read the reply | The form asks again", "Council")
