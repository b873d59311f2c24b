"""A report shows what matters first, says the same thing once, and keeps to a screen."""

from pathlib import Path

import pytest

from support import Run

SCREEN = 24
PERSONA = "name: Léa Martin\nstatus: reviewed\ngoals: [Eat something warm]\n"
JOURNEY = """\
title: I buy lunch at the station
status: reviewed
persona: lea
stages:
  - name: Choose
    steps:
      - {action: Reads the menu, channel: app, emotion: 1}
      - {action: Looks for something without meat, channel: app, emotion: -1, pains: [The filter forgets her choice]}
  - name: Pay
    steps: [{action: Pays by card, channel: app, key_moment: true, emotion: -2}]
  - name: Collect
    steps: [{action: Waits for her number, channel: app, emotion: 2}]
opportunities: [{id: filter, text: Remember the filter}]
"""


def write(root: Path, *journeys: str) -> None:
    (root / "personas").mkdir()
    (root / "personas" / "lea.yaml").write_text(PERSONA, "utf-8")
    (root / "journeys").mkdir()
    for number, journey in enumerate(journeys):
        (root / "journeys" / f"lunch{number or ''}.yaml").write_text(journey, "utf-8")


@pytest.mark.parametrize("language", ["en", "fr"])
def test_a_reviewed_first_journey_gets_a_screenful(personatool: Run, tmp_path: Path, language: str) -> None:
    write(tmp_path, JOURNEY)
    shown = personatool("--lang", language, "check").stdout
    assert len(shown.splitlines()) <= SCREEN
    assert "personatool check --statistics" in shown
    assert all(f"\n {number}. " in shown for number in (1, 2, 3))
    assert "\n 4. " not in shown


def test_all_shows_every_finding(personatool: Run, tmp_path: Path) -> None:
    write(tmp_path, JOURNEY)
    shown = personatool("check", "--all").stdout
    codes = {line.split()[2] for line in personatool("check", "--statistics").stdout.splitlines()}
    assert len(codes) > 8
    assert all(f" {code} " in shown for code in codes)
    assert "more." not in shown


def test_a_missing_header_is_one_line(personatool: Run, tmp_path: Path) -> None:
    write(tmp_path, JOURNEY)
    lines = personatool("check", "--format", "concise").stdout.splitlines()
    (said,) = (line for line in lines if line.startswith("journeys/lunch.yaml:2:"))
    assert said == (
        "journeys/lunch.yaml:2:9: warning J002 This journey does not yet say: scenario, expectations, goal, scope, "
        "decision, current or future state, validation, owner, next review."
    )


def test_one_thing_missing_is_told_in_its_own_words(personatool: Run, tmp_path: Path) -> None:
    write(tmp_path, JOURNEY)
    assert "This journey does not tell the situation it starts from." in personatool("check", "--select", "J002").stdout


def test_what_is_set_aside_is_not_told_with_the_rest(personatool: Run, tmp_path: Path) -> None:
    write(tmp_path, JOURNEY.replace("status: reviewed", "status: reviewed # personatool: ignore[J002,J070] later"))
    line = next(line for line in personatool("check", "--format", "concise").stdout.splitlines() if "yet say" in line)
    assert "warning J003" in line
    assert "scenario" not in line
    assert "validation" not in line


def test_two_sides_of_one_gap_are_one_finding(personatool: Run, tmp_path: Path) -> None:
    write(tmp_path, JOURNEY)
    shown = personatool("check", "--format", "concise").stdout
    assert "“Remember the filter” has neither an owner nor a metric." in shown
    assert "This key moment rests on no evidence, and nothing invites people at it." in shown


def test_the_same_finding_on_many_places_is_one(personatool: Run, tmp_path: Path) -> None:
    write(tmp_path, *[JOURNEY] * 6)
    shown = personatool("check").stdout
    assert shown.count("This journey does not yet say") == 1
    assert "journeys/lunch.yaml:2, journeys/lunch1.yaml:2, journeys/lunch2.yaml:2, journeys/lunch3.yaml:2" in shown
    assert "and 2 more" in shown
    assert personatool("check", "--all").stdout.count("rests on no evidence") == 1


def test_errors_stand_before_warnings(personatool: Run, tmp_path: Path) -> None:
    write(tmp_path, f"{JOURNEY}also: [nobody-here]\n")
    shown = personatool("check").stdout
    assert shown.startswith("error journeys/lunch.yaml:14:")
    assert " 1. Fix the error first: it is explained above.\n" in shown
    concise = personatool("check", "--format", "concise").stdout
    assert " error " in concise.splitlines()[0]


def test_an_old_baseline_still_knows_what_is_told_together_now(personatool: Run, tmp_path: Path) -> None:
    write(tmp_path, JOURNEY)
    assert personatool("check", "--write-baseline").returncode == 0
    assert "no problem found" in personatool("check").stdout
