"""Case folders: each is a workspace; `expected.txt` is what `check --format concise` says of its journeys' craft."""

import datetime as dt
from pathlib import Path

import pytest

from personatool.i18n import translator
from personatool.pipeline.check.run_rules import check
from personatool.report import Summary, render
from personatool.rules.facts.cells import count_words
from personatool.rules.registry import every_rule

FOLDER = Path(__file__).parent.parent / "cases" / "journey"
CORPUS = FOLDER.parent / "corpus"
TODAY = dt.date(2026, 11, 24)
JOURNEY_RULES = [rule for rule in every_rule() if rule.kind.code[0] == "J"]
CASES = sorted(each for each in FOLDER.iterdir() if each.is_dir())


def concise(folder: Path) -> str:
    checked = check([folder], folder, TODAY)
    personas, journeys = checked.workspace.personas, checked.workspace.journeys
    summary = Summary(len(checked.files), len(personas), len(journeys))
    found = [finding for finding in checked.diagnostics if finding.kind.code[0] in "FSLJ"]
    return render("concise", found, summary, translator("en"), paint=False)


@pytest.mark.parametrize("case", CASES, ids=lambda case: case.name)
def test_case(case: Path, *, update: bool) -> None:
    if update:
        (case / "expected.txt").write_text(concise(case), "utf-8", newline="\n")
    assert concise(case) == (case / "expected.txt").read_text("utf-8")


def test_every_case_is_named_after_its_code() -> None:
    codes = {rule.kind.code for rule in JOURNEY_RULES}
    assert [case.name for case in CASES if case.name.split("-")[0] not in codes] == []


@pytest.mark.parametrize("rule", JOURNEY_RULES, ids=lambda rule: rule.kind.code)
def test_every_rule_says_what_it_does_and_where_it_comes_from(rule: object) -> None:
    assert getattr(rule, "what", None)
    assert getattr(rule, "source", None)
    assert all(option.what for option in getattr(rule, "options", ()))


@pytest.mark.parametrize("case", sorted(each.name for each in CORPUS.iterdir()))
def test_real_shapes_are_left_in_peace(case: str) -> None:
    checked = check([CORPUS / case], CORPUS / case)
    found = [finding.kind.code for finding in checked.diagnostics if finding.kind.code[0] == "J"]
    assert found == (["J021"] if case == "routed-24-steps" else [])


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("l’acte de décès", 3),
        ("the sous-préfecture's desk", 3),
        ("3,5 km – 12:30!", 4),
        ("新しい予約", 3),
        ("iPad で予約", 3),
        ("ソーシャルメディアで GitLab に連絡を取る", 8),
        ("예약 시스템을 바꾼다", 3),
        ("", 0),
    ],
)
def test_words_are_counted_as_people_see_them(text: str, words: int) -> None:
    assert count_words(text) == words
