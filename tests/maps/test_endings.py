"""Ways that part and ways that end: nothing on a map joins an ending to what stands beside it in the file."""

import random
from collections.abc import Iterator
from functools import partial
from itertools import pairwise
from typing import Any

import pytest

from maps.test_flow import drawn, words
from maps.test_layout import check
from maps.workspaces import workspace
from personatool.i18n import translator
from personatool.maps.canvas.shapes import Curve, Drawing, Label, Marker
from personatool.maps.engine.dot import DotSource
from personatool.maps.engine.graphviz import Engine, lay_out
from personatool.maps.parts.context import context
from personatool.maps.views.flow.columns import column_graph
from personatool.maps.views.flow.columns import lay_out as lay_out_columns
from personatool.maps.views.flow.graph import flow_of
from personatool.maps.views.flow.routes import lines
from personatool.maps.views.flow.rows import in_rows
from personatool.maps.views.journey.view import journey_map
from personatool.model.journey import Journey
from personatool.model.measured import Measured
from personatool.model.step_graph import step_graph

REFUSED = {"stages": [{"name": "Asking", "steps": [
    {"id": "ask", "name": "Ask", "emotion": "0"},
    {"id": "answer", "name": "Read the answer", "emotion": "-1",
     "next": [{"to": "badge", "when": "Granted"}, {"to": "up", "when": "Refused"}]},
    {"id": "up", "name": "Gives up", "emotion": "-2", "next": [], "outcome": {"kind": "dropout", "text": "No badge"}},
    {"id": "badge", "name": "The badge arrives", "emotion": "2"},
]}]}  # fmt: skip


def mapped(journey: dict[str, Any], **more: Any) -> DotSource:
    known = workspace({"journeys": [{"id": "tested", "title": "Tested", **journey}]})
    return journey_map(Measured(known), known.journeys[0].value, translator("en"), **more)


def read(journey: dict[str, Any]) -> Journey:
    return Journey.model_validate({"id": "tested", "title": "Tested", **journey})


def axes(drawing: Drawing) -> list[float]:
    """Where the emotions of the journey stand; those of the legend are none."""
    return sorted({shape.x for shape in drawing.shapes if isinstance(shape, Marker) and shape.name == "emotion"
                   and drawing.frame and shape.y < drawing.frame.lanes[-1]})  # fmt: skip


def joined(drawing: Drawing, name: str = "curve") -> list[bool]:
    """Whether a curve goes from each emotion to the next one beside it."""
    spans = [(shape.points[0][0], shape.points[-1][0]) for shape in drawing.shapes
             if isinstance(shape, Curve) and shape.name == name]  # fmt: skip
    return [any(low <= a + 1 and b - 1 <= high for low, high in spans) for a, b in pairwise(axes(drawing))]


def scattered(seed: int) -> dict[str, Any]:
    """Steps that lead on, back, elsewhere or to the end, in all the ways that it can be written."""
    chance = random.Random(seed)
    count = chance.randint(2, 14)
    steps: list[dict[str, Any]] = [
        {"id": f"s{at}", "name": f"Step {at}", "emotion": str(chance.randint(-2, 2))} for at in range(count)
    ]
    for step in steps:
        choice = chance.random()
        if choice < 0.15:
            step["next"] = chance.choice(("end", [], None, ["end"]))
        elif choice < 0.4:
            ends = chance.sample([*(f"s{at}" for at in range(count)), "end"], chance.randint(1, 3))
            step["next"] = [{"to": end, **({"when": "Perhaps so"} if chance.random() < 0.5 else {})} for end in ends]
        if chance.random() < 0.3:
            step["outcome"] = chance.choice(("refusal", "success", "Nobody answers any more", {"kind": "transfer"}))
    cut = chance.randint(1, count)
    return {"stages": [{"name": "One", "steps": steps[:cut]}, {"name": "Two", "steps": steps[cut:]}]}


@pytest.mark.parametrize("seed", range(40))
@pytest.mark.parametrize("detail", ["essential", "executive"])
def test_the_curve_joins_what_leads_on_and_nothing_else(seed: int, detail: str) -> None:
    given = scattered(seed)
    graph = step_graph(read(given))
    drawing = mapped(given, detail=detail).drawing
    scored = [place.index for place in graph.places if place.moment.emotion]
    expected = [b == a + 1 and graph.leads(a, b) for a, b in pairwise(scored)]
    assert joined(drawing) == expected
    check(drawing)


@pytest.mark.parametrize("seed", range(40))
def test_no_line_of_a_flow_leaves_an_ending(bundled: Engine, seed: int) -> None:
    given = scattered(seed)
    source = drawn(bundled, given)
    check(source.drawing)
    known = workspace({"journeys": [{"id": "tested", "title": "Tested", **given}]})
    ctx = context(Measured(known), known.journeys[0].value, translator("en"))
    flow = flow_of(ctx.journey)
    graphs = [column_graph(ctx, flow, column) for column in flow.columns]
    layouts = lay_out_columns(graphs, partial(lay_out, bundled))
    drawn_lines = lines(flow, graphs, layouts, in_rows([each.width for each in layouts], [100.0 for _ in layouts]))
    assert [line for line in drawn_lines if line.start.card.kind == "end"] == []
    arrived = [line.end.card.place for line in drawn_lines if line.end.card.kind == "end"]
    assert sorted(arrived) == [ending.place.index for ending in flow.endings]
    assert sum(word.startswith("End") for word in words(source)) == len(flow.endings)


def test_a_map_says_where_a_branch_goes_and_how_it_ends() -> None:
    source = mapped(REFUSED)
    said = words(source)
    assert "Granted →\u00a04" in said
    assert "Refused →\u00a03" in said
    assert "End: dropout" in said
    assert "No badge" in said
    assert joined(source.drawing) == [True, True, False]
    assert "Ends after 3 “Gives up” (dropout, No badge) · 4 “The badge arrives”." in source.description


def test_a_thin_line_follows_the_way_past_what_lies_between() -> None:
    drawing = mapped(REFUSED).drawing
    marks = axes(drawing)
    ends = [(shape.points[0][0], shape.points[-1][0]) for shape in drawing.shapes
            if isinstance(shape, Curve) and shape.name == "branch"]  # fmt: skip
    assert [round(x) for x in ends[0]] == [round(marks[1]), round(marks[3])]
    assert len(ends) == 1
    assert "Another way" in words(mapped(REFUSED))


def test_the_page_for_those_who_decide_names_every_ending() -> None:
    said = words(mapped(REFUSED, detail="executive"))
    assert "Where it ends" in said
    assert "End: dropout" in said
    assert "No badge" in said
    assert "Where it ends" not in words(mapped({"stages": [{"name": "S", "steps": ["A", "B"]}]}, detail="executive"))


def test_ways_that_exclude_each_other_stand_under_brackets_side_by_side() -> None:
    source = mapped(REFUSED)
    heads = [shape for shape in source.drawing.shapes if isinstance(shape, Label)
             and shape.lines in (("Either: Refused",), ("Or: Granted",))]  # fmt: skip
    assert [" ".join(head.lines) for head in sorted(heads, key=lambda head: head.x)] == [
        "Either: Refused",
        "Or: Granted",
    ]


def spans(*steps: dict[str, Any]) -> list[tuple[int, int]]:
    named = [{"name": "x", **step} for step in steps]
    return [
        (found.first, found.last)
        for found in step_graph(read({"stages": [{"name": "S", "steps": named}]})).alternatives
    ]


def two(*targets: str) -> list[dict[str, str]]:
    return [{"to": target, "when": f"if {target}"} for target in targets]


def ids(names: str) -> Iterator[dict[str, Any]]:
    yield from ({"id": name} for name in names.split())


def test_what_only_one_way_passes() -> None:
    a, b, c, d, e = ids("a b c d e")
    assert spans(a, b, c) == []
    assert spans({**a, "next": two("b", "c")}, {**b, "next": "d"}, c, d) == [(1, 1), (2, 2)]
    assert spans({**a, "next": two("b", "d")}, b, c, d) == [(1, 2)]
    assert spans({**a, "next": two("b", "end")}, b, c) == []
    assert spans({**a, "next": two("b", "c")}, {**b, "next": "end"}, c) == [(1, 1), (2, 2)]
    assert spans(a, {**b, "next": two("a", "c")}, c) == []
    assert spans({**a, "next": two("b", "e")}, {**b, "next": two("c", "d")}, {**c, "next": "e"}, d, e) == [
        (1, 3), (2, 2), (3, 3),
    ]  # fmt: skip


def test_an_end_that_is_a_step_stays_that_step() -> None:
    steps = [{"id": "a", "name": "A", "next": "end"}, {"name": "B"}, {"id": "end", "name": "C"}]
    graph = step_graph(read({"stages": [{"name": "S", "steps": steps}]}))
    assert graph.leads(0, 2)
    assert [ending.place.index for ending in graph.endings] == [2]
