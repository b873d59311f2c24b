"""A map over several sheets: every word whole on one of them, stages and lanes named on all, one scale."""

import os
from collections import Counter
from dataclasses import astuple, replace
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from maps.permit import permit
from personatool.i18n import translator
from personatool.maps.canvas.colours import INK, WHITE
from personatool.maps.canvas.mirror import mirror
from personatool.maps.canvas.paths import rounded_box, segment
from personatool.maps.canvas.shapes import Area, Box, Curve, Drawing, Frame, Label, Path
from personatool.maps.engine import dot
from personatool.maps.engine.dot import DotSource
from personatool.maps.engine.graphviz import render
from personatool.maps.export.clipping import cut, ink
from personatool.maps.export.output import Output, make
from personatool.maps.export.paper import MM, extent, turned
from personatool.maps.export.tiles import grouped, tiled
from personatool.maps.parts.context import context
from personatool.maps.views.journey.view import draw, journey_map
from personatool.model.measured import Measured
from personatool.model.paper import read_paper


def source(*, mirrored: bool = False) -> DotSource:
    workspace, journey = permit()
    drawing = draw(context(Measured(workspace), journey, translator("en")))
    return dot.dot_source(mirror(drawing) if mirrored else drawing, map_id="m", name="Permit", description="",
                          language="en")  # fmt: skip


def frame_of(drawing: Drawing) -> Frame:
    assert drawing.frame is not None
    return drawing.frame


def words(drawing: Drawing) -> Counter[str]:
    return Counter(" ".join(" ".join(shape.lines).split()) for shape in drawing.shapes if isinstance(shape, Label))


@pytest.mark.parametrize("mirrored", [False, True])
@pytest.mark.parametrize("paper", ["a4", "a3", "letter", "a1"])
def test_every_word_is_whole_on_exactly_one_sheet(paper: str, mirrored: bool) -> None:  # noqa: FBT001
    whole = source(mirrored=mirrored)
    plain = mirror(whole.drawing) if mirrored else whole.drawing
    frame = frame_of(plain)
    sheets = tiled(whole, turned(read_paper(paper), "auto"), 10)
    assert len(sheets) > 1
    found: Counter[str] = sum((words(sheet.drawing) for sheet in sheets), Counter())
    repeated = {
        text
        for label in plain.shapes if isinstance(label, Label)
        for text in words(replace(plain, shapes=(label,)))
        if ink(label).right <= frame.columns[0] or frame.top <= label.y < frame.lanes[0]
    }  # fmt: skip
    once = Counter({text: count for text, count in words(plain).items() if text not in repeated})
    assert {text: found[text] for text in once} == once
    assert all(found[text] >= 1 for text in repeated)


@pytest.mark.parametrize("paper", ["a4", "a3", "tabloid"])
def test_sheets_have_one_scale_and_everything_inside_their_margins(paper: str) -> None:
    sheets = tiled(source(), turned(read_paper(paper), "auto"), 10)
    assert len({sheet.printed for sheet in sheets}) == 1
    for sheet in sheets:
        edge = 10 * MM / sheet.printed - 2
        for area in (ink(shape) for shape in sheet.drawing.shapes if next(extent(shape), None)):
            assert area.left >= edge
            assert area.top >= edge
            assert area.right <= sheet.drawing.width - edge
            assert area.bottom <= sheet.drawing.height - edge


def test_words_on_sheets_are_large_enough_to_read() -> None:
    paper = read_paper("a3")
    sheets = tiled(source(), turned(paper, "auto"), 10)
    sizes = [s.size * sheet.printed for sheet in sheets for s in sheet.drawing.shapes if isinstance(s, Label)]
    assert min(sizes) >= paper.least - 0.05


def test_every_sheet_says_which_of_how_many_it_is() -> None:
    sheets = tiled(source(), turned(read_paper("a3"), "auto"), 10)
    for number, sheet in enumerate(sheets, 1):
        assert any(text.startswith(f"Sheet {number} of {len(sheets)} · ") for text in words(sheet.drawing))


def test_a_drawing_that_cannot_be_cut_comes_on_one_sheet() -> None:
    whole = source()
    loose = replace(whole, drawing=replace(whole.drawing, frame=None))
    assert len(tiled(loose, turned(read_paper("a4"), "auto"), 10)) == 1


def test_each_sheet_is_a_file_and_a_page() -> None:
    from personatool.maps.engine.graphviz import find_engine  # noqa: PLC0415

    engine = find_engine("bundled", os.environ)
    workspace, journey = permit()
    output = Output(("svg", "pdf"), paper="a3", tiles=True)
    drawn = journey_map(Measured(workspace), journey, translator("en"))
    files = make(drawn, "permit", workspace, output, lambda sheet: render(sheet, engine)).files
    pages = sum(name.endswith(".svg") for name in files)
    assert pages > 1
    assert sorted(files) == sorted(
        ["permit.a3.tiles.pdf", *(f"permit.a3.tiles-{number}.svg" for number in range(1, pages + 1))]
    )


@given(st.lists(st.tuples(st.integers(1, 50), st.booleans()), min_size=1, max_size=30), st.integers(50, 200))
def test_groups_cover_everything_and_none_is_too_wide(steps: list[tuple[int, bool]], room: int) -> None:
    edges, x = [], 0
    for step, good in steps:
        x += step
        edges.append((float(x), good))
    found = grouped(0.0, edges, float(room))
    assert found is not None
    assert (found[0], found[-1]) == (0.0, float(x))
    assert all(end - start <= room for start, end in pairwise(found))
    assert set(found[1:]) <= {edge for edge, _ in edges}


def test_an_edge_between_stages_is_preferred() -> None:
    assert grouped(0, [(40, False), (60, True), (80, False), (120, True)], 90) == (0, 60, 120)
    assert grouped(0, [(100, True)], 90) is None


def test_grounds_and_lines_end_at_the_edge_of_an_area() -> None:
    area = Area(50, 10, 150, 60)
    ground = Path(tuple((x, y) for x, y in rounded_box(400, 100, 14)), WHITE)
    line = Curve(segment((0, 30), (400, 30)), INK)
    card = Box(120, 20, 60, 20, WHITE)
    made = list(cut((ground, line, card), area, 0, 0))
    for shape, expected in zip(made, (area, Area(50, 30, 150, 30)), strict=True):
        assert astuple(next(extent(shape))) == pytest.approx(astuple(expected))
    assert card not in made
