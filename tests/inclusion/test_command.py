"""`personatool inclusion`: who passes which step, and why."""

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
    "all.en.txt": ("inclusion",),
    "all.fr.txt": ("--lang", "fr", "inclusion"),
    "details.en.txt": ("inclusion", "move", "--details"),
    "details.fr.txt": ("--lang", "fr", "inclusion", "move", "--details"),
    "everybody.en.txt": ("inclusion", "move", "--everybody"),
    "move.en.json": ("inclusion", "move", "--format", "json"),
    "move.fr.csv": ("--lang", "fr", "inclusion", "move", "--format", "csv"),
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


def steps(place: Path, personatool: Run, persona: str) -> dict[str, Any]:
    done = personatool("inclusion", "move", "--persona", persona, "--format", "json", cwd=place)
    ((person,),) = [journey["personas"] for journey in json.loads(done.stdout)["journeys"]]
    return {step["title"]: step for step in person["steps"]}


# Worked out by hand from the rules in docs/measures.md.
EXPECTED = {
    "ada": "alone blocked unknown alone alone alone alone unknown alone",
    "bo": "unknown blocked blocked blocked alone helped helped unknown blocked",
    "cy": "unknown blocked unknown unknown alone helped helped unknown unknown",
    "dee": "unknown unknown unknown unknown unknown helped helped unknown unknown",
    "eva": "unknown blocked unknown unknown unknown unknown helped unknown unknown",
    "hal": "alone blocked unknown alone alone helped alone unknown alone",
}


@pytest.mark.parametrize("persona", EXPECTED)
def test_verdicts(persona: str, place: Path, personatool: Run) -> None:
    found = steps(place, personatool, persona)
    assert [step["verdict"] for step in found.values()] == EXPECTED[persona].split()


def test_every_doubt_and_every_stop_has_a_reason(place: Path, personatool: Run) -> None:
    for persona in EXPECTED:
        for step in steps(place, personatool, persona).values():
            assert step["verdict"] == "alone" or step["reasons"], (persona, step)


def test_help_without_a_human_is_no_help(place: Path, personatool: Run) -> None:
    journey = place / "journeys" / "move.yaml"
    assert steps(place, personatool, "bo")["Read the letter"]["human_help"] is False
    journey.write_text(journey.read_text().replace("{channel: email}", "{channel: hub}"))
    step = steps(place, personatool, "bo")["Read the letter"]
    assert (step["verdict"], step["human_help"]) == ("helped", True)
    assert step["reasons"][-1] == "Somebody helps: Community hub."


def test_thresholds_are_settings(place: Path, personatool: Run) -> None:
    settings = place / "personatool.yaml"
    settings.write_text(settings.read_text() + "measures: {inclusion: {skill_margin: 4}}\n")
    assert steps(place, personatool, "ada")["Tell the council"]["verdict"] == "helped"


def test_a_text_is_weighed_against_how_somebody_reads(place: Path, personatool: Run) -> None:
    journey = place / "journeys" / "move.yaml"
    plain = "We wrote to you. You can call us. We will help you."
    hard = (
        "Administrative regularisation necessitates supplementary documentation establishing residential eligibility."
    )
    for text, verdict in ((plain, "alone"), (hard, "blocked")):
        told = f'Read the letter, channel: post, key_moment: {{incentive: "{text}"}}'
        journey.write_text(
            (HERE / "workspace/journeys/move.yaml").read_text().replace("Read the letter, channel: post", told)
        )
        assert steps(place, personatool, "cy")["Read the letter"]["verdict"] == verdict


def test_agents_are_not_judged(place: Path, personatool: Run) -> None:
    done = personatool("inclusion", "move", "--everybody", "--format", "json", cwd=place)
    people = [each["id"] for each in json.loads(done.stdout)["journeys"][0]["personas"]]
    assert people == ["ada", "bo", "cy", "dee", "eva", "hal"]


def test_one_row_a_person_and_step(place: Path, personatool: Run) -> None:
    done = personatool("inclusion", "move", "--format", "csv", cwd=place)
    rows = list(csv.DictReader(io.StringIO(done.stdout)))
    assert len(rows) == 9 * 5
    assert {row["Passes"] for row in rows} == {"alone", "with help", "not at all", "not known"}


def test_an_unknown_persona_is_refused_with_the_nearest(place: Path, personatool: Run) -> None:
    done = personatool("inclusion", "--persona", "adda", cwd=place)
    assert (done.returncode, done.stdout) == (2, "")
    assert "Perhaps you mean: ada" in done.stderr
