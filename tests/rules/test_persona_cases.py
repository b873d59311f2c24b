"""Case folders: workspaces, with what `check --format concise` says of their personas in `expected.txt`."""

import datetime as dt
from pathlib import Path

import pytest

from personatool.i18n import translator
from personatool.pipeline.check.run_rules import check
from personatool.report import Summary, render
from personatool.rules.engine.rule import Rule
from personatool.rules.registry import every_rule

GROUPS = Path(__file__).parent.parent / "cases"
CORPUS = GROUPS / "corpus"
TODAY = dt.date(2026, 11, 24)
RULES = [rule for rule in every_rule() if rule.kind.code[0] in "PT"]
CASES = sorted(each for name in ("persona", "persona_set") for each in (GROUPS / name).iterdir())


def concise(folder: Path) -> str:
    checked = check([folder], folder, TODAY)
    personas, journeys = checked.workspace.personas, checked.workspace.journeys
    summary = Summary(len(checked.files), len(personas), len(journeys))
    found = [finding for finding in checked.diagnostics if finding.kind.code[0] in "FSLPT"]
    return render("concise", found, summary, translator("en"), paint=False)


@pytest.mark.parametrize("case", CASES, ids=lambda case: case.name)
def test_case(case: Path, *, update: bool) -> None:
    if update:
        (case / "expected.txt").write_text(concise(case), "utf-8", newline="\n")
    assert concise(case) == (case / "expected.txt").read_text("utf-8")


def test_every_case_is_named_after_its_code() -> None:
    codes = {rule.kind.code for rule in RULES}
    assert [case.name for case in CASES if case.name.split("-")[0] not in codes] == []


@pytest.mark.parametrize("rule", RULES, ids=lambda rule: rule.kind.code)
def test_every_rule_says_what_it_does_and_where_it_comes_from(rule: Rule) -> None:
    assert rule.what
    assert rule.source
    assert all(option.what for option in rule.options)


@pytest.mark.parametrize("case", sorted(each.name for each in CORPUS.iterdir()))
def test_real_shapes_are_left_in_peace(case: str) -> None:
    checked = check([CORPUS / case], CORPUS / case, TODAY)
    found = [finding.kind.code for finding in checked.diagnostics if finding.kind.code[0] in "PT"]
    assert found == (["T001", "T016"] if case == "eighteen-roles" else [])


def test_without_today_nothing_is_old() -> None:
    folder = GROUPS / "persona" / "P006-the-newest-counts"
    assert [finding.kind.code for finding in check([folder], folder).diagnostics] == []
