"""What a journey shows about its service is observed on one that is lived, and a fault on one that is planned."""

import json
from pathlib import Path

import pytest

from support import Run

Ending = tuple[str, int] | tuple[int]
JOURNEY = """\
title: We are moving house
service: public
{state}
stages: [{{name: Telling everyone, steps: [{{name: Tell the council, channel: web}}]}}]
"""


def write(root: Path, state: str = "", settings: str = "") -> None:
    (root / "journeys").mkdir(exist_ok=True)
    (root / "journeys" / "move.yaml").write_text(JOURNEY.format(state=state), "utf-8")
    (root / "personatool.yaml").write_text(settings or "{}\n", "utf-8")


@pytest.mark.parametrize(
    ("written", "arguments", "ending"),
    [
        (("state: current", ""), "", ("observation", 0)),
        (("", ""), "", ("observation", 0)),
        (("state: future", ""), "", ("error", 1)),
        (("state: current", "rules: {C030: {severity: error}}\n"), "", ("error", 1)),
        (("state: current", "rules: {C030: {severity: warning}}\n"), "", ("warning", 0)),
        (("state: future", "rules: {C030: {severity: observation}}\n"), "", ("observation", 0)),
        (("state: current", ""), "--strict", ("observation", 1)),
        (("state: current", "rules: {C030: {severity: off}}\n"), "", (0,)),
    ],
)
def test_severity(personatool: Run, tmp_path: Path, written: tuple[str, str], arguments: str, ending: Ending) -> None:
    write(tmp_path, *written)
    done = personatool("check", "--format", "json", "--select", "C030", *arguments.split())
    found = [diagnostic["severity"] for diagnostic in json.loads(done.stdout)["diagnostics"]]
    assert (*found, done.returncode) == ending


def test_a_journey_with_observations_is_built(personatool: Run, tmp_path: Path) -> None:
    write(tmp_path, "state: current")
    built = personatool("build")
    assert built.returncode == 0
    assert (tmp_path / "build").exists()


def test_observations_have_their_own_section_and_count(personatool: Run, tmp_path: Path) -> None:
    write(tmp_path, "state: current")
    lines = personatool("check", "--select", "C030,J010").stdout.splitlines()
    assert "What the journeys show about the service (this stops nothing):" in lines
    assert lines[-1] == "Checked 0 personas and 1 journey: 1 observation."


@pytest.mark.parametrize(
    ("name", "mark"),
    [
        ("sarif", '"level": "note"'),
        ("sarif", '"observation"\n'),
        ("github", "::notice file=journeys/move.yaml"),
        ("gitlab", '"severity": "info"'),
        ("rdjson", '"severity": "INFO"'),
        ("junit", 'failures="0"'),
        ("azure", "observation C030"),
        ("concise", "observation C030"),
        ("markdown", "🟣 observation"),
        ("html", "What the journeys show about the service"),
        ("jsonl", '"severity": "observation"'),
    ],
)
def test_every_format_carries_the_difference(personatool: Run, tmp_path: Path, name: str, mark: str) -> None:
    write(tmp_path, "state: current")
    assert mark in personatool("check", "--select", "C030", "--format", name).stdout
