"""The two commands, as people see them."""

import json
import shutil
from collections.abc import Callable
from pathlib import Path

import pytest

from support import Run

HERE = Path(__file__).parent

OUTPUTS = {
    "measure.en.txt": ("measure", "today"),
    "measure.fr.txt": ("--lang", "fr", "measure", "today"),
    "details.en.txt": ("measure", "tomorrow", "--details"),
    "details.fr.txt": ("--lang", "fr", "measure", "tomorrow", "--details"),
    "measure.en.csv": ("measure", "--format", "csv"),
    "measure.fr.csv": ("--lang", "fr", "measure", "--format", "csv"),
    "measure.en.json": ("measure", "today", "--format", "json"),
    "compare.en.txt": ("compare", "today", "tomorrow"),
    "compare.fr.txt": ("--lang", "fr", "compare", "today", "tomorrow"),
    "compare.en.json": ("compare", "today", "tomorrow", "--format", "json"),
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


def test_an_unknown_journey_is_said(place: Path, personatool: Run) -> None:
    done = personatool("measure", "nowhere", cwd=place)
    assert done.returncode == 2
    assert "nowhere" in done.stderr


def test_an_unknown_format_is_said(place: Path, personatool: Run) -> None:
    done = personatool("compare", "today", "tomorrow", "--format", "csv", cwd=place)
    assert done.returncode == 2
    assert "table, json" in done.stderr


def test_a_broken_journey_is_reported_not_measured(place: Path, personatool: Run) -> None:
    path = place / "journeys" / "today.yaml"
    path.write_text(path.read_text("utf-8").replace("title:", "titel:", 1), "utf-8")
    done = personatool("compare", "today", "tomorrow", cwd=place)
    assert done.returncode == 1
    assert "titel" in done.stdout


def test_a_file_of_several_journeys_is_not_compared(place: Path, personatool: Run) -> None:
    two = place / "journeys" / "two.yaml"
    two.write_text("id: a\ntitle: A\nstages: one\n---\nid: b\ntitle: B\nstages: one\n", "utf-8")
    done = personatool("compare", "journeys/two.yaml", "today", cwd=place)
    assert done.returncode == 2
    assert "several journeys" in done.stderr


def test_files_may_be_named_instead_of_ids(place: Path, personatool: Run) -> None:
    done = personatool("compare", "journeys/today.yaml", "journeys/tomorrow.yaml", "--format", "json", cwd=place)
    assert json.loads(done.stdout)["future"]["id"] == "tomorrow"


def test_checking_does_not_wake_the_measures(place: Path, personatool: Run) -> None:
    today = place / "journeys" / "today.yaml"
    judged = today.read_text("utf-8")
    today.write_text(judged.replace("perceived: {score: 4, out_of: 10, n: 120}\n", ""), "utf-8")
    done = personatool("check", cwd=place, environ={"PYTHONPROFILEIMPORTTIME": "1"})
    assert "personatool.rules" in done.stderr
    assert "personatool.measure" not in done.stderr
    assert "personatool.language" not in done.stderr
    today.write_text(judged, "utf-8")
    assert "personatool.measure" in personatool("check", cwd=place, environ={"PYTHONPROFILEIMPORTTIME": "1"}).stderr
