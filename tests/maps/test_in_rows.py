"""Journey maps in rows, for a sheet of paper: words large enough, nothing outside, nothing lost without a mark."""

from collections.abc import Iterator
from functools import cache

import pytest
from playwright.sync_api import Page

from maps import stress
from maps.geometry import assert_as_measured
from maps.permit import permit
from maps.test_on_paper import both, example, least
from maps.workspaces import workspace
from personatool.i18n import translator
from personatool.maps.canvas.shapes import Box, Curve, Gradient, Label, Path
from personatool.maps.engine.dot import DotSource
from personatool.maps.engine.graphviz import Engine
from personatool.maps.export.on_paper import OnPaper, filled, is_readable
from personatool.maps.export.paper import MM, extent
from personatool.maps.parts.detail import Detail
from personatool.maps.themes.branding import branded
from personatool.maps.views.journey.view import journey_map, on_paper
from personatool.model.journey import Journey
from personatool.model.measured import Measured
from personatool.model.paper import Sheet, read_paper

# The example's journey of 20 steps: on how many sheets of a paper nobody needs a magnifying glass.
PROMISED: list[tuple[Detail, str, int]] = [
    ("essential", "a1", 1), ("essential", "a0", 1), ("essential", "a3", 3), ("executive", "a3", 1),
]  # fmt: skip


def setting(measured: Measured, journey: Journey, detail: Detail = "essential", language: str = "fr") -> OnPaper:
    say = translator(language)

    def lay(sheet: Sheet) -> tuple[DotSource, ...]:
        return tuple(branded(each, measured.workspace) for each in on_paper(measured, journey, say, detail, sheet))

    return OnPaper(branded(journey_map(measured, journey, say, detail), measured.workspace), 10.0, lay)


@cache
def promised(detail: Detail, paper: str, most: int) -> tuple[DotSource, ...]:
    measured = example()
    journey = next(each.value for each in measured.workspace.journeys if each.value.id == "je-perds-un-proche")
    made = setting(measured, journey, detail)
    return (made.on_one(both(paper)),) if most == 1 else made.on_several(both(paper))


def labels(sheets: tuple[DotSource, ...]) -> Iterator[Label]:
    return (shape for sheet in sheets for shape in sheet.drawing.shapes if isinstance(shape, Label))


def said(sheets: tuple[DotSource, ...]) -> str:
    return " ".join(" ".join(label.lines) for label in labels(sheets)).replace("\u00a0", " ")


def assert_on_paper(sheets: tuple[DotSource, ...], paper: str) -> None:
    """Every word can be read, everything is between the margins, all sheets but the last are used."""
    assert sheets
    asked = read_paper(paper)
    for sheet in sheets:
        drawing, edge = sheet.drawing, 10 * MM / sheet.printed - 3
        assert is_readable(sheet, asked), (least(sheet), paper)
        size = sorted((drawing.width * sheet.printed / MM, drawing.height * sheet.printed / MM))
        assert size == pytest.approx([asked.width, asked.height], abs=2)
        for area in (area for shape in drawing.shapes for area in extent(shape)):
            assert area.left >= edge - 20, area  # a point of a curve at the edge, the sign of a key moment
            assert area.right <= drawing.width - edge + 20, area
            assert edge - 12 <= area.top <= area.bottom <= drawing.height - edge + 1, area
    assert all(filled(sheet) > 0.4 for sheet in sheets[:-1])


@pytest.mark.parametrize(("detail", "paper", "most"), PROMISED)
def test_promised_papers_hold_what_is_promised(detail: Detail, paper: str, most: int) -> None:
    sheets = promised(detail, paper, most)
    assert 0 < len(sheets) <= most
    assert_on_paper(sheets, paper)
    journey = next(each.value for each in example().workspace.journeys if each.value.id == "je-perds-un-proche")
    numbers = [label for label in labels(sheets) if label.lines[0].isdecimal() and label.face == "bold"]
    assert {int(label.lines[0]) for label in numbers} >= set(range(1, len(list(journey.steps)) + 1))


@pytest.mark.slow
@pytest.mark.parametrize(("detail", "paper", "most"), PROMISED)
def test_nothing_is_on_another_thing(page: Page, bundled: Engine, detail: Detail, paper: str, most: int) -> None:
    for sheet in promised(detail, paper, most):
        assert_as_measured(page, bundled, sheet)


def test_what_is_left_out_is_counted_and_said() -> None:
    measured = example()
    journey = next(each.value for each in measured.workspace.journeys if each.value.id == "je-perds-un-proche")
    made = setting(measured, journey)
    sheets = promised("essential", "a1", 1)
    warning = made.warning("deuil", sheets, read_paper("a1"))
    assert warning
    assert "--tiles" in translator("fr").say(warning)
    words = said(sheets)
    assert "+1, +2 : " in words
    assert "Pensées : 21" in words
    more = sum(int(label.lines[0][1:]) for label in labels(sheets) if label.lines[0][0] == "+" and label.size == 16
               and label.face == "semibold" and label.lines[0][1:].isdecimal())  # fmt: skip
    pains = sum(len(moment.pains) for stage in journey.stages for moment in (stage, *stage.steps))
    drawn = sum(isinstance(shape, Box) and shape.name == "pain" for shape in sheets[0].drawing.shapes)
    assert drawn < pains <= drawn + more


def test_several_sheets_tell_all_that_the_map_tells() -> None:
    sheets = promised("essential", "a3", 3)
    journey = next(each.value for each in example().workspace.journeys if each.value.id == "je-perds-un-proche")
    words = said(sheets).replace(" ", "").replace("-", "")
    for stage in journey.stages:
        for moment in (stage, *stage.steps):
            for pain in moment.pains:
                assert pain.text.replace(" ", "").replace("-", "") in words
    assert "+1,+2" not in words


def test_the_curve_goes_on_in_the_next_row_in_its_own_colours() -> None:
    (sheet,) = promised("essential", "a1", 1)
    shapes = sheet.drawing.shapes
    names = [shape.name for shape in shapes if isinstance(shape, Gradient)]
    assert len(names) == len(set(names)) > 2
    assert {shape.paint for shape in shapes if isinstance(shape, Path | Curve) and shape.paint} <= set(names)
    ends = {round(x) for shape in shapes if isinstance(shape, Curve) and shape.name == "curve"
            for x in (shape.points[0][0], shape.points[-1][0])}  # fmt: skip
    first = min(span.x for span in shapes if isinstance(span, Box) and span.name == "step")
    assert min(ends) < first


def test_a_small_journey_is_set_as_it_is() -> None:
    team, journey = permit()
    made = setting(Measured(team), journey, language="en")
    assert made.on_one(both("a2")).printed >= made.on_one(both("a3")).printed
    assert_on_paper(made.on_several(both("a4")), "a4")


@pytest.mark.parametrize("case", [
    stress.Case("en", 3, 4, 14), stress.Case("de", 5, 3, 9), stress.Case("ar", 7, 5, 20), stress.Case("solid", 2, 2, 6),
    stress.Case("zh", 11, 6, 12),
], ids=str)  # fmt: skip
def test_generated_journeys_keep_to_their_sheets(case: stress.Case) -> None:
    measured = Measured(workspace({"journeys": [stress.journey(case)], "personas": [stress.persona(case)]}))
    journey = measured.workspace.journeys[0].value
    say = translator("en")
    for detail in ("essential", "executive"):
        for alone in (True, False):
            sheets = on_paper(measured, journey, say, detail, Sheet(read_paper("a3").lying, 10.0, alone=alone))
            if sheets:
                assert_on_paper(sheets, "a3")
