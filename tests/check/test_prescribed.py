"""A prescribed journey is told by official texts: nobody lives it, so nothing asks it for what people live."""

import json
from pathlib import Path

import pytest

from support import Run

JOURNEY = """\
title: Declaring a death
service: public
life_event: Losing a relative
state: {state}
status: reviewed
stages:
- {{name: On the first day, steps: [{{name: Tell the town hall, channel: counter, documents: [Certificate]}}]}}
- {{name: In the month, steps: [{{name: Tell the bank, channel: web, documents: [Certificate], pains: Long}}]}}
"""
OF_LIVED = {"J001", "J002", "J003", "J006", "J030", "J050", "J070", "C100", "T010", "T011"}


def codes(personatool: Run, folder: Path, state: str) -> set[str]:
    (folder / "journeys").mkdir(exist_ok=True)
    (folder / "journeys" / "death.yaml").write_text(JOURNEY.format(state=state), "utf-8")
    done = json.loads(personatool("check", "--format", "json", "--all").stdout)
    return {code for found in done["diagnostics"] for code in (found["code"], *found.get("also", ()))}


def test_what_people_live_is_not_asked_of_official_texts(personatool: Run, tmp_path: Path) -> None:
    assert codes(personatool, tmp_path, "prescribed") & OF_LIVED == set()


def test_the_same_journey_as_people_live_it_is_asked(personatool: Run, tmp_path: Path) -> None:
    assert {"J030", "T011", "J001"} <= codes(personatool, tmp_path, "current")


def test_what_it_asks_of_people_is_still_observed(personatool: Run, tmp_path: Path) -> None:
    assert {"C003", "C030"} <= codes(personatool, tmp_path, "prescribed")


@pytest.mark.parametrize(
    ("language", "heads"),
    [("en", ("prescribed", "lived", "change")), ("fr", ("prescrit", "vécu", "écart"))],
)
def test_a_comparison_names_both_sides(personatool: Run, tmp_path: Path, language: str, heads: tuple[str, ...]) -> None:
    (tmp_path / "journeys").mkdir()
    for name, state in (("told", "prescribed"), ("lived", "current")):
        text = JOURNEY.format(state=state).replace("status: reviewed", "status: draft")
        (tmp_path / "journeys" / f"{name}.yaml").write_text(text, "utf-8")
    done = personatool("--lang", language, "compare", "told", "lived")
    line = next(line for line in done.stdout.splitlines() if heads[0] in line)
    assert tuple(part.strip() for part in line.split("  ") if part.strip()) == heads


def test_nothing_goes_and_nothing_is_new_beside_official_texts(personatool: Run, tmp_path: Path) -> None:
    (tmp_path / "journeys").mkdir()
    told = JOURNEY.format(state="prescribed").replace("status: reviewed", "status: draft")
    lived = told.replace("prescribed", "current").replace("Tell the bank", "Weep")
    for name, text in (("told", told), ("lived", lived)):
        (tmp_path / "journeys" / f"{name}.yaml").write_text(text, "utf-8")
    assert personatool("compare", "told", "lived", "--output", "page.html").returncode == 0
    shown = personatool("compare", "told", "lived").stdout + (tmp_path / "page.html").read_text("utf-8")
    assert {"Only in the texts", "Only in what people live"} <= {line.strip() for line in shown.splitlines()}
    assert "Steps that no text names" in shown
    assert [word for word in ("What went away", "What came", "New steps", "Tomorrow") if word in shown] == []
