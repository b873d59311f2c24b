"""What is run where, how much is found, and how fast."""

import subprocess
import sys
import time
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pytest

from personatool.pipeline.check.judge import Checked, check
from personatool.rules.engine.rule import Rule
from personatool.rules.engine.scope import Scope
from personatool.rules.registry import RULES
from personatool.rules.without_journeys import RULES as WITHOUT_JOURNEYS

Write = Callable[[str], Checked]


def codes(checked: Checked) -> list[str]:
    """What is found about shape and links."""
    return [each.kind.code for each in checked.diagnostics if each.kind.code[0] in "FSL"]


def test_a_lone_file_is_not_asked_about_other_files(tmp_path: Path) -> None:
    lone = tmp_path / "move.yaml"
    lone.write_text(
        "title: We move\npersona: grace\nevidence: diary  # personatool: ignore[L002]\n"
        "stages: [{name: Before, subjourney: x, steps: [{name: Pack, channel: pigeon, next: nowhere}]}]\n"
    )
    assert codes(check([lone], tmp_path)) == ["L005"]


def test_a_file_named_alone_is_judged_within_its_workspace(checked: Write, tmp_path: Path) -> None:
    text = "# personas/grace.yaml\nname: Grace\nevidence: diary\n# personas/tom.yaml\nname: Tom\nevidence: survey\n"
    assert codes(checked(text)) == ["L002", "L002"]
    alone = check([tmp_path / "personas/tom.yaml"], tmp_path)
    assert {each.path for each in alone.diagnostics} == {"personas/tom.yaml"}


def test_findings_of_one_rule_are_limited(checked: Write) -> None:
    studies = ", ".join(f"s{number}" for number in range(2_000))
    assert codes(checked(f"# personas/grace.yaml\nname: Grace\nevidence: [{studies}]\n")) == ["L002"] * 500


def test_thousands_of_ignore_comments_take_no_time(checked: Write) -> None:
    comments = "# personatool: ignore[L999, L002]\n" * 20_000 + "# personatool: ignore-file[L003]\n" * 5_000
    start = time.perf_counter()
    found = codes(checked(f"# personas/grace.yaml\n{comments}name: Grace\n"))
    assert time.perf_counter() - start < 5
    assert set(found) == {"L090", "L091"}


def test_a_large_knot_of_steps_takes_no_time(checked: Write) -> None:
    steps = "\n".join(
        f"      - {{id: s{number}, name: Step, next: [s{(number + 1) % 500}, s{(number * 7 + 1) % 500}]}}"
        for number in range(500)
    )
    start = time.perf_counter()
    found = codes(checked(f"# journeys/knot.yaml\ntitle: Knot\nstages:\n  - name: One\n    steps:\n{steps}\n"))
    assert time.perf_counter() - start < 5
    assert found == ["L011"]


def test_the_same_workspace_gives_the_same_findings(checked: Write) -> None:
    text = "# personas/grace.yaml\nname: Grace\nevidence: [b, a]\npains: {text: x, source: c}\n"
    assert checked(text).diagnostics == checked(text).diagnostics


@pytest.mark.parametrize("rule", RULES, ids=lambda rule: rule.kind.code)
def test_rules_that_are_not_run_without_journeys_would_find_nothing(rule: Rule, checked: Write) -> None:
    """They are asked anyway: about every file that another rule's example is made of, but its journeys."""
    workspace = replace(checked(rule.example).workspace, journeys=())
    others = set(RULES) - set(WITHOUT_JOURNEYS)
    found = {each.kind.code for each in others for _ in each.check(Scope.of(workspace))}
    # These are about the settings of rules; where there are any, every rule is run.
    assert found <= {"L092", "L093", "L094", "L095"}


@pytest.mark.parametrize(
    ("code", "settings"), [("L092", "rules: {J999: {severity: off}}"), ("L095", "check: {ignore: J999}")]
)
def test_where_settings_speak_of_rules_they_are_all_known(code: str, settings: str, checked: Write) -> None:
    assert codes(checked(f"# personatool.yaml\n{settings}\n# personas/grace.yaml\nname: Grace\n")) == [code]


def test_a_comment_may_speak_of_any_rule(checked: Write) -> None:
    ignores = "# personatool: ignore-file[J034, C030, T012]\n"
    assert codes(checked(f"# personas/grace.yaml\n{ignores}name: Grace\n")) == ["L090"] * 3


def test_without_journeys_their_rules_are_not_opened(tmp_path: Path) -> None:
    (tmp_path / "personas").mkdir()
    (tmp_path / "personas/grace.yaml").write_text("name: Grace\n")
    code = (
        "import sys\nfrom pathlib import Path\nfrom personatool.pipeline.check.judge import check\n"
        "check([], Path.cwd())\nprint(*(each for each in sys.modules if each.startswith('personatool.rules.')))"
    )
    done = subprocess.run([sys.executable, "-c", code], cwd=tmp_path, capture_output=True, text=True, check=True)
    opened = {each.split(".")[2] for each in done.stdout.split()}
    assert {"persona", "persona_set", "links"} <= opened
    assert not opened & {"care", "journey", "every"}
