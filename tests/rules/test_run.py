"""What is run where, how much is found, and how fast."""

import time
from collections.abc import Callable
from pathlib import Path

from personatool.pipeline import Checked, check

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
