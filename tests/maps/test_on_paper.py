"""Maps on paper: words that can be read, sheets that are used, advice that can be followed, posters."""

import os
import re
from collections import Counter
from functools import cache
from pathlib import Path

import pytest

from maps.permit import permit
from personatool.i18n import translator
from personatool.maps.canvas.shapes import Box, Drawing, Label
from personatool.maps.engine.dot import DotSource
from personatool.maps.engine.graphviz import Engine, find_engine, render
from personatool.maps.export.on_paper import OnPaper, filled, is_readable
from personatool.maps.export.output import Output, check_output, make
from personatool.maps.export.paper import MM, smallest, turned
from personatool.maps.export.poster import posted, spread_out
from personatool.maps.themes.branding import branded
from personatool.maps.views.journey.view import journey_map
from personatool.maps.views.registry import VIEWS, jobs
from personatool.model.errors import PersonatoolError
from personatool.model.measured import Measured
from personatool.model.paper import Paper, read_paper
from personatool.pipeline.draw.make import compare
from personatool.pipeline.draw.select import check_for_maps
from personatool.pipeline.measures import with_confidence

ROOT = Path(__file__).parent.parent.parent
NUMBER = re.compile(r"\d+")


@cache
def example() -> Measured:
    workspace = check_for_maps((str(ROOT / "journeys" / "je-perds-un-proche.yaml"),), ROOT).workspace
    return with_confidence(workspace, [placed.value for placed in workspace.journeys])


@cache
def setting(name: str) -> OnPaper:
    workspace, journey = permit()
    measured = Measured(workspace)
    if name != "permit":
        measured = example()
        journey = next(each.value for each in measured.workspace.journeys if each.value.id == name)
    say = translator(journey.language or "en")

    return OnPaper(branded(journey_map(measured, journey, say), measured.workspace), 10.0)


def both(name: str) -> tuple[Paper, ...]:
    return turned(read_paper(name), "auto")


def least(sheet: DotSource) -> float:
    return smallest(sheet.drawing) * sheet.printed


def labels(drawing: Drawing) -> list[Label]:
    return [shape for shape in drawing.shapes if isinstance(shape, Label)]


def said(drawing: Drawing) -> Counter[str]:
    """Every word, whatever line it stands on."""
    return Counter(word for label in labels(drawing) for line in label.lines for word in line.replace("-", " ").split())


@pytest.mark.parametrize(("name", "paper"), [("permit", "a4"), ("moving-home", "a3"), ("je-perds-un-proche", "a1"),
                                             ("je-perds-un-proche", "a0")])  # fmt: skip
def test_advice_that_is_followed_helps(name: str, paper: str) -> None:
    made, asked = setting(name), read_paper(paper)
    one = made.on_one(both(paper))
    warning = made.warning(name, (one,), asked)
    assert (warning is None) is is_readable(one, asked)
    if warning is None:
        return
    words = translator("en").say(warning)
    assert translator("fr").say(warning) != words
    larger = re.search(r"it takes (A\d)", words)
    if larger:
        other = read_paper(larger[1])
        assert is_readable(made.on_one((other.lying, other)), other)
    sheets = re.search(r"(\d+) sheets? of", words)
    assert sheets
    tiles = made.on_several(both(paper))
    assert len(tiles) == int(sheets[1])
    assert made.warning(name, tiles, asked) is None


# Posters, and views that are drawn in one way.


@pytest.mark.parametrize(("poster", "sheets", "most"), [("a1", "a4", 9), ("a1", "a3", 4), ("a0", "a3", 9)])
def test_a_poster_is_cut_over_as_few_sheets_as_it_takes(poster: str, sheets: str, most: int) -> None:
    whole = setting("je-perds-un-proche").on_one(both(poster))
    cut = posted(whole, both(sheets), 10, whole.printed)
    assert len(cut) <= most
    assert cut[0].printed >= whole.printed * 0.95
    size = sorted((cut[0].drawing.width * cut[0].printed / MM, cut[0].drawing.height * cut[0].printed / MM))
    assert size == pytest.approx([read_paper(sheets).width, read_paper(sheets).height], abs=1)
    found = sum((said(sheet.drawing) for sheet in cut), Counter[str]())
    assert not said(whole.drawing) - found


@pytest.mark.parametrize("paper", ["a4", "a3"])
def test_every_view_is_set_on_sheets_that_can_be_read(bundled: Engine, paper: str) -> None:
    measured = example()
    journey = next(each.value for each in measured.workspace.journeys if each.value.id == "je-perds-un-proche-demain")
    for view in VIEWS:
        for job in jobs(view, measured, [journey], "essential", compare)[:1]:
            source = branded(job.draw(translator("fr"), bundled), measured.workspace)
            sheets = OnPaper(source, 10.0).on_several(both(paper))
            assert all(is_readable(sheet, read_paper(paper)) for sheet in sheets), view.name
            assert all(filled(sheet) > 0.25 for sheet in sheets[:-1]), view.name


def test_cuts_go_between_words_where_there_is_room() -> None:
    whole = setting("permit").source
    for sheet in spread_out(whole, both("a4"), 10, 6 / smallest(whole.drawing)):
        boxes = [shape for shape in sheet.drawing.shapes if isinstance(shape, Box) and shape.name == "step"]
        right = sheet.drawing.width - 10 * MM / sheet.printed
        assert sum(box.x < right < box.x + box.width for box in boxes) <= 1


@pytest.mark.parametrize("wishes", [
    {"poster": "a1"}, {"sheets": "a4"}, {"poster": "a4", "sheets": "a1"}, {"poster": "a4", "sheets": "a4"},
    {"poster": "a1", "sheets": "a4", "paper": "a3"}, {"poster": "a9", "sheets": "a4"},
])  # fmt: skip
def test_a_poster_needs_smaller_sheets_and_nothing_else(wishes: dict[str, str]) -> None:
    with pytest.raises(PersonatoolError):
        check_output(Output(**wishes))  # type: ignore[arg-type]


def test_the_files_of_a_poster_are_named_after_both_papers() -> None:
    engine = find_engine("bundled", os.environ)
    workspace, journey = permit()
    source = journey_map(Measured(workspace), journey, translator("en"))
    files = make(
        source, "permit", workspace, Output(poster="a2", sheets="a4"), lambda sheet: render(sheet, engine)
    ).files
    assert len(files) > 1
    assert min(files) == "permit.poster-a2.a4-1.svg"
