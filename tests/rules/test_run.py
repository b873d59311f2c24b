"""What is run where, how much is found, and how fast."""

import datetime as dt
import subprocess
import sys
import time
from collections import Counter
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pytest

from personatool.pipeline.check.run_rules import Checked, check
from personatool.rules.engine.rule import Rule
from personatool.rules.engine.scope import Scope
from personatool.rules.registry import every_rule, rules_for, rules_for_maps

Write = Callable[[str], Checked]
TODAY = dt.date(2026, 11, 24)


def codes(checked: Checked) -> list[str]:
    """What is found about shape and links."""
    return [finding.kind.code for finding in checked.diagnostics if finding.kind.code[0] in "FSL"]


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
    assert {finding.path for finding in alone.diagnostics} == {"personas/tom.yaml"}


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
    start = time.process_time()
    found = codes(checked(f"# journeys/knot.yaml\ntitle: Knot\nstages:\n  - name: One\n    steps:\n{steps}\n"))
    assert time.process_time() - start < 5
    assert found == ["L011"]


def test_the_same_workspace_gives_the_same_findings(checked: Write) -> None:
    text = "# personas/grace.yaml\nname: Grace\nevidence: [b, a]\npains: {text: x, source: c}\n"
    assert checked(text).diagnostics == checked(text).diagnostics


@pytest.mark.parametrize("rule", every_rule(), ids=lambda rule: rule.kind.code)
def test_rules_that_are_not_run_without_journeys_would_find_nothing(rule: Rule, checked: Write) -> None:
    """They are asked anyway: about every file that another rule's example is made of, but its journeys."""
    workspace = replace(checked(rule.example).workspace, journeys=())
    workspace = replace(workspace, settings=workspace.settings.model_copy(update={"rules": {}}))
    others = set(every_rule()) - set(rules_for(workspace))
    assert not [each.kind.code for each in others for _ in each.check(Scope.of(workspace))]


@pytest.mark.parametrize(
    ("code", "settings"), [("L092", "rules: {J999: {severity: off}}"), ("L095", "check: {ignore: J999}")]
)
def test_where_settings_speak_of_rules_they_are_all_known(code: str, settings: str, checked: Write) -> None:
    assert codes(checked(f"# personatool.yaml\n{settings}\n# personas/grace.yaml\nname: Grace\n")) == [code]


def test_a_comment_may_speak_of_any_rule(checked: Write) -> None:
    ignores = "# personatool: ignore-file[J034, C030, T012]\n"
    assert codes(checked(f"# personas/grace.yaml\n{ignores}name: Grace\n")) == ["L090"] * 3


def opened_rules(call: str, cwd: Path) -> Counter[str]:
    """How many rules of each family a call opens."""
    code = (
        "import sys\nfrom pathlib import Path\nfrom personatool.pipeline.check.run_rules import check\n"
        f"from personatool.pipeline.draw.select import check_for_maps\n{call}\nprint(*sys.modules)"
    )
    done = subprocess.run([sys.executable, "-c", code], cwd=cwd, capture_output=True, text=True, check=True)
    parts = [module.split(".") for module in done.stdout.split() if module.startswith("personatool.rules.")]
    return Counter(part[2] for part in parts if len(part) == 4)


def test_without_journeys_their_rules_are_not_opened(tmp_path: Path) -> None:
    (tmp_path / "personas").mkdir()
    (tmp_path / "personas/grace.yaml").write_text("name: Grace\n")
    opened = opened_rules("check([], Path.cwd())", tmp_path)
    assert opened["persona"] > 30
    assert not opened["care"] + opened["journey"]


def test_maps_open_the_rules_that_can_stop_them(tmp_path: Path) -> None:
    (tmp_path / "journeys").mkdir()
    (tmp_path / "journeys/move.yaml").write_text("title: We move\nstages: [Before, After]\n")
    opened = opened_rules("check_for_maps([], Path.cwd())", tmp_path)
    assert opened["links"] > 10
    assert (opened["care"], opened["journey"]) == (0, 1)  # a participant's face on a picture is an error
    (tmp_path / "personatool.yaml").write_text("rules: {J020: {severity: error}, C030: {severity: error}}\n")
    assert opened_rules("check_for_maps([], Path.cwd())", tmp_path)["journey"] == 2


@pytest.mark.parametrize("rule", every_rule(), ids=lambda rule: rule.kind.code)
@pytest.mark.parametrize("raised", [False, True])
def test_maps_are_stopped_by_the_same_errors_as_when_every_rule_is_run(
    rule: Rule, checked: Write, tmp_path: Path, *, raised: bool
) -> None:
    text = rule.example
    if raised:
        setting = f"rules: {{{rule.kind.code}: {{severity: error}}, L090: {{severity: error}}}}\n"
        settings, files = "# personatool.yaml\n", text.replace("# personatool.yaml\n", "")
        text = f"{settings}{setting}{files}" if "rules:" not in text else text
    every = checked(text.replace("name: Grace", "name: Grace  # personatool: ignore[P012]"))
    assert check([tmp_path], tmp_path, TODAY, rules_for_maps).blocking_errors == every.blocking_errors
