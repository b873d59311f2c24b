"""Work grows with its input, not with its square: four times as much takes about four times as long."""

import time
from collections.abc import Callable
from typing import Final

import pytest

from personatool.edit.long_texts import long_text
from personatool.i18n import translator
from personatool.load.files.characters import scan
from personatool.load.files.source import decode
from personatool.maps.canvas.column_layout import even_runs
from personatool.maps.views.persona.view import persona_view
from personatool.measure.trace import trace
from personatool.model.journey import Journey
from personatool.model.measured import Measured
from personatool.model.persona import Goal, Persona
from personatool.model.settings import Settings
from personatool.model.workspace import Placed, Workspace
from personatool.rules.engine.naming import closest
from personatool.wording.misspellings import misspelled

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


def goals_on_a_page(size: int) -> Callable[[], object]:
    persona = Persona(id="p", name="Ana", goals=tuple(Goal(text=f"Goal {number}") for number in range(size // 50)))
    workspace = Workspace(Settings(), personas=(Placed(persona, "personas/p.yaml"),))
    return lambda: persona_view(Measured(workspace), persona, translator("en"))


def heights_in_columns(size: int) -> Callable[[], object]:
    return lambda: even_runs([10.0] * (size // 10), 3, 5.0)


def seconds(work: Callable[[], object]) -> float:
    """Processor time, the least of two: other programs take some of it."""
    taken = []
    for _ in range(2):
        start = time.process_time()
        work()
        taken.append(time.process_time() - start)
    return min(taken)


@pytest.mark.parametrize("prepare", [
    balanced_marks_beside_a_long_line, spaces_in_a_text, spaces_before_line_ends, pains_in_a_trace, goals_on_a_page,
    heights_in_columns,
], ids=lambda prepare: prepare.__name__)  # fmt: skip
def test_work_grows_with_its_input(prepare: Prepare) -> None:
    small, large = seconds(prepare(10_000)), seconds(prepare(40_000))
    assert large < 8 * max(small, _LEAST)


def test_findings_on_one_line_share_its_text() -> None:
    source = decode("personas/p.yaml", b"a: {b: 1, c: 2}\nd: 3\n")
    assert source.line(1) is source.line(1)
    assert source.line(2) == "d: 3"


def test_thousands_of_unknown_names_beside_thousands_of_known_ones() -> None:
    known = [f"study-{number:05}" for number in range(2_000)]
    start = time.process_time()
    for number in range(200):
        assert closest(f"studi-{number:05}", known) == known[number]
        assert misspelled(f"studi-{number:05}", known) == known[number]
    assert time.process_time() - start < 3  # a look at each of them takes twenty seconds
