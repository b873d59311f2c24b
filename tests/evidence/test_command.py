"""`personatool evidence`, as people see it."""

import json
import shutil
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from support import Run

HERE = Path(__file__).parent
DAY = {"SOURCE_DATE_EPOCH": "1782907200"}  # 1 July 2026
OUTPUTS = {
    "all.en.txt": ("evidence",),
    "all.fr.txt": ("--lang", "fr", "evidence"),
    "all.en.json": ("evidence", "--format", "json"),
    "all.en.csv": ("evidence", "--format", "csv"),
    "all.fr.csv": ("--lang", "fr", "evidence", "--format", "csv"),
}


@pytest.fixture
def place(tmp_path: Path) -> Path:
    return Path(shutil.copytree(HERE / "workspace", tmp_path / "workspace"))


def read(place: Path, personatool: Run, *words: str) -> dict[str, Any]:
    return dict(json.loads(personatool("evidence", "--format", "json", *words, cwd=place, environ=DAY).stdout))


@pytest.mark.parametrize("name", OUTPUTS)
def test_the_whole_output(name: str, place: Path, personatool: Run, golden: Callable[[str, Path], None]) -> None:
    done = personatool(*OUTPUTS[name], cwd=place, environ=DAY)
    assert (done.returncode, done.stderr) == (0, "")
    golden(done.stdout, HERE / "golden" / name)


@pytest.mark.parametrize("name", [name for name in OUTPUTS if name.endswith(".txt")])
def test_the_screen_is_wide_enough(name: str) -> None:
    assert max(map(len, (HERE / "golden" / name).read_text("utf-8").splitlines())) <= 96


def test_what_rests_on_a_study(place: Path, personatool: Run) -> None:
    uses = {each["id"]: each["uses"] for each in read(place, personatool)["studies"]}
    assert [(use["kind"], use["owner"]) for use in uses["talks"]] == [
        ("persona", "grace"),
        ("need", "grace"),
        ("need", "grace"),
        ("quote", "grace"),
        ("persona", "leena"),
        ("journey", "tomorrow"),
    ]
    assert [use["kind"] for use in uses["census"]] == ["persona", "persona", "metric"]
    assert uses["unused"] == []


def test_what_rests_on_nothing(place: Path, personatool: Run) -> None:
    found = read(place, personatool)["unsupported"]
    assert [(each["kind"], each["words"]) for each in found] == [
        ("persona", "Tom Whitfield"),
        ("emotion", "lost"),
        ("emotion", "glad"),
    ]


def test_confidence_of_each(place: Path, personatool: Run) -> None:
    levels = {each["id"]: each["level"] for each in read(place, personatool)["confidence"]}
    assert levels == {"grace": "high", "leena": "low", "tom": "none", "move": "medium", "tomorrow": "low"}


@pytest.mark.parametrize(
    ("limit", "code", "stale"),
    [
        ("6 years", 0, []),
        ("51mo", 0, []),
        ("49mo", 1, ["visits"]),
        ("24mo", 1, ["visits"]),
        ("P3M", 1, ["talks", "visits"]),
    ],
)
def test_stale_evidence_fails(place: Path, personatool: Run, limit: str, code: int, stale: list[str]) -> None:
    done = personatool("evidence", "--max-age", limit, "--format", "json", cwd=place, environ=DAY)
    assert done.returncode == code
    used = [study["id"] for study in json.loads(done.stdout)["studies"] if study["stale"] and study["uses"]]
    assert used == stale
    assert all(name in done.stderr for name in stale)
    assert "unused" not in done.stderr


@pytest.mark.parametrize("written", ["some years", "-3d", "24", "\x1b[31m", "9" * 400])
def test_what_is_no_length_is_said(place: Path, personatool: Run, written: str) -> None:
    done = personatool("evidence", f"--max-age={written}", cwd=place, environ=DAY)
    assert (done.returncode, done.stdout) == (2, "")
    assert "Traceback" not in done.stderr


def test_files_with_errors_are_reported_instead(place: Path, personatool: Run) -> None:
    (place / "personas" / "tom.yaml").write_text("nme: Tom\n", "utf-8")
    done = personatool("evidence", cwd=place, environ=DAY)
    assert done.returncode == 1
    assert "S001" in done.stdout


def test_maps_and_packs_say_the_confidence_whatever_the_day(place: Path, personatool: Run) -> None:
    pages = []
    for day in ("1782907200", "2782907200"):
        out = place / day
        assert personatool("build", "--out", str(out), cwd=place, environ={"SOURCE_DATE_EPOCH": day}).returncode == 0
        pages.append(((out / "pack.html").read_text("utf-8"), (out / "maps" / "move.svg").read_text("utf-8")))
    assert pages[0] == pages[1]
    pack, drawing = pages[0]
    assert "High confidence" in pack
    assert "Cites no study" in pack
    assert ">Confidence<" in drawing
    assert ">Medium<" in drawing
