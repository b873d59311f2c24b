"""The flow: what leads where, on what condition; lines that run clear of cards and of each other, in both engines."""

import hashlib
import os
import random
import re
import subprocess
import sys
import time
from collections import defaultdict
from collections.abc import Callable, Iterator
from functools import partial
from itertools import combinations
from pathlib import Path
from typing import Any

import pytest
import yaml
from playwright.sync_api import Page

from maps import stress
from maps.geometry import assert_as_measured
from maps.permit import CASE as PERMIT
from maps.permit import permit
from maps.test_golden import readable
from maps.test_layout import check
from maps.test_themes import RATIOS
from maps.test_themes import _unreadable as unreadable
from maps.workspaces import workspace
from personatool.colour.contrast import contrast
from personatool.i18n import translator
from personatool.maps.canvas import colours
from personatool.maps.canvas.shapes import Box, Curve, Drawing, Icon, Label, Marker
from personatool.maps.engine.dot import DotSource
from personatool.maps.engine.graphviz import Engine, find_engine, lay_out, render
from personatool.maps.export.paper import turned
from personatool.maps.export.tiles import tiled
from personatool.maps.themes.branding import THEMES, branded
from personatool.maps.views.flow.graph import TALLEST, flow_of
from personatool.maps.views.flow.view import flow_map
from personatool.model.errors import PersonatoolError
from personatool.model.journey import Journey
from personatool.model.measured import Measured
from personatool.model.paper import read_paper
from personatool.model.settings import ThemeName

CASE = Path(__file__).resolve().parent.parent / "cases" / "maps" / "flow"
NUMBER = re.compile(r"-?\d+(?:\.\d+)?")
TANGLES = pytest.mark.parametrize("tangle", [stress.journey, stress.tangled], ids=["straight", "tangled"])
LINES = ("way", "loop", "failure", "recovery")
CARDS = ("step", "way", "failure")
ANYWHERE = """
import hashlib, sys
sys.path.insert(0, sys.argv[1])
from maps.test_flow import case
from personatool.maps.engine.graphviz import find_engine, render
engine = find_engine("bundled", {})
print(hashlib.sha256(render(case(engine), engine).svg().encode()).hexdigest())
"""


def case(engine: Engine, language: str = "en") -> DotSource:
    """The golden case as a drawing."""
    known = workspace(yaml.load((CASE / "workspace.yaml").read_text("utf-8"), yaml.BaseLoader))
    return flow_map(Measured(known), known.journeys[0].value, translator(language), partial(lay_out, engine))


def drawn(engine: Engine, journey: dict[str, Any], language: str = "en") -> DotSource:
    known = workspace({"journeys": [{"id": "tested", "title": "Tested", **journey}]})
    return flow_map(Measured(known), known.journeys[0].value, translator(language), partial(lay_out, engine))


def of(engine: Engine, *steps: object) -> DotSource:
    return drawn(engine, {"stages": [{"name": "Stage", "steps": list(steps)}]})


def words(source: DotSource) -> list[str]:
    return [" ".join(shape.lines) for shape in source.drawing.shapes if isinstance(shape, Label)]


def curves(source: DotSource, *names: str) -> list[Curve]:
    return [shape for shape in source.drawing.shapes if isinstance(shape, Curve) and shape.name in names]


def straight(count: int, stages: int = 1) -> dict[str, Any]:
    steps = [{"id": f"s{index}", "name": f"Step {index + 1}", "action": "She waits."} for index in range(count)]
    cuts = [index * count // stages for index in range(stages + 1)]
    named = [{"name": f"Stage {at + 1}", "steps": steps[cuts[at] : cuts[at + 1]]} for at in range(stages)]
    return {"stages": named}


# Golden files.


@pytest.mark.parametrize("language", ["en", "fr"])
def test_the_case_is_as_expected(bundled: Engine, golden: Callable[[str, Path], None], language: str) -> None:
    golden(readable(render(case(bundled, language), bundled).svg()), CASE / f"expected-{language}.svg")


def test_the_permit_is_as_expected(bundled: Engine, golden: Callable[[str, Path], None]) -> None:
    workspace, journey = permit()
    source = flow_map(Measured(workspace), journey, translator("en"), partial(lay_out, bundled))
    golden(readable(render(source, bundled).svg()), PERMIT / "expected-flow.svg")


# Geometry.


@TANGLES
@pytest.mark.parametrize("case", stress.CASES, ids=str)
def test_nothing_is_clipped_and_lines_run_clear(bundled: Engine, case: stress.Case, tangle: Any) -> None:
    drawing = drawn(bundled, tangle(case)).drawing
    check(drawing)
    assert list(faults(drawing)) == []


@pytest.mark.parametrize("seed", range(60))
def test_whatever_leads_where(bundled: Engine, seed: int) -> None:
    """Up to thirty links at random between up to thirty steps; every third step may fail."""
    chance = random.Random(seed)
    count = chance.randint(2, 30)
    journey = straight(count, chance.randint(1, min(count, 8)))
    steps = [step for stage in journey["stages"] for step in stage["steps"]]
    for _ in range(chance.randint(1, 30)):
        said = {"when": "Perhaps"} if chance.random() < 0.5 else {}
        end = "end" if chance.random() < 0.2 else f"s{chance.randrange(count)}"
        chance.choice(steps).setdefault("next", []).append({"to": end, **said})
    for step in chance.sample(steps, count // 3):
        step["failure"] = {"text": "Lost", "recovery": "Call"}
    drawing = drawn(bundled, journey).drawing
    check(drawing)
    assert list(faults(drawing)) == []


def faults(drawing: Drawing) -> Iterator[str]:
    """Say every line that runs through a card, and every two that lie on each other without a common end."""
    boxes = [shape for shape in drawing.shapes if isinstance(shape, Box) and shape.name in CARDS]
    parts = [part for shape in drawing.shapes if isinstance(shape, Curve) and shape.name in LINES
             for part in _parts(shape)]  # fmt: skip
    for curve, low, high in parts:
        for box in boxes:
            if (low[0] < box.x + box.width - 1 and high[0] > box.x + 1
                    and low[1] < box.y + box.height - 1 and high[1] > box.y + 1):  # fmt: skip
                yield f"{curve.name} through {box.name} at {low}"
    along = defaultdict(list)
    for curve, low, high in parts:
        upright = low[0] == high[0]
        ends = (low[1], high[1]) if upright else (low[0], high[0])
        along[upright, round(low[0] if upright else low[1])].append((curve, *ends))
    for (upright, place), lying in along.items():
        for (one, a, b), (other, c, d) in combinations(lying, 2):
            if one is not other and min(b, d) - max(a, c) > 1 and not _share(one, other):
                yield f"{one.name} on {other.name}, {'x' if upright else 'y'} = {place}"


def _parts(curve: Curve) -> Iterator[tuple[Curve, tuple[float, float], tuple[float, float]]]:
    for (x0, y0), (x1, y1) in zip(curve.points[::3], curve.points[3::3], strict=False):
        if x0 == x1 or y0 == y1:
            yield curve, (min(x0, x1), min(y0, y1)), (max(x0, x1), max(y0, y1))


def _share(one: Curve, other: Curve) -> bool:
    """Lines that leave together or arrive together may run together."""
    (x0, y0), (x1, y1) = one.points[-1], other.points[-1]
    return one.points[0] == other.points[0] or abs(x0 - x1) + abs(y0 - y1) < 9


def test_the_check_itself_finds_faults() -> None:
    across = Curve(((0, 5), (1, 5), (2, 5), (30, 5)), colours.INK, name="way")
    again = Curve(((5, 5), (6, 5), (7, 5), (60, 5)), colours.INK, name="loop")
    card = Box(10, 0, 10, 10, colours.WHITE, name="step")
    found = list(faults(Drawing(50, 50, colours.WHITE, (across, again, card))))
    assert "way through step at (0, 5)" in found
    assert "way on loop, y = 5" in found


@pytest.mark.parametrize("case", [stress.CASES[index] for index in (1, 3, 4, 6, 8, 9, 10)], ids=str)
def test_in_a_browser_tangled_flows_are_as_measured(page: Page, bundled: Engine, case: stress.Case) -> None:
    assert_as_measured(page, bundled, drawn(bundled, stress.tangled(case)))


def test_in_a_browser_the_case_is_as_measured(page: Page, bundled: Engine) -> None:
    for language in ("en", "fr"):
        assert_as_measured(page, bundled, case(bundled, language))


@pytest.mark.parametrize("theme", THEMES)
def test_every_theme_can_be_drawn_and_keeps_every_line(bundled: Engine, theme: Any) -> None:
    source = case(bundled)
    themed = branded(source, workspace({"journeys": [{"id": "a", "title": "A", "stages": ["All"]}]}), theme)
    assert len(curves(themed, *LINES)) == len(curves(source, *LINES))
    assert {curve.style for curve in curves(themed, "loop", "failure")} == {"dashed"}


@pytest.mark.parametrize("theme", THEMES)
def test_every_word_is_readable_on_what_it_stands_on(bundled: Engine, theme: ThemeName) -> None:
    known = workspace({"journeys": [{"id": "a", "title": "A", "stages": ["All"]}]})
    assert list(unreadable(branded(case(bundled), known, theme), bundled, RATIOS[theme])) == []


@pytest.mark.parametrize("theme", THEMES)
def test_every_line_stands_out_from_the_page(bundled: Engine, theme: ThemeName) -> None:
    known = workspace({"journeys": [{"id": "a", "title": "A", "stages": ["All"]}]})
    source = branded(case(bundled), known, theme)
    for curve in curves(source, *LINES):
        assert contrast(curve.colour, source.drawing.background) >= 3, curve.name


# One layout everywhere.


@TANGLES
@pytest.mark.parametrize("case", stress.CASES, ids=str)
def test_both_engines_lay_it_out_alike(bundled: Engine, case: stress.Case, tangle: Any, system_dot: str) -> None:
    assert system_dot
    engine = find_engine("system", os.environ)
    ours, theirs = (render(drawn(program, tangle(case)), program).svg() for program in (bundled, engine))
    assert NUMBER.sub("#", ours) == NUMBER.sub("#", theirs)
    apart = [abs(float(a) - float(b)) for a, b in zip(NUMBER.findall(ours), NUMBER.findall(theirs), strict=True)]
    assert max(apart) < 0.1


def test_the_same_bytes_anywhere(bundled: Engine, tmp_path: Path) -> None:
    hashes = {hashlib.sha256(render(case(bundled), bundled).svg().encode()).hexdigest()}
    for seed, locale, zone in (("0", "C", "UTC"), ("42", "fr_FR.UTF-8", "Pacific/Auckland")):
        env = {**os.environ, "PYTHONHASHSEED": seed, "LC_ALL": locale, "TZ": zone}
        command = [sys.executable, "-c", ANYWHERE, str(Path(__file__).parent.parent)]
        done = subprocess.run(command, env=env, cwd=tmp_path, capture_output=True, text=True, check=True)
        hashes.add(done.stdout.strip())
    assert len(hashes) == 1


def test_one_more_step_moves_nothing_in_another_column(bundled: Engine) -> None:
    def places(journey: dict[str, Any]) -> list[tuple[float, float]]:
        boxes = [s for s in drawn(bundled, journey).drawing.shapes if isinstance(s, Box) and s.name == "step"]
        return [(box.x, box.y) for box in boxes[:3]]

    before = {"stages": [{"name": "One", "steps": ["A", "B", "C"]}, {"name": "Two", "steps": ["D", "E"]}]}
    after = {"stages": [before["stages"][0], {"name": "Two", "steps": ["D", "E", "F"]}]}
    assert places(before) == places(after)


@pytest.mark.parametrize("name", ["a4", "a3"])
def test_over_several_sheets_every_card_is_there_once_and_whole(bundled: Engine, name: str) -> None:
    for source in (case(bundled), drawn(bundled, straight(40, 12)), drawn(bundled, stress.tangled(stress.CASES[8]))):
        sheets = tiled(source, turned(read_paper(name), "auto"), 10)
        whole, parts = (sorted(_cards(sheet.drawing) for sheet in some) for some in ([source], sheets))
        assert len(sheets) > 1
        assert sorted(card for part in parts for card in part) == whole[0]


def _cards(drawing: Drawing) -> list[tuple[str, float, float]]:
    boxes = [shape for shape in drawing.shapes if isinstance(shape, Box) and shape.name in CARDS]
    return sorted((box.name, box.width, box.height) for box in boxes)


# What it shows.


def test_a_straight_journey_goes_down_its_columns_and_back_to_the_top(bundled: Engine) -> None:
    boxes = [s for s in drawn(bundled, straight(40, 4)).drawing.shapes if isinstance(s, Box) and s.name == "step"]
    columns = defaultdict(list)
    for box in boxes:
        columns[box.x, box.y // 1500].append(box.y)
    assert len(boxes) == 40
    assert all(len(column) <= TALLEST and column == sorted(column) for column in columns.values())
    size = drawn(bundled, straight(40, 4)).drawing
    assert 0.6 < size.width / size.height < 3


def test_it_starts_once_and_ends_where_nothing_follows(bundled: Engine) -> None:
    said = words(of(bundled, {"name": "A", "next": [{"to": "c", "when": "x"}, "b"]},
                    {"id": "b", "name": "B", "next": "c"}, {"id": "c", "name": "C"}))  # fmt: skip
    assert (said.count("Start"), said.count("End"), said.count("No step leads here")) == (1, 1, 0)


def test_a_decision_has_a_shape_and_a_word_and_every_way_its_condition(bundled: Engine) -> None:
    source = of(bundled, {"name": "A", "next": [{"to": "b", "when": "It rains"}, {"to": "c"}]},
                {"id": "b", "name": "B"}, {"id": "c", "name": "C"})  # fmt: skip
    marks = [shape for shape in source.drawing.shapes if isinstance(shape, Marker) and shape.name == "decision"]
    assert [mark.shape for mark in marks] == ["diamond"]
    assert {"Decision", "It rains", "Otherwise"} <= set(words(source))
    assert "“A”: It rains → On to 2 · Otherwise → On to 3." in source.description


def test_two_ways_on_without_a_condition_say_that_it_is_missing(bundled: Engine) -> None:
    said = words(of(bundled, {"name": "A", "next": ["b", "c"]}, {"id": "b", "name": "B"}, {"id": "c", "name": "C"}))
    assert said.count("No condition noted") == 2


def test_a_loop_is_dashed_and_says_where_it_goes_back_to(bundled: Engine) -> None:
    source = of(bundled, {"id": "a", "name": "A"}, {"name": "B", "next": [{"to": "a", "when": "No answer"}, "c"]},
                {"id": "c", "name": "C"})  # fmt: skip
    assert [curve.style for curve in curves(source, "loop")] == ["dashed"]
    assert any(isinstance(shape, Icon) and shape.name == "repeat" for shape in source.drawing.shapes)
    assert {"Back to 1", "No answer", "Loop, back to a step"} <= set(words(source))


def test_a_step_that_leads_to_itself_is_done_once_more(bundled: Engine) -> None:
    source = of(
        bundled, {"id": "a", "name": "A", "next": [{"to": "a", "when": "No answer"}, "b"]}, {"id": "b", "name": "B"}
    )
    assert "Once more: 1" in words(source)


def test_failure_and_recovery_go_there_and_back(bundled: Engine) -> None:
    source = of(bundled, {"name": "A", "failure": {"text": "Lost", "recovery": "Call"}})
    (there,) = {
        (curve.points[0][0] < curve.points[-1][0]) for curve in curves(source, "failure") if curve.style == "dashed"
    }
    back = next(curve for curve in curves(source, "recovery"))
    assert there
    assert back.points[0][0] > back.points[-1][0]
    assert {"What can go wrong", "Lost", "How to get out of it", "Call"} <= set(words(source))
    assert "What can go wrong at 1 “A”: Lost. Way out: Call." in source.description


def test_a_failure_without_a_way_out_is_a_dead_end_in_words(bundled: Engine) -> None:
    source = of(bundled, {"name": "A", "failure": "Lost"})
    assert "No way out noted" in words(source)
    assert curves(source, "recovery") == []
    assert any(isinstance(shape, Icon) and shape.name == "circle-x" for shape in source.drawing.shapes)


def test_a_step_that_nothing_leads_to_says_so(bundled: Engine) -> None:
    said = words(of(bundled, {"name": "A", "next": "c"}, {"id": "b", "name": "B"}, {"id": "c", "name": "C"}))
    assert said.count("No step leads here") == 1


def test_links_to_nowhere_go_on_to_the_following_step(bundled: Engine) -> None:
    journey = Journey.model_validate({"id": "a", "title": "A", "stages": [{"name": "S", "steps": [
        {"name": "A", "next": "nowhere"}, {"name": "B"}]}]})  # fmt: skip
    assert [(way.start, way.end, way.labelled) for way in flow_of(journey).ways] == [(0, 1, False), (1, None, False)]
    assert "End" in words(of(bundled, {"name": "A", "next": "nowhere"}))


def test_the_legend_explains_what_is_there_and_nothing_else(bundled: Engine) -> None:
    plain = words(of(bundled, "A", "B"))
    assert not {"Decision", "Loop, back to a step", "What can go wrong", "Key moment"} & set(plain)
    full = words(case(bundled))
    for word in ("Way on", "Loop, back to a step", "Leads on, elsewhere on the page", "Key moment"):
        assert full.count(word) == 1


def test_from_right_to_left_it_changes_sides(bundled: Engine) -> None:
    left, right = (drawn(bundled, {**straight(12, 3), "language": tag}).drawing for tag in ("en", "he"))
    first, other = (next(s for s in d.shapes if isinstance(s, Box) and s.name == "step") for d in (left, right))
    assert first.x < left.width / 2 < other.x


# Sizes that nobody can read.


def test_a_thousand_loops_on_one_step_are_one_way(bundled: Engine) -> None:
    loops = [{"to": "a", "when": f"Reason {index}"} for index in range(1000)]
    source = of(bundled, {"id": "a", "name": "A", "next": loops})
    assert len(curves(source, "loop")) == 1
    assert any("and 994 more" in text for text in words(source))


def test_too_many_ways_on_are_refused_with_what_helps(bundled: Engine) -> None:
    steps = [{"id": f"s{index}", "name": f"Step {index}"} for index in range(14)]
    steps[0]["next"] = [{"to": f"s{index}"} for index in range(1, 14)]  # type: ignore[assignment]
    with pytest.raises(PersonatoolError) as caught:
        of(bundled, *steps)
    assert caught.value.message.params == (("step", "Step 0"), ("count", 13), ("most", 12))


def test_the_largest_journey_takes_a_bounded_time(bundled: Engine) -> None:
    journey = straight(500, 20)
    steps = [step for stage in journey["stages"] for step in stage["steps"]]
    for index, step in enumerate(steps):
        step["next"] = [{"to": f"s{(index * 7) % 500}", "when": "Seven"}, {"to": f"s{(index * 13 + 5) % 500}"}]
    start = time.process_time()
    source = drawn(bundled, journey)
    assert time.process_time() - start < 10
    assert len(source.drawing.shapes) > 5000
    assert b"<svg" in render(source, bundled).svg().encode()
