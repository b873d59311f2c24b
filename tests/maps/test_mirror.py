"""A journey written from right to left: the page changes sides, letters do not."""

import io
from collections.abc import Callable
from xml.etree import ElementTree as ET

from PIL import Image

from personatool.maps.canvas.shapes import Box, Label
from personatool.maps.engine.dot import DotSource
from personatool.maps.engine.graphviz import Engine, render
from personatool.maps.export.png import png
from personatool.maps.export.svg_file import spelled_out

Draw = Callable[..., DotSource]
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
    svg = ET.fromstring(render(source, bundled).svg)
    texts = {"".join(each.itertext()): each for each in svg.iter("{http://www.w3.org/2000/svg}text")}
    first = texts["الأولى"]
    assert (first.get("direction"), first.get("text-anchor")) == ("rtl", None)
    label = next(each for each in source.drawing.shapes if isinstance(each, Label) and each.lines == ("الأولى",))
    assert first[0].get("x") == f"{label.x + label.width:.2f}".rstrip("0").rstrip(".")
    ours = texts["Steps"]
    assert (ours.get("direction"), ours.get("text-anchor")) == (None, "end")


def test_texts_say_their_language_when_it_is_not_the_map_s(draw: Draw, bundled: Engine) -> None:
    assert '<g lang="ja"' in render(draw({"stages": ["手続き"], "language": "ja"}), bundled).svg
    assert "<g lang=" not in render(draw({"stages": ["Step"], "language": "en"}), bundled).svg
    assert "<g lang=" not in render(draw({"stages": ["Step"], "language": "en onload=x"}), bundled).svg


def test_as_a_picture_no_word_runs_into_the_margin(draw: Draw, bundled: Engine) -> None:
    """Resvg knows no `direction`: without help, lines begin where they should end."""
    rendered = render(draw({"title": "أفقد قريبا", "stages": STAGES, "language": "ar"}), bundled)
    picture = Image.open(io.BytesIO(png(rendered, 1))).convert("RGB")
    margin = picture.crop((picture.width - 50, 0, picture.width, picture.height))
    assert len(margin.getcolors() or ()) == 1


def test_directions_are_spelled_out_for_those_who_know_none() -> None:
    given = '<text fill="a" direction="rtl"><tspan x="1">أ 1</tspan></text><text><tspan>B</tspan></text>'
    told = '<text fill="a" text-anchor="end"><tspan x="1">\u202bأ 1\u202c</tspan></text>'
    assert spelled_out(given) == told + "<text><tspan>B</tspan></text>"
    assert spelled_out('<text text-anchor="end" direction="rtl">x</text>') == "<text>x</text>"
    middle = '<text text-anchor="middle" direction="rtl">x</text>'
    assert spelled_out(middle) == '<text text-anchor="middle">x</text>'
