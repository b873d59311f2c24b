"""Case folders: each is a workspace; `expected.txt` is what `check --format concise` says of the care it takes."""

import datetime as dt
import json
import shutil
from pathlib import Path

import pytest

from personatool.i18n import translator
from personatool.pipeline.check.run_rules import check
from personatool.report import Summary, render
from personatool.rules.engine.rule import Rule
from personatool.rules.facts.asked import meaning
from personatool.rules.lexicons.held_in_france import HELD
from personatool.rules.registry import every_rule
from support import Run

FOLDER = Path(__file__).parent.parent / "cases" / "care"
CORPUS = FOLDER.parent / "corpus"
TODAY = dt.date(2026, 11, 24)
CASES = sorted(each for each in FOLDER.iterdir() if each.is_dir())


def concise(folder: Path) -> str:
    checked = check([folder], folder, TODAY)
    personas, journeys = checked.workspace.personas, checked.workspace.journeys
    summary = Summary(len(checked.files), len(personas), len(journeys))
    found = [finding for finding in checked.diagnostics if finding.kind.code[0] in "FSLC"]
    return render("concise", found, summary, translator("en"), paint=False)


@pytest.mark.parametrize("case", CASES, ids=lambda case: case.name)
def test_case(case: Path, *, update: bool) -> None:
    if update:
        (case / "expected.txt").write_text(concise(case), "utf-8", newline="\n")
    assert concise(case) == (case / "expected.txt").read_text("utf-8")


@pytest.mark.parametrize("case", CASES, ids=lambda case: case.name)
def test_every_case_shows_its_code(case: Path) -> None:
    assert f" {case.name.split('-')[0]} " in (case / "expected.txt").read_text("utf-8")


@pytest.mark.parametrize(
    "rule", [rule for rule in every_rule() if rule.kind.code[0] == "C"], ids=lambda rule: rule.kind.code
)
def test_every_rule_has_a_case(rule: Rule) -> None:
    said = "".join((case / "expected.txt").read_text("utf-8") for case in CASES)
    assert f" {rule.kind.code} " in said


@pytest.mark.parametrize(
    "rule", [rule for rule in every_rule() if rule.kind.code[0] == "C"], ids=lambda rule: rule.kind.code
)
def test_every_rule_says_what_it_does_and_where_it_comes_from(rule: Rule) -> None:
    assert rule.what
    assert rule.source
    assert all(option.what for option in rule.options)


@pytest.mark.parametrize("case", sorted(each.name for each in CORPUS.iterdir()))
def test_real_shapes_are_left_in_peace(case: str) -> None:
    checked = check([CORPUS / case], CORPUS / case, TODAY)
    assert [finding.kind.code for finding in checked.diagnostics if finding.kind.code[0] == "C"] == []


def test_there_are_ninety_rules_besides_those_of_shape_and_links(personatool: Run) -> None:
    codes = [rule["code"] for rule in json.loads(personatool("rule", "--all", "--format", "json").stdout)]
    assert len([code for code in codes if code[0] in "PTJC"]) >= 90


def test_a_map_is_drawn_of_a_service_found_wanting(personatool: Run, tmp_path: Path) -> None:
    shutil.copytree(FOLDER / "C030-who-is-shut-out", tmp_path, dirs_exist_ok=True)
    for journey in (tmp_path / "journeys").iterdir():
        journey.write_text(f"{journey.read_text('utf-8')}state: future\n", "utf-8")
    checked = personatool("check")
    assert checked.returncode == 1
    assert "These errors are about the service" in checked.stdout
    assert personatool("build").returncode == 1
    assert not (tmp_path / "build").exists()
    assert personatool("map", "a-shut-out").returncode == 0
    assert personatool("pack").returncode == 0


def test_a_slip_in_the_file_still_keeps_maps_from_being_drawn(personatool: Run, tmp_path: Path) -> None:
    shutil.copytree(FOLDER / "C030-who-is-shut-out", tmp_path, dirs_exist_ok=True)
    journey = tmp_path / "journeys" / "a-shut-out.yaml"
    journey.write_text(journey.read_text("utf-8") + "persona: nobody-here\n", "utf-8")
    assert personatool("map", "a-shut-out").returncode == 1


@pytest.mark.parametrize(
    ("first", "second", "same"),
    [
        ("Acte de décès", "les actes de deces", True),
        ("acte-de-deces", "L’acte de décès", True),
        ("Address", "addresses", True),
        ("Adresse", "vos adresses", True),
        ("Family", "the families", True),
        ("Revenu fiscal", "Revenus fiscaux", True),
        ("Acte de décès", "Certificat de décès", False),
        ("New address", "Old address", False),
        ("Nom du père", "Nom de la mère", False),
    ],
)
def test_names_mean_the_same_whatever_their_writing(first: str, second: str, *, same: bool) -> None:
    assert (meaning(first) == meaning(second)) is same


def test_the_catalogue_says_where_each_line_comes_from() -> None:
    assert all(each.by and each.source.title and each.source.url.startswith("https://") for each in HELD)
    assert all(dt.date.fromisoformat(each.source.read) for each in HELD)
    assert not [each for each in HELD if "adresse" in str(each.words).lower()]


def test_a_word_of_the_catalogue_means_one_thing() -> None:
    lines = {(meaning(word), each.id) for each in HELD for said in each.words.values() for word in said}
    assert len(lines) == len({word for word, _ in lines})
