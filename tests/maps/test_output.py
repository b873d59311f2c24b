"""Maps on paper and in other formats: sizes, warnings, pixels, PDF that can be read, the same bytes anywhere."""

import builtins
import hashlib
import io
import os
import subprocess
import sys
import xml.etree.ElementTree as ET
from pathlib import Path
from typing import Any

import pytest
from PIL import Image
from pypdf import PdfReader

from maps.permit import permit
from personatool.i18n import translator
from personatool.maps.canvas.shapes import Label
from personatool.maps.engine import dot
from personatool.maps.engine.dot import DotSource
from personatool.maps.engine.graphviz import Engine, render
from personatool.maps.export.on_paper import is_readable
from personatool.maps.export.output import Output, check_output, make
from personatool.maps.export.paper import MM, cropped, fitted, inked, turned
from personatool.maps.export.png import png
from personatool.maps.views.journey.view import journey_map
from personatool.model.errors import PersonatoolError
from personatool.model.measured import Measured
from personatool.model.paper import PAPERS, read_paper

MAKE = """
import hashlib, os, sys
sys.path.insert(0, sys.argv[1])
from maps.test_output import made
for name, data in sorted(made("svg", "png", "pdf", "dot").items()):
    print(name, hashlib.sha256(data).hexdigest())
"""


def source() -> DotSource:
    workspace, journey = permit()
    return journey_map(Measured(workspace), journey, translator("en"))


def made(*formats: str, **wishes: Any) -> dict[str, bytes]:
    from personatool.maps.engine.graphviz import find_engine  # noqa: PLC0415

    engine = find_engine("bundled", os.environ)
    output = Output(formats, paper=wishes.pop("paper", "a3"), **wishes)
    return make(source(), "permit", permit()[0], output, lambda sheet: render(sheet, engine)).files


@pytest.mark.parametrize("paper", PAPERS, ids=lambda paper: paper.name)
@pytest.mark.parametrize("orientation", ["auto", "landscape", "portrait"])
@pytest.mark.parametrize("margin", [0.0, 10.0, 25.0])
def test_a_map_lies_inside_the_margins_of_its_sheet(paper: Any, orientation: str, margin: float) -> None:
    sheet = fitted(source(), turned(paper, orientation), margin)
    scale, area = sheet.printed / MM, inked(sheet.drawing)
    size = sorted((sheet.drawing.width * scale, sheet.drawing.height * scale))
    assert size == pytest.approx([paper.width, paper.height], abs=0.5)
    assert min(area.left, area.top) * scale >= margin - 0.5
    assert (sheet.drawing.width - area.right) * scale >= margin - 0.5
    assert (sheet.drawing.height - area.bottom) * scale >= margin - 0.5
    if orientation != "auto":
        assert (sheet.drawing.width > sheet.drawing.height) is (orientation == "landscape")


def test_the_svg_has_the_size_of_the_paper() -> None:
    root = ET.fromstring(made("svg", orientation="landscape")["permit.a3-landscape.svg"])
    assert [root.get("width", "")[-2:], root.get("height", "")[-2:]] == ["pt", "pt"]
    size = [float(root.get(name, "")[:-2]) / MM for name in ("width", "height")]
    assert size == pytest.approx([420, 297], abs=0.5)


@pytest.mark.parametrize(("wishes", "name"), [
    ({}, "permit"),
    ({"detail": "essential"}, "permit"),
    ({"theme": "light"}, "permit.light"),
    ({"paper": "A3", "theme": "dark", "detail": "executive"}, "permit.executive.a3.dark"),
    ({"paper": "a4", "tiles": True}, "permit.a4.tiles"),
    ({"paper": "a3", "orientation": "portrait"}, "permit.a3-portrait"),
])  # fmt: skip
def test_the_name_of_a_file_says_what_it_is(wishes: dict[str, Any], name: str) -> None:
    assert Output(**wishes).stem("permit") == name


def test_a_margin_can_be_removed() -> None:
    area = inked(cropped(source(), 0).drawing)
    drawing = cropped(source(), 0).drawing
    assert (round(area.left), round(area.top)) == (0, 0)
    assert (drawing.width, drawing.height) == pytest.approx((area.right, area.bottom), abs=1)


def test_small_words_are_told_of_with_what_helps(bundled: Engine) -> None:
    workspace, _ = permit()
    small = make(source(), "permit", workspace, Output(paper="a4"), lambda sheet: render(sheet, bundled)).warnings
    said = translator("en").say(small[0])
    assert "on A4, hard to read under 6 pt" in said
    assert "--tiles" in said
    assert "A4" in translator("fr").say(small[0])
    assert translator("fr").say(small[0]) != said


@pytest.mark.parametrize(("paper", "least"), [("a3", 7), ("a0", 18)])
def test_words_large_enough_need_no_warning(paper: str, least: float) -> None:
    sheet, known = source(), read_paper(paper)
    smallest = min(shape.size for shape in sheet.drawing.shapes if isinstance(shape, Label))
    for points, told in ((least + 0.1, False), (least - 0.2, True)):
        printed = dot.DotSource(sheet.drawing, "m", "", "", "en", printed=points / smallest)
        assert is_readable(printed, known) is not told


@pytest.mark.parametrize("wishes", [
    {"formats": ("bmp",)}, {"theme": "neon"}, {"paper": "a9"}, {"paper": "a3", "orientation": "askew"},
    {"orientation": "portrait"}, {"margin": -1.0}, {"margin": float("nan")}, {"scale": 0.0}, {"dpi": float("nan")},
    {"scale": 1.0, "dpi": 300.0}, {"margin": 1000.0},
])  # fmt: skip
def test_what_cannot_be_had_is_refused_before_anything_is_drawn(wishes: dict[str, Any]) -> None:
    with pytest.raises(PersonatoolError):
        check_output(Output(**wishes))


def test_margins_wider_than_the_sheet_are_refused() -> None:
    with pytest.raises(PersonatoolError):
        check_output(Output(paper="a4", margin=100.0, orientation="landscape"))
    check_output(Output(paper="a0", margin=100.0))


def test_pixels_follow_scale_and_resolution() -> None:
    sheet = source().drawing
    for wishes, factor in (({"scale": 0.5}, 0.5), ({"dpi": 48.0}, 0.5), ({}, 1.0)):
        picture = Image.open(io.BytesIO(made("png", paper="", **wishes)["permit.png"]))
        assert picture.size == pytest.approx((sheet.width * factor, sheet.height * factor), abs=1)
    picture = Image.open(io.BytesIO(made("png", dpi=100.0)["permit.a3.png"]))
    assert sorted(picture.size) == pytest.approx([29.7 / 2.54 * 100, 42 / 2.54 * 100], abs=2)


@pytest.mark.parametrize("scale", [1e9, 40.0, 1e-9, float("inf")])
def test_a_picture_nobody_can_open_is_refused(bundled: Engine, scale: float) -> None:
    with pytest.raises(PersonatoolError):
        png(render(source(), bundled), scale)


def test_a_pdf_holds_text_fonts_title_and_language() -> None:
    reader = PdfReader(io.BytesIO(made("pdf")["permit.a3.pdf"]))
    page = reader.pages[0]
    words = " ".join(page.extract_text().split())
    for label in (shape for shape in source().drawing.shapes if isinstance(shape, Label)):
        for line in label.lines:
            for word in line.split():
                assert word in words
    assert permit()[1].title in str(reader.metadata and reader.metadata.title)
    assert str(reader.trailer["/Root"]["/Lang"]) == "en"  # type: ignore[index]
    assert all("/FontFile2" in font for font in _descriptors(reader))
    assert sorted(float(side) / MM for side in page.mediabox[2:]) == pytest.approx([297, 420], abs=0.5)
    assert reader.metadata is not None
    assert reader.metadata.creation_date is None


def _descriptors(reader: PdfReader) -> list[Any]:
    objects = (reader.get_object(number) for number in range(1, int(reader.trailer["/Size"])))  # type: ignore[call-overload]
    found = [item for item in objects if isinstance(item, dict) and item.get("/Type") == "/FontDescriptor"]
    assert found
    return found


def test_a_missing_package_is_named(monkeypatch: pytest.MonkeyPatch) -> None:
    real = builtins.__import__

    def refuse(name: str, *rest: Any) -> Any:
        if name == "typst":
            raise ImportError
        return real(name, *rest)

    monkeypatch.setattr(builtins, "__import__", refuse)
    with pytest.raises(PersonatoolError) as caught:
        made("pdf")
    assert "personatool[pdf]" in translator("en").say(caught.value.message)


def test_the_same_bytes_anywhere(tmp_path: Path) -> None:
    outputs = set()
    for seed, locale, zone in (("0", "C", "UTC"), ("42", "fr_FR.UTF-8", "Pacific/Auckland")):
        env = {**os.environ, "PYTHONHASHSEED": seed, "LC_ALL": locale, "TZ": zone}
        folder = tmp_path / seed
        folder.mkdir()
        command = [sys.executable, "-c", MAKE, str(Path(__file__).parent.parent)]
        done = subprocess.run(command, env=env, cwd=folder, capture_output=True, text=True, check=True)
        outputs.add(done.stdout)
    here = sorted(made("svg", "png", "pdf", "dot").items())
    outputs.add("".join(f"{name} {hashlib.sha256(data).hexdigest()}\n" for name, data in here))
    assert len(outputs) == 1
