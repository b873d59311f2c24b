import shutil
from pathlib import Path

import pytest

from support import Run


@pytest.fixture
def example(root: Path, tmp_path: Path) -> Path:
    place = tmp_path / "workspace"
    for name in ("personas", "journeys"):
        shutil.copytree(root / name, place / name)
    shutil.copy(root / "personatool.yaml", place)
    return place


def outputs(folder: Path) -> dict[str, bytes]:
    return {path.relative_to(folder).as_posix(): path.read_bytes() for path in folder.rglob("*") if path.is_file()}


def test_the_same_files_give_the_same_bytes(example: Path, personatool: Run, tmp_path: Path) -> None:
    assert personatool("build", cwd=example).returncode == 0
    elsewhere = tmp_path / "another place"
    elsewhere.mkdir()
    strange = {"PYTHONHASHSEED": "4242", "TZ": "Asia/Tokyo", "LC_ALL": "tr_TR.UTF-8", "PERSONATOOL_LANG": "fr"}
    again = personatool("build", str(example), "--out", "out", cwd=elsewhere, environ=strange)
    assert again.returncode == 0, again.stderr
    assert outputs(example / "build") == outputs(elsewhere / "out")


def test_the_pack_of_a_build_is_the_pack_in_the_teams_own_templates(example: Path, personatool: Run) -> None:
    ours = example / "templates" / "pack"
    ours.mkdir(parents=True)
    (ours / "cover.html.j2").write_text("<h1>{{ pack.cover.title }}, as our team says it</h1>\n", "utf-8")
    assert personatool("build", cwd=example).returncode == 0
    assert personatool("pack", "--out", "alone.html", cwd=example).returncode == 0
    built = (example / "build" / "pack.html").read_bytes()
    assert b", as our team says it</h1>" in built
    assert built == (example / "alone.html").read_bytes()


def test_an_error_stops_before_anything_is_written(example: Path, personatool: Run) -> None:
    assert personatool("build", cwd=example).returncode == 0
    before = outputs(example / "build")
    journey = example / "journeys" / "moving-home.yaml"
    journey.write_text(journey.read_text("utf-8").replace("title:", "titel:", 1), "utf-8")
    stopped = personatool("build", cwd=example)
    assert stopped.returncode == 1
    assert "titel" in stopped.stdout
    assert outputs(example / "build") == before


def test_a_map_of_a_journey_that_went_away_goes_too(example: Path, personatool: Run) -> None:
    assert personatool("build", cwd=example).returncode == 0
    (example / "build" / "maps" / "mine.svg").write_text("<svg/>")
    (example / "journeys" / "je-perds-un-proche-demain.yaml").unlink()
    done = personatool("build", cwd=example)
    assert done.returncode == 0, done.stdout
    names = {path.name for path in (example / "build" / "maps").iterdir()}
    assert "je-perds-un-proche-demain.svg" not in names
    assert {"mine.svg", "je-perds-un-proche.svg"} <= names


def test_a_map_is_drawn_although_another_journey_has_a_slip(example: Path, personatool: Run) -> None:
    journey = example / "journeys" / "moving-home.yaml"
    journey.write_text(journey.read_text("utf-8").replace("title:", "titel:", 1), "utf-8")
    assert personatool("map", "obseques", cwd=example).returncode == 0
    assert (example / "build" / "maps" / "obseques.svg").exists()
    assert personatool("map", "moving-home", cwd=example).returncode == 1


def test_a_map_can_be_named_by_its_file(example: Path, personatool: Run, tmp_path: Path) -> None:
    done = personatool("map", str(example / "journeys" / "obseques.yaml"), "--out", str(tmp_path / "out"))
    assert done.returncode == 0, done.stderr
    assert [path.name for path in (tmp_path / "out").iterdir()] == ["obseques.svg"]


def test_both_engines_are_named_when_asked(example: Path, personatool: Run, system_dot: str) -> None:
    assert system_dot
    assert personatool("map", "obseques", "--engine", "system", "--out", "a", cwd=example).returncode == 0
    unknown = personatool("map", "--engine", "nonsense", cwd=example)
    assert unknown.returncode == 2
    assert "bundled" in unknown.stderr


@pytest.mark.parametrize("case", ["corpus"])
def test_hand_written_cases_pass_every_command(case: str, root: Path, personatool: Run, tmp_path: Path) -> None:
    for workspace in sorted((root / "tests" / "cases" / case).iterdir()):
        out = tmp_path / workspace.name
        done = personatool("build", str(workspace), "--out", str(out))
        assert done.returncode == 0, workspace.name + done.stdout + done.stderr
        assert (out / "pack.html").exists()


def test_a_map_comes_out_in_several_formats_on_paper(example: Path, personatool: Run) -> None:
    words = (
        "map",
        "obseques",
        "-f",
        "svg",
        "-f",
        "png",
        "-f",
        "pdf",
        "-f",
        "dot",
        "--paper",
        "a4",
        "--theme",
        "print",
        "-o",
        "out",
    )
    done = personatool(*words, cwd=example)
    assert done.returncode == 0, done.stderr
    made = {path.name: path.read_bytes()[:5] for path in (example / "out").iterdir()}
    assert set(made) == {f"obseques.a4.print.{ending}" for ending in ("svg", "png", "pdf", "dot")}
    assert (made["obseques.a4.print.pdf"], made["obseques.a4.print.png"][1:4]) == (b"%PDF-", b"PNG")
    assert "details are left out; the sheet says which" in done.stderr


def test_a_folder_that_is_a_file_is_told_of(example: Path, personatool: Run) -> None:
    done = personatool("map", "obseques", "--out", "personatool.yaml", cwd=example)
    assert done.returncode == 2
    assert "Traceback" not in done.stderr
