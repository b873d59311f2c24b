import os
import re
from base64 import b64encode
from collections.abc import Callable
from dataclasses import replace
from xml.etree import ElementTree as ET

from personatool.i18n import translator
from personatool.maps.canvas.colours import INK, WHITE
from personatool.maps.canvas.shapes import Icon, Label
from personatool.maps.engine.dot import DotSource
from personatool.maps.engine.graphviz import Engine, find_engine, render
from personatool.maps.engine.svg import FILE
from personatool.maps.views.journey.view import journey_map
from personatool.model.journey import Journey
from personatool.model.measured import Measured
from personatool.model.persona import Persona
from personatool.model.settings import Settings
from personatool.model.workspace import Picture, Placed, Workspace

Draw = Callable[..., DotSource]
NUMBER = re.compile(r"-?\d+(?:\.\d+)?")
STAGES = [
    {"name": "Ask", "steps": [
        {"name": "Call", "channel": "phone", "initiator": "service", "emotion": {"score": -2, "word": "lost"},
         "pains": [{"text": "Nobody answers", "severity": 3}], "key_moment": {"name": "First call"}},
        {"name": "Wait", "emotion": {"score": 0.5, "basis": "assumed"}, "emotions": {"sam": "1"}, "systems": "Queue"},
    ]},
    {"name": "Get", "emotion": "2"},
]  # fmt: skip
IDS = re.compile(r'\bid="([^"]+)"')


def test_ids_and_classes_carry_the_map_id(bundled: Engine, draw: Draw) -> None:
    svg = render(draw({"stages": STAGES}), bundled).svg()
    ids = IDS.findall(svg)
    assert len(ids) == len(set(ids))
    assert all(name.startswith("map-tested") for name in ids)
    assert all(name.startswith("map-tested-") for name in re.findall(r'class="([^"]+)"', svg))
    assert set(re.findall(r"(?:href=\"|url\()#([\w-]+)", svg)) <= set(ids)


def test_the_inline_form_suits_a_strict_page(bundled: Engine, draw: Draw) -> None:
    svg = render(draw({"stages": STAGES}), bundled).svg()
    assert svg.startswith("<svg ")
    for unwanted in ("<style", "style=", "<!--", "<!DOCTYPE", "<?xml", "<a ", "xlink", "http://", "onload", 'pt"'):
        assert unwanted not in svg.replace('xmlns="http://www.w3.org/2000/svg"', ""), unwanted


def test_a_map_is_named_and_described(bundled: Engine, draw: Draw) -> None:
    rendered = render(draw({"title": "Renew", "stages": STAGES, "state": "future"}), bundled)
    svg = ET.fromstring(rendered.svg())
    assert svg.get("role") == "img"
    assert svg.get("aria-labelledby") == "map-tested-title map-tested-desc"
    assert svg[0].text == rendered.source.name == "Journey map: Renew"
    assert svg[1].text == rendered.source.description
    assert "Worst moment: Call (lost, −2)." in rendered.source.description
    assert "Key moments: First call." in rendered.source.description


def test_both_engines_draw_the_same_picture(bundled: Engine, draw: Draw, system_dot: str) -> None:
    assert system_dot
    source = draw({"stages": STAGES})
    ours, theirs = render(source, bundled).svg(), render(source, find_engine("system", os.environ)).svg()
    assert NUMBER.sub("#", ours) == NUMBER.sub("#", theirs)
    apart = [abs(float(a) - float(b)) for a, b in zip(NUMBER.findall(ours), NUMBER.findall(theirs), strict=True)]
    assert max(apart) < 0.1


def test_marks_differ_in_shape_as_well_as_colour(draw: Draw) -> None:
    steps = [{"name": name, "emotion": score} for name, score in (("a", "2"), ("b", "0"), ("c", "-2"))]
    text = draw({"stages": [{"name": "S", "steps": steps}]}).text
    marks = re.findall(r'shape=(\w+) [^;]*fillcolor="#\w+" color="#FFFFFF" penwidth=2.5', text)
    on_the_curve, in_the_legend = marks[:3], marks[3:]
    assert on_the_curve == in_the_legend == ["circle", "diamond", "invtriangle"]


def test_a_step_without_a_score_leaves_a_gap(draw: Draw) -> None:
    def curves(*scores: str | None) -> int:
        steps = [{"name": "x", **({"emotion": score} if score else {})} for score in scores]
        dot: str = draw({"stages": [{"name": "S", "steps": steps}]}).text
        return dot.count("penwidth=4.5")

    assert curves("1", "2", "1", "0") == 1
    assert curves("1", "2", None, "0", "1") == 2


def test_expected_emotions_are_dashed(draw: Draw) -> None:
    steps = [{"name": "x", "emotion": {"score": score, "basis": "expected"}} for score in (1, -1)]
    dot = draw({"stages": [{"name": "S", "steps": steps}]})
    assert "penwidth=4.5 style=dashed" in dot.text
    assert any("Expected or assumed" in line for line in _lines(dot.text))


def test_a_score_beyond_the_scale_stays_on_the_chart(draw: Draw) -> None:
    steps = [{"name": "x", "emotion": score} for score in ("9", "-9")]
    source = draw({"stages": [{"name": "S", "steps": steps}], "emotion_scale": {"min": 1, "max": 5}})
    marks = re.findall(r'pos="[\d.]+,([\d.]+)" shape=(?:circle|invtriangle)', source.text)
    assert len(marks) >= 2
    assert all(0 < float(y) < source.drawing.height for y in marks)
    assert "9" in _lines(source.text)


def test_empty_lanes_are_not_drawn(draw: Draw) -> None:
    lines = _lines(draw({"stages": [{"name": "S", "steps": ["One"]}]}).text)
    for title in ("Emotion", "Thoughts", "Pain points", "Line of visibility", "Legend", "Touchpoints"):
        assert title not in lines
    assert "Steps" in lines


def test_the_brand_dresses_the_frame(draw: Draw) -> None:
    moment = {"name": "Now", "why": "It decides"}
    stages = [{"name": "S", "steps": [{"name": "x", "emotion": "1", "key_moment": moment}]}]
    drawing = draw({"stages": stages}, settings={"brand": {"accent": "#AA1155"}}).drawing
    stars = {shape.colour for shape in drawing.shapes if isinstance(shape, Icon) and shape.name == "star"}
    assert stars == {"#AA1155"}


def test_numbers_follow_the_language(draw: Draw) -> None:
    stages = [{"name": "S", "steps": [{"name": "x", "emotion": "1.5", "cost": "12.50 EUR"}]}]
    assert {"+1.5", "€12.50"} <= set(_lines(draw({"stages": stages}).text))
    assert {"+1,5", "12,50\u00a0€"} <= set(_lines(draw({"stages": stages}, language="fr").text))


def test_a_portrait_is_cut_to_a_circle_and_embedded(bundled: Engine) -> None:
    persona = Persona.model_validate({"id": "p", "name": "Ada Byron", "goals": "Count"})
    journey = Journey.model_validate({"id": "j", "title": "T", "persona": "p", "stages": [{"name": "S"}]})
    picture = Picture("image/png", b"not really a picture", 10, 10)
    plain = Workspace(Settings(), (Placed(persona, "p.yaml"),), (Placed(journey, "j.yaml"),))
    pictured = Workspace(plain.settings, plain.personas, plain.journeys, {"p": picture})
    assert "AB" in _lines(journey_map(Measured(plain), journey, translator("en")).text)
    drawn = render(journey_map(Measured(pictured), journey, translator("en")), bundled)
    svg = drawn.svg()
    assert f'href="data:image/png;base64,{b64encode(picture.data).decode()}"' in svg
    assert 'clip-path="url(#map-j-face0)"' in svg
    # Inkscape before 1.3 and Office draw nothing for `href` without its old prefix.
    assert ' xlink:href="data:' in drawn.svg(FILE)


def test_a_file_of_its_own_carries_its_fonts(bundled: Engine, draw: Draw) -> None:
    rendered = render(draw({"stages": STAGES}), bundled)
    file = rendered.svg(FILE)
    assert file.startswith('<?xml version="1.0" encoding="UTF-8"?>\n<svg width="')
    assert file.count("@font-face") == len({"regular", "medium", "semibold", "bold", "extrabold"})
    ET.fromstring(file.encode())


def test_a_file_of_its_own_is_drawn_alike_by_office_programs(bundled: Engine, draw: Draw) -> None:
    """LibreOffice draws symbols in their own size, and an outline over its words."""
    given = draw({"stages": STAGES})
    haloed = Label(8, 8, 90, ("Lifted",), "bold", 12, 16, INK, halo=WHITE)
    rendered = render(replace(given, drawing=replace(given.drawing, shapes=(*given.drawing.shapes, haloed))), bundled)
    drawn = rendered.svg(FILE)
    assert not re.search("<(use|symbol|mask)|paint-order", drawn)
    assert drawn.count(" scale(") == sum(isinstance(shape, Icon) for shape in given.drawing.shapes) > 0
    outline, words = re.findall("<text[^>]*>(?=<tspan[^>]*>Lifted)", drawn)
    assert 'stroke="#ffffff"' in outline
    assert " id=" not in outline
    assert 'fill="#1b2333"' in words
    assert "stroke" not in words
    assert rendered.svg().count("Lifted") == 1


def _lines(dot: str) -> list[str]:
    """Lines of all labels, as the reader sees them."""
    labels = re.findall(r'label="((?:[^"\\]|\\.)+)"', dot)
    return [line for label in labels for line in re.split(r"\\[lnr]", label) if line]
