"""Case folders: each is a workspace; `expected.txt` is what `check --format concise` says of its shape and links."""

from pathlib import Path

import pytest

from personatool.i18n import translator
from personatool.pipeline.check.run_rules import check
from personatool.report import Summary, render
from personatool.rules.registry import NAMES

FOLDER = Path(__file__).parent.parent / "cases" / "links"
CASES = sorted(each for each in FOLDER.iterdir() if each.is_dir())


def concise(folder: Path) -> str:
    checked = check([folder], folder)
    personas, journeys = checked.workspace.personas, checked.workspace.journeys
    summary = Summary(len(checked.files), len(personas), len(journeys))
    found = [finding for finding in checked.diagnostics if finding.kind.code[0] in "FSL"]
    return render("concise", found, summary, translator("en"), paint=False)


@pytest.mark.parametrize("case", CASES, ids=lambda case: case.name)
def test_case(case: Path, *, update: bool) -> None:
    if update:
        (case / "expected.txt").write_text(concise(case), "utf-8", newline="\n")
    assert concise(case) == (case / "expected.txt").read_text("utf-8")


def test_every_code_has_a_case_that_shows_it() -> None:
    said = "\n".join((case / "expected.txt").read_text("utf-8") for case in CASES)
    assert [code for code in NAMES if code[0] == "L" and f" {code} " not in said] == []


def test_every_case_is_named_after_its_code() -> None:
    codes = set(NAMES)
    assert [case.name for case in CASES if case.name.split("-")[0] not in codes] == []
