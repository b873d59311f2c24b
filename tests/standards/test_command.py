"""`personatool standards`, as people see it."""

import csv
import io
import json
import shutil
from collections.abc import Callable
from pathlib import Path

import pytest

from support import Run

HERE = Path(__file__).parent
OUTPUTS = {
    "all.en.txt": ("standards",),
    "all.fr.txt": ("--lang", "fr", "standards"),
    "one.en.txt": ("standards", "tomorrow", "--against", "sp-plus"),
    "all.en.json": ("standards", "--format", "json"),
    "all.en.csv": ("standards", "--format", "csv"),
    "all.fr.csv": ("--lang", "fr", "standards", "--format", "csv"),
    "list.en.txt": ("standards", "--list"),
    "list.fr.txt": ("--lang", "fr", "standards", "--list"),
    "list.en.csv": ("standards", "--list", "--format", "csv"),
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


def reaches(place: Path, personatool: Run, *words: str) -> dict[str, str]:
    done = personatool("standards", *words, "--format", "json", cwd=place)
    (standard,) = json.loads(done.stdout)["standards"]
    return {point["id"]: point["reach"] for point in standard["points"]}


def test_a_source_or_a_metric_makes_a_claim_met(place: Path, personatool: Run) -> None:
    assert reaches(place, personatool, "--against", "sp-plus") == {
        "1": "claimed",
        "2": "met",
        "3": "met",
        "4": "open",
        "5": "claimed",
        "6": "met",
        "7": "met",
        "8": "claimed",
    }


def test_a_journey_is_seen_with_its_personas_and_nothing_else(place: Path, personatool: Run) -> None:
    found = reaches(place, personatool, "loss", "--against", "sp-plus")
    assert (found["2"], found["3"], found["7"]) == ("met", "open", "open")


def test_points_with_dots(place: Path, personatool: Run) -> None:
    assert reaches(place, personatool, "--against", "house-rules") == {"1.1": "met", "1.10": "claimed"}


def test_what_is_met_in_the_future_alone_says_so(place: Path, personatool: Run) -> None:
    done = personatool("standards", "--against", "sp-plus", "--format", "json", cwd=place)
    points = json.loads(done.stdout)["standards"][0]["points"]
    assert [point["id"] for point in points if point["future"]] == ["6", "7"]


def test_every_claim_is_one_row_and_no_cell_a_formula(place: Path, personatool: Run) -> None:
    done = personatool("standards", "--against", "house-rules", "--format", "csv", cwd=place)
    rows = list(csv.reader(io.StringIO(done.stdout)))
    assert len({len(row) for row in rows}) == 1
    assert len(rows) == 1 + 3
    assert not [cell for row in rows for cell in row if cell.startswith("=")]


def test_an_unknown_standard_is_said(place: Path, personatool: Run) -> None:
    done = personatool("standards", "--against", "sp-pluss", cwd=place)
    assert (done.returncode, done.stdout) == (2, "")
    assert "sp-plus" in done.stderr


def test_none_in_use_is_said(place: Path, personatool: Run) -> None:
    (place / "personatool.yaml").write_text("title: x\nevidence: {talks: {title: x, kind: interview}}\n", "utf-8")
    done = personatool("standards", cwd=place)
    assert done.returncode == 2
    assert "--against" in done.stderr


def test_files_with_errors_are_reported_instead(place: Path, personatool: Run) -> None:
    (place / "standards" / "house-rules.yaml").write_text("title: x\n", "utf-8")
    done = personatool("standards", cwd=place)
    assert done.returncode == 1
    assert "S028" in done.stdout


def test_the_list_needs_no_workspace(tmp_path: Path, personatool: Run) -> None:
    done = personatool("standards", "--list", "--format", "json", cwd=tmp_path)
    assert len(json.loads(done.stdout)["standards"]) == 8


def test_the_shipped_example_claims_no_unknown_point(root: Path, personatool: Run) -> None:
    done = personatool("standards", "--format", "json", cwd=root)
    counts = {standard["id"]: standard["counts"] for standard in json.loads(done.stdout)["standards"]}
    assert list(counts) == ["sp-plus", "vos-demarches-essentielles", "uk-service-standard"]
    assert counts["sp-plus"]["met"] >= 6
