"""A journey written from right to left: the page changes sides, letters do not."""

from collections.abc import Callable
from xml.etree import ElementTree as ET

from personatool.maps import DotSource, Engine, render
from personatool.maps.drawing import Box, Label

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
