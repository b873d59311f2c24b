"""The needs trace and the lane of who passes: threads join boxes, nothing on another thing, breaks in words."""

from collections import defaultdict
from dataclasses import replace
from itertools import pairwise
from pathlib import Path

import pytest
from playwright.sync_api import Page

from maps.geometry import assert_as_measured
from personatool.i18n import translator
from personatool.load.workspace import load
from personatool.maps.canvas.curves import at
from personatool.maps.canvas.shapes import Box, Curve, Icon, Label
from personatool.maps.engine.dot import DotSource
from personatool.maps.engine.graphviz import Engine
from personatool.maps.views.journey.view import journey_map
from personatool.maps.views.trace.view import needs_trace
from personatool.model.measured import Measured
from personatool.pipeline.measures import with_confidence

TESTS = Path(__file__).resolve().parent.parent
HERE = TESTS / "trace" / "workspace"


def ready(folder: Path) -> Measured:
    workspace = load([folder], cwd=folder).workspace
    return with_confidence(workspace, [placed.value for placed in workspace.journeys])


def drawn(measured: Measured, language: str = "en") -> DotSource:
    return needs_trace(measured, measured.workspace.journeys[0].value, translator(language))


def boxes(source: DotSource) -> list[Box]:
    return [shape for shape in source.drawing.shapes if isinstance(shape, Box) and shape.name == "note"]


def words(source: DotSource) -> list[str]:
    return [" ".join(shape.lines) for shape in source.drawing.shapes if isinstance(shape, Label)]


def test_columns_hold_their_boxes_apart() -> None:
    columns = defaultdict[float, list[Box]](list)
    for box in boxes(drawn(ready(HERE))):
        columns[box.x].append(box)
    assert [len(columns[x]) for x in sorted(columns)] == [5, 4, 4, 5, 1]
    for column in columns.values():
        for above, below in pairwise(sorted(column, key=lambda box: box.y)):
            assert below.y >= above.y + above.height + 6  # room for the dashed outlines


def test_no_thread_passes_behind_a_box(root: Path) -> None:
    for measured in (ready(HERE), ready(root)):
        for placed in measured.workspace.journeys:
            source = needs_trace(measured, placed.value, translator("en"))
            for thread in (s for s in source.drawing.shapes if isinstance(s, Curve) and s.name == "thread"):
                along = [at(tuple(thread.points[i : i + 4]), step / 24)  # type: ignore[arg-type]
                         for i in range(0, len(thread.points) - 1, 3) for step in range(25)]  # fmt: skip
                for box in boxes(source):
                    assert not any(box.x < x - 1 and x + 1 < box.x + box.width and box.y < y < box.y + box.height
                                   for x, y in along), (placed.value.id, box)  # fmt: skip


def test_every_thread_leaves_a_box_and_enters_another() -> None:
    source = drawn(ready(HERE))
    threads = [shape for shape in source.drawing.shapes if isinstance(shape, Curve) and shape.name == "thread"]
    out = {(box.x + box.width, box.y + box.height / 2) for box in boxes(source)}
    into = {(box.x, box.y + box.height / 2) for box in boxes(source)}
    assert len(threads) == 14
    assert {thread.points[0] for thread in threads} <= out
    assert {thread.points[-1] for thread in threads} <= into


def test_steps_stay_in_the_order_of_the_journey() -> None:
    source = drawn(ready(HERE))
    steps = [label for label in source.drawing.shapes if isinstance(label, Label) and " · " in label.lines[0][:4]]
    assert [label.lines[0][0] for label in sorted(steps, key=lambda label: label.y)] == ["1", "2", "3", "4"]


def test_needs_that_nobody_serves_come_first_and_are_said_the_rest_has_a_quiet_mark() -> None:
    source = drawn(ready(HERE))
    dashed = [shape for shape in source.drawing.shapes if isinstance(shape, Curve) and shape.style == "dashed"]
    alarms = [curve for curve in dashed if curve.width > 1.5]
    assert len(alarms) == 2 + 1, "two needs, and the legend's"
    assert len(dashed) - len(alarms) == 7
    marks = [shape for shape in source.drawing.shapes if isinstance(shape, Icon) and shape.name == "circle-dot"]
    assert len(marks) == 7 + 1
    said = words(source)
    assert said.count("served by no step") == 2
    assert not {"serves no need", "leads nowhere"} & set(said)
    assert "Needs trace · 2 needs served by no step · 7 things not traced yet" in said
    needs = sorted(
        (box for box in boxes(source) if box.x == min(box.x for box in boxes(source))), key=lambda box: box.y
    )
    assert ["served by no step" in inside(source, box) for box in needs] == [True, True, False, False, False]
    assert "Have an evening free (served by no step)" in source.description
    assert "(leads nowhere)" in source.description


def test_few_needs_have_a_colour_each() -> None:
    source = drawn(ready(HERE))
    left = min(box.x for box in boxes(source))
    bars = [shape for shape in source.drawing.shapes if isinstance(shape, Box) and shape.name == "bar"]
    assert len({str(bar.fill) for bar in bars}) == len(bars) == 3
    threads = [shape for shape in source.drawing.shapes if isinstance(shape, Curve) and shape.name == "thread"]
    of_needs = {thread.points[0]: str(thread.colour) for thread in threads if thread.points[0][0] < left + 300}
    assert len(set(of_needs.values())) == len(of_needs)


def test_a_trace_without_needs_is_as_wide_as_its_words() -> None:
    trace = replace(ready(HERE).traces["move"], nodes=ready(HERE).traces["move"].tier("step"), links=())
    measured = replace(ready(HERE), traces={"move": trace})
    source = drawn(measured)
    assert source.drawing.width >= 780


def test_only_an_accepted_pain_says_that_it_is() -> None:
    source = drawn(ready(HERE))
    (box,) = (box for box in boxes(source) if "The weather" in inside(source, box))
    assert inside(source, box) == ["The weather", "accepted"]
    assert words(source).count("accepted") == 1
    assert not any("accepted" in text and text != "accepted" for text in words(source))


def inside(source: DotSource, box: Box) -> list[str]:
    return [" ".join(shape.lines) for shape in source.drawing.shapes if isinstance(shape, Label)
            if box.x < shape.x < box.x + box.width and box.y < shape.y < box.y + box.height]  # fmt: skip


def test_a_shortcut_is_not_drawn_beside_the_long_way() -> None:
    trace = ready(HERE).traces["move"]
    longer = {(thread.start, thread.end) for thread in trace.links} - {(t.start, t.end) for t in trace.essential}
    assert longer == set()
    shortcut = trace.links[0].__class__("need ada tell-once", "opportunity address-once")
    again = trace.__class__(trace.journey, trace.title, trace.nodes, (*trace.links, shortcut))
    assert shortcut not in again.essential
    assert len(again.essential) == len(trace.essential)


@pytest.mark.parametrize("language", ["en", "fr"])
def test_nothing_on_another_thing_in_a_browser(page: Page, bundled: Engine, root: Path, language: str) -> None:
    for folder in (HERE, root):
        assert_as_measured(page, bundled, drawn(ready(folder), language))


def test_the_full_map_tells_who_passes() -> None:
    measured = ready(TESTS / "inclusion" / "workspace")
    (move,) = [placed.value for placed in measured.workspace.journeys if placed.value.id == "move"]
    said = words(journey_map(measured, move, translator("en"), "full"))
    assert "Who passes" in said
    assert "not at all: Ada, Bo, Cy, Hal" in said
    assert "Who passes" not in words(journey_map(measured, move, translator("en"), "essential"))
