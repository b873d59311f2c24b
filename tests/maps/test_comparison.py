"""Today beside tomorrow: figures, signs and words agree; columns keep both orders; nothing covers anything."""

from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import Page

from maps import stress
from maps.geometry import assert_as_measured
from maps.people import compared
from maps.test_golden import readable
from personatool.i18n import translator
from personatool.load.workspace import load
from personatool.maps.canvas.shapes import Curve, Icon, Label
from personatool.maps.canvas.shapes import Path as Outline
from personatool.maps.engine.dot import DotSource
from personatool.maps.engine.graphviz import Engine, render
from personatool.maps.views.comparison.view import comparison
from personatool.measure.comparison.compare import compare
from personatool.model.measured import Measured

CASE = Path(__file__).resolve().parent.parent / "cases" / "maps" / "comparison"
STEPS = ("one", "two", "three", "four")
Steps = list[dict[str, Any]]


def step(name: str, **more: Any) -> dict[str, Any]:
    return {"id": name, "name": f"Step {name}", **more}


def drawn(before: Steps, after: Steps, language: str = "en") -> DotSource:
    stages = ({"stages": [{"name": "All", "steps": steps}]} for steps in (before, after))
    workspace, found = compared(*stages)
    return comparison(Measured(workspace), found, translator(language))


def words(source: DotSource) -> list[str]:
    return [" ".join(shape.lines) for shape in source.drawing.shapes if isinstance(shape, Label)]


def struck(source: DotSource) -> list[str]:
    return [" ".join(shape.lines) for shape in source.drawing.shapes if isinstance(shape, Label) and shape.struck]


def curves(source: DotSource) -> list[Curve]:
    return [shape for shape in source.drawing.shapes if isinstance(shape, Curve) and shape.name == "curve"]


def test_the_page_is_as_expected(bundled: Engine, golden: Callable[[str, Path], None]) -> None:
    before = [step("one", emotion={"score": "-1"}, documents=["Acte", "Livret"], wait="3d"),
              step("two", emotion={"score": "-2"}, pains=[{"text": "Long", "severity": "3"}, "Froid"]),
              step("three", emotion={"score": "0", "basis": "observed"}, channel="phone")]  # fmt: skip
    after = [step("one", emotion={"score": "1"}, documents=["Acte"], wait="1d"), step("four", emotion={"score": "0.5"}),
             step("three", emotion={"score": "-1"}, channel="web", pains=["Froid"])]  # fmt: skip
    golden(readable(render(drawn(before, after, "fr"), bundled).svg()), CASE / "expected.svg")


def test_what_goes_is_struck_and_what_comes_is_new() -> None:
    source = drawn([step("one"), step("two")], [step("one"), step("three")])
    assert struck(source) == ["Step two"]
    assert {"Goes", "New"} <= set(words(source))
    assert {"minus", "plus"} <= {shape.name for shape in source.drawing.shapes if isinstance(shape, Icon)}


def test_a_step_that_moved_is_not_gone() -> None:
    order = [step(name) for name in STEPS]
    source = drawn(order, [order[3], *order[:3]])
    assert struck(source) == []
    assert words(source).count("Moved") == 2


def test_lengths_of_time_are_told_in_words() -> None:
    told = words(drawn([step("one", wait="3d")], [step("one", wait="1w")]))
    assert "3 days → 1 week" in told


def test_gains_and_losses_are_named_as_such_where_both_sides_tell() -> None:
    cases: list[tuple[dict[str, Any], dict[str, Any], str]] = [
        ({"wait": "3d"}, {"wait": "1d"}, "Wait · better"),
        ({"wait": "1d"}, {"wait": "3d"}, "Wait · worse"),
        ({"documents": ["A", "B"]}, {"documents": ["A"]}, "Documents · better"),
        ({"documents": ["A"]}, {"documents": []}, "Documents · better"),
        ({"documents": ["A"]}, {}, "Documents"),  # what nobody says is no gain
        ({}, {"wait": "3d"}, "Wait"),
        ({"cost": "5 EUR"}, {"cost": "7 EUR"}, "Cost · worse"),
        ({"cost": "5 EUR"}, {"cost": "7 CHF"}, "Cost"),
        ({"cost": "5 EUR"}, {"cost": "0 CHF"}, "Cost · better"),
        ({"emotion": {"score": "1"}}, {"emotion": {"score": "-1"}}, "Emotion · worse"),
        ({"channel": "web"}, {"channel": "phone"}, "Channel used"),
    ]
    for before, after, said in cases:
        told = words(drawn([step("one", **before)], [step("one", **after)]))
        assert said in told
        assert ("Changes, 1 loss" in told) == said.endswith("worse")


def test_what_changed_is_said_on_every_changed_card() -> None:
    renamed = {"id": "one", "name": "Another name"}
    assert "Step one → Another name" in words(drawn([step("one")], [renamed]))
    moved = [step("four", wait="1d"), *(step(name) for name in STEPS[:3])]
    told = words(drawn([*(step(name) for name in STEPS[:3]), step("four", wait="3d")], moved))
    assert {"Moved", "Wait · better", "3 days → 1 day"} <= set(told)


def test_columns_keep_both_orders() -> None:
    before, after = [step(name) for name in "abcd"], [step(name) for name in "dxabye"]
    _, found = compared({"stages": [{"name": "S", "steps": before}]}, {"stages": [{"name": "S", "steps": after}]})
    assert [pair.before.title[-1] for pair in found.pairs if pair.before] == list("abcd")
    assert [pair.after.title[-1] for pair in found.pairs if pair.after] == list("dxabye")
    assert sum(pair.before is not None and pair.after is not None for pair in found.pairs) == 2


def test_stages_without_steps_stand_beside_each_other() -> None:
    stages = {"stages": [{"name": "First"}, {"name": "Second", "steps": [step("one")]}]}
    _, found = compared(stages, stages)
    assert [(pair.before, pair.after) for pair in found.pairs if pair.before is None or pair.after is None] == []
    assert [pair.after.stage for pair in found.pairs if pair.after] == [0, 1]


def test_a_missing_emotion_is_a_gap_and_a_missing_step_is_none() -> None:
    scored = [step(name, emotion={"score": "1"}) for name in STEPS]
    silent = [scored[0], step("two"), scored[2], scored[3]]
    assert len(curves(drawn(scored, silent))) == 2  # a point alone draws no line
    assert len(curves(drawn(scored, [scored[0], scored[2], scored[3]]))) == 2
    ends = curves(drawn(scored, silent))[1].points[0][0]
    assert ends > curves(drawn(scored, scored))[1].points[0][0]


def test_the_ground_between_tells_gain_and_loss() -> None:
    low, high = ([step(name, emotion={"score": score}) for name in STEPS] for score in ("-1", "1"))
    gain, loss = drawn(low, high), drawn(high, low)
    fills = [{shape.fill for shape in source.drawing.shapes if isinstance(shape, Outline)} for source in (gain, loss)]
    assert fills[0] != fills[1]
    assert "Feels better" in words(gain)
    assert "Feels worse" not in words(gain)
    assert "+2" in words(gain)
    assert "−2" in words(loss)


def test_a_step_that_only_one_journey_has_is_no_gain_and_no_loss() -> None:
    before = [
        step("one", emotion={"score": "-1"}),
        step("two", emotion={"score": "1"}),
        step("three", emotion={"score": "0"}),
    ]
    after = [step("one", emotion={"score": "0"}), step("three", emotion={"score": "0.5"})]
    source = drawn(before, after)
    assert "Feels better" in words(source)
    assert "Feels worse" not in words(source)  # the curve of today only rises above tomorrow where tomorrow has no step


def test_figures_say_the_sense_in_words_and_arrows() -> None:
    source = drawn([step("one", documents=["A", "B"])], [step("one", documents=["A"])])
    assert "−50% · better" in words(source)
    assert "arrow-down" in {shape.name for shape in source.drawing.shapes if isinstance(shape, Icon)}
    worse = drawn([step("one", documents=["A"])], [step("one", documents=["A", "B"])])
    assert "+100% · worse" in words(worse)


def test_pains_relieved_left_and_new() -> None:
    before = [step("one", pains=[{"id": "cold", "text": "Cold"}, "Slow", {"text": "Dear", "severity": "3"}])]
    after = [step("one", pains=[{"id": "cold", "text": "A little cold"}, "slow", "Odd"])]
    stages = ({"stages": [{"name": "All", "steps": steps}]} for steps in (before, after))
    _, found = compared(*stages)
    assert [[pain.text for pain in group] for group in (found.pains.removed, found.pains.kept, found.pains.added)] == [
        ["Dear"], ["A little cold", "slow"], ["Odd"]]  # fmt: skip
    told = words(drawn(before, after))
    assert {"Pain points relieved", "Pain points that stay", "New pain points", "blocking"} <= set(told)


def test_name_and_description() -> None:
    source = drawn([step("one", documents=["A", "B"])], [step("afterwards", documents=["A"])])
    assert source.name == "Comparison: Now and Then"
    assert "Documents asked: 2 before, 1 after (better)." in source.description
    assert "Steps that go: Step one." in source.description


def test_the_example_in_a_browser(page: Page, bundled: Engine, root: Path) -> None:
    workspace = load([root], cwd=root).workspace
    futures = [placed.value for placed in workspace.journeys if placed.value.replaces]
    assert futures
    for future in futures:
        current = workspace.journey(future.replaces or "")
        assert current
        source = comparison(Measured(workspace), compare(workspace, current, future), translator("fr"))
        assert_as_measured(page, bundled, source)


@pytest.mark.parametrize("shape", [(1, 1), (3, 9), (8, 30)])
@pytest.mark.parametrize("language", ["fr", "de", "he", "zh", "emoji", "solid"])
def test_comparisons_under_strain(page: Page, bundled: Engine, language: str, shape: tuple[int, int]) -> None:
    first, second = (stress.journey(stress.Case(language, seed, *shape)) for seed in (1, 2))
    workspace, found = compared(first | {"id": "now"}, second | {"id": "then", "state": "future"})
    assert_as_measured(page, bundled, comparison(Measured(workspace), found, translator("fr")))
