"""A journey written from right to left: the page changes sides, letters do not."""

import io
from collections.abc import Callable
from itertools import product
from xml.etree import ElementTree as ET

from PIL import Image

from personatool.maps.canvas.colours import INK, PAGE
from personatool.maps.canvas.shapes import Align, Box, Drawing, Label
from personatool.maps.engine.dot import DotSource, dot_source
from personatool.maps.engine.graphviz import Engine, render
from personatool.maps.engine.svg import FILE, PROGRAM
from personatool.maps.export.png import png

Draw = Callable[..., DotSource]
SVG = "{http://www.w3.org/2000/svg}"
STAGES = [
    {"name": "البداية", "steps": [{"name": "الأولى", "emotion": "1"}, {"name": "الثانية", "emotion": "-1"}]},
    {"name": "النهاية", "steps": ["الثالثة"]},
]


def places(source: DotSource, name: str) -> list[float]:
    return [shape.x for shape in source.drawing.shapes if isinstance(shape, Box) and shape.name == name]


def test_the_map_changes_sides(draw: Draw) -> None:
    left = draw({"stages": STAGES, "language": "en"})
    right = draw({"stages": STAGES, "language": "ar"})
    assert right.drawing.width == left.drawing.width
    assert places(left, "step") == sorted(places(left, "step"))
    assert places(right, "step") == sorted(places(right, "step"), reverse=True)
    assert len(right.drawing.shapes) == len(left.drawing.shapes)


def test_letters_keep_their_order_and_lean_on_their_own_side(draw: Draw, bundled: Engine) -> None:
    source = draw({"stages": STAGES, "language": "ar"})
    svg = ET.fromstring(render(source, bundled).svg())
    texts = {"".join(text.itertext()): text for text in svg.iter(f"{SVG}text")}
    first = texts["الأولى"]
    assert (first.get("direction"), first.get("text-anchor")) == ("rtl", None)
    label = next(shape for shape in source.drawing.shapes if isinstance(shape, Label) and shape.lines == ("الأولى",))
    assert first[0].get("x") == f"{label.x + label.width:.2f}".rstrip("0").rstrip(".")
    ours = texts["Steps"]
    assert (ours.get("direction"), ours.get("text-anchor")) == (None, "end")


def test_texts_say_their_language_when_it_is_not_the_map_s(draw: Draw, bundled: Engine) -> None:
    assert '<g lang="ja"' in render(draw({"stages": ["手続き"], "language": "ja"}), bundled).svg()
    assert "<g lang=" not in render(draw({"stages": ["Step"], "language": "en"}), bundled).svg()
    assert "<g lang=" not in render(draw({"stages": ["Step"], "language": "en onload=x"}), bundled).svg()


def test_as_a_picture_no_word_runs_into_the_margin(draw: Draw, bundled: Engine) -> None:
    """Resvg knows no `direction`: without help, lines begin where they should end."""
    rendered = render(draw({"title": "أفقد قريبا", "stages": STAGES, "language": "ar"}), bundled)
    picture = Image.open(io.BytesIO(png(rendered, 1))).convert("RGB")
    margin = picture.crop((picture.width - 50, 0, picture.width, picture.height))
    assert len(margin.getcolors() or ()) == 1


def test_directions_are_spelled_out_for_programs_that_know_none(bundled: Engine) -> None:
    sides: tuple[Align, ...] = ("left", "center", "right")
    labels = tuple(
        Label(0, 0, 50, (line,), "regular", 10, 20, INK, side) for line, side in product(("أ 1", "B"), sides)
    )
    source = dot_source(Drawing(50, 20, PAGE, labels), map_id="m", name="", description="", language="ar")
    drawn = render(source, bundled)
    directed, spelled = ([_told(text) for text in ET.fromstring(drawn.svg(options)).iter(f"{SVG}text")]
                         for options in (FILE, PROGRAM))  # fmt: skip
    arabic = [("أ 1", "rtl", "end"), ("أ 1", "rtl", "middle"), ("أ 1", "rtl", None)]
    latin = [("B", None, None), ("B", None, "middle"), ("B", None, "end")]
    assert directed == arabic + latin
    assert spelled == [("\u202bأ 1\u202c", None, anchor) for anchor in (None, "middle", "end")] + latin


def _told(text: ET.Element) -> tuple[str, str | None, str | None]:
    return "".join(text.itertext()), text.get("direction"), text.get("text-anchor")
