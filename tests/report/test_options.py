"""The options of `check` that shape its reports."""

import json
import re
from pathlib import Path

import pytest

from personatool.report import FORMATS
from support import Run

JOURNEY = "title: Losing a relative\npersona: nobody\nstages:\n  - name: The first day\n    steps: [Calls the doctor]\n"


@pytest.fixture
def broken(tmp_path: Path) -> Path:
    """A workspace with an error, in a folder of a repository."""
    (tmp_path / "repository" / ".git").mkdir(parents=True)
    folder = tmp_path / "repository" / "design"
    for name, text in (("personas/nadia", "name: Nadia\n"), ("journeys/loss", JOURNEY)):
        (folder / name).parent.mkdir(parents=True)
        (folder / f"{name}.yaml").write_text(text, "utf-8")
    return folder


def test_several_reports_at_once(personatool: Run, broken: Path) -> None:
    outputs = ("--output", "sarif=out/a.sarif", "--output", "jsonl=b=c.jsonl")
    done = personatool("check", "--format", "concise", *outputs, cwd=broken)
    assert done.returncode == 1
    assert "journeys/loss.yaml:2:10: error L001" in done.stdout
    results = json.loads((broken / "out" / "a.sarif").read_text())["runs"][0]["results"]
    paths = {result["locations"][0]["physicalLocation"]["artifactLocation"]["uri"] for result in results}
    assert "design/journeys/loss.yaml" in paths
    first = json.loads((broken / "b=c.jsonl").read_text().splitlines()[0])
    assert first["path"].startswith("journeys/")


@pytest.mark.parametrize("words", [("sarif",), ("=x",), ("nice=x",), ("sarif=",), ("sarif=x", "json=x")])
def test_what_names_no_report_is_refused(words: tuple[str, ...], personatool: Run, broken: Path) -> None:
    done = personatool("check", *(part for word in words for part in ("--output", word)), cwd=broken)
    assert (done.returncode, done.stdout) == (2, "")
    assert done.stderr.startswith("personatool: ")
    assert not (broken / "x").exists()


def test_statistics_count_instead(personatool: Run, broken: Path) -> None:
    done = personatool("check", "--statistics", cwd=broken)
    assert done.returncode == 1
    assert re.search(r"^ *1  error +L001 unknown-persona$", done.stdout, re.MULTILINE)
    assert all(re.fullmatch(r" *\d+  \w+ +[A-Z]\d{3} [a-z0-9-]+", line) for line in done.stdout.splitlines())


@pytest.mark.parametrize("fmt", FORMATS)
def test_quiet_spares_people_not_programs(fmt: str, personatool: Run, root: Path) -> None:
    done = personatool("--quiet", "check", "--format", fmt, cwd=root)
    assert done.returncode == 0
    assert bool(done.stdout) is (fmt not in ("full", "concise"))
