"""Work grows with its input, not with its square: four times as much takes about four times as long."""

import time
from collections.abc import Callable
from typing import Final

import pytest

from personatool.edit.long_texts import long_text
from personatool.load.files.characters import scan
from personatool.load.files.source import decode
from personatool.measure.trace import trace
from personatool.model.journey import Journey
from personatool.model.settings import Settings
from personatool.model.workspace import Placed, Workspace

Prepare = Callable[[int], Callable[[], object]]
_LEAST: Final = 0.01  # seconds: less is not measured well


def balanced_marks_beside_a_long_line(size: int) -> Callable[[], object]:
    text = f"# {'x' * size}\nname: \u2066a\u2069\n"
    return lambda: scan(text)


def spaces_in_a_text(size: int) -> Callable[[], object]:
    text = f"'a{' ' * size}b'"
    return lambda: long_text(text, 1)


def spaces_before_line_ends(size: int) -> Callable[[], object]:
    text = "'a" + "  \n \n" * (size // 5) + "b'"
    return lambda: long_text(text, 1)


def pains_in_a_trace(size: int) -> Callable[[], object]:
    steps = [{"name": "Wait", "pains": [f"Pain {number}" for number in range(size // 20)]}]
    journey = Journey.model_validate({"id": "j", "title": "J", "stages": [{"name": "S", "steps": steps}]})
    workspace = Workspace(Settings(), journeys=(Placed(journey, "journeys/j.yaml"),))
    return lambda: trace(workspace, journey)


def seconds(work: Callable[[], object]) -> float:
    """Processor time, the least of two: other programs take some of it."""
    taken = []
    for _ in range(2):
        start = time.process_time()
        work()
        taken.append(time.process_time() - start)
    return min(taken)


@pytest.mark.parametrize("prepare", [
    balanced_marks_beside_a_long_line, spaces_in_a_text, spaces_before_line_ends, pains_in_a_trace,
], ids=lambda prepare: prepare.__name__)  # fmt: skip
def test_work_grows_with_its_input(prepare: Prepare) -> None:
    small, large = seconds(prepare(10_000)), seconds(prepare(40_000))
    assert large < 8 * max(small, _LEAST)


def test_findings_on_one_line_share_its_text() -> None:
    source = decode("personas/p.yaml", b"a: {b: 1, c: 2}\nd: 3\n")
    assert source.line(1) is source.line(1)
    assert source.line(2) == "d: 3"
