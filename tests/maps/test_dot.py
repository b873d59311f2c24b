"""Text is never code: whatever people write, the DOT holds only our statements and the engine gives the text back."""

import re
from collections.abc import Callable
from xml.etree import ElementTree as ET

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from personatool.maps.canvas.colours import INK, WHITE
from personatool.maps.canvas.shapes import Drawing, Label
from personatool.maps.engine.dot import DotSource, clean, dot_text, node_shapes, quote
from personatool.maps.engine.graphviz import Engine, render, run

Draw = Callable[..., DotSource]
SVG = "{http://www.w3.org/2000/svg}"
QUOTED = r'"(?:[^"\\]|\\.)*"'
VALUE = rf"(?:{QUOTED}(?: \+ {QUOTED})*|[\w.]+)"
STATEMENT = re.compile(rf"(?:n\d+|page|page -> page|graph|node|edge) \[\w+={VALUE}(?: \w+={VALUE})*\];")
SAFE = {
    "svg", "title", "desc", "defs", "symbol", "linearGradient", "stop", "clipPath", "circle", "g", "rect", "path",
    "polygon", "polyline", "ellipse", "line", "text", "tspan", "use", "image",
}  # fmt: skip
FORBIDDEN = re.compile(r"\b(?:URL|href|image|shapefile|tooltip|stylesheet|fontpath|imagepath)=")


def check_syntax(dot: str) -> None:
    lines = dot.splitlines()
    assert lines[0] == "digraph {"
    assert lines[-1] == "}"
    for line in lines[1:-1]:
        assert STATEMENT.fullmatch(line), line
        assert not FORBIDDEN.search(re.sub(QUOTED, '""', line)), line


@settings(max_examples=30, deadline=None, suppress_health_check=[HealthCheck.too_slow, HealthCheck.data_too_large])
@given(data=st.data())
def test_only_our_statements(sources: st.SearchStrategy[DotSource], data: st.DataObject) -> None:
    source = data.draw(sources)
    check_syntax(source.text)
    check_syntax(source.wordless)


def test_the_engine_gets_the_same_graph_without_words(draw: Draw) -> None:
    source = everywhere(draw, "Word")
    left_out = set(source.text.splitlines()) - set(source.wordless.splitlines())
    assert set(source.wordless.splitlines()) < set(source.text.splitlines())
    assert len(left_out) == sum(isinstance(shape, Label) for shape in source.drawing.shapes)
    assert "Word" in source.text
    assert "Word" not in source.wordless


@given(st.text())
def test_a_quoted_text_stays_one_string(text: str) -> None:
    assert re.fullmatch(QUOTED, quote([text]))


def texts_of(engine: Engine, texts: list[str]) -> list[list[str]]:
    """What the engine itself writes for these texts, before it is finished."""
    labels = tuple(Label(10, 20.0 * i, 300, (text,), "regular", 12, 15, INK) for i, text in enumerate(texts))
    svg = ET.fromstring(run(engine, dot_text(Drawing(400, 20.0 * len(texts), WHITE, labels))))
    groups = {group.get("id"): group for group in svg.iter(f"{SVG}g")}
    return [[node.text or "" for node in groups[f"n{index}"].iter(f"{SVG}text")] for index in range(len(texts))]


def test_the_engine_gives_every_text_back(bundled: Engine, nasty: tuple[str, ...]) -> None:
    texts = [text for text in nasty if "\n" not in text]
    written = [["".join(lines).replace("\u200b", "").replace("\u00a0", " ")] for lines in texts_of(bundled, texts)]
    assert written == [[text] for text in texts]


def words(svg: str) -> list[str]:
    return [node.text or "" for node in ET.fromstring(svg).iter(f"{SVG}tspan")]


def test_the_finished_map_shows_every_text_as_written(bundled: Engine, draw: Draw, nasty: tuple[str, ...]) -> None:
    for text in (text for text in nasty if len(text) < 30 and "\n" not in text):
        rendered = render(everywhere(draw, text), bundled)
        assert sum(text in line for line in words(rendered.svg())) >= 15
        assert text in rendered.source.description
        assert {node.tag.removeprefix(SVG) for node in ET.fromstring(rendered.svg()).iter()} <= SAFE


def everywhere(draw: Draw, text: str) -> DotSource:
    step = {
        "name": text, "action": text, "touchpoint": text, "thought": text, "emotion": {"score": 1, "word": text},
        "pains": text, "opportunities": [{"text": text, "owner": text}], "backstage": text, "lanes": {text: text},
        "key_moment": {"name": text}, "failure": text, "asks": text,
    }  # fmt: skip
    journey = {"title": text, "stages": [{"name": text, "goal": text, "time": text, "steps": [step]}], "persona": "p"}
    persona = {"id": "p", "name": text, "role": text, "quote": text, "goals": text, "pains": text}
    return draw(journey, persona)


@settings(max_examples=12, deadline=None, suppress_health_check=[HealthCheck.too_slow, HealthCheck.data_too_large])
@given(data=st.data())
def test_any_journey_is_drawn_whole(
    bundled: Engine, sources: st.SearchStrategy[DotSource], data: st.DataObject
) -> None:
    source = data.draw(sources)
    expected = [
        clean(line) for shape in node_shapes(source.drawing) if isinstance(shape, Label) for line in shape.lines
    ]
    assert words(render(source, bundled).svg()) == expected


def test_characters_no_xml_can_carry_are_replaced() -> None:
    assert clean("a\x00b\ud800c") == "a\ufffdb\ufffdc"
