"""What a browser really draws stays inside what we measured."""

import base64
from pathlib import Path

import pytest
from playwright.sync_api import Page

from personatool.i18n import content_language, translator
from personatool.load.workspace import load
from personatool.maps.canvas.shapes import Label
from personatool.maps.engine.dot import node_shapes
from personatool.maps.engine.graphviz import Engine, render
from personatool.maps.engine.svg import FILE
from personatool.maps.parts.detail import DETAILS, Detail
from personatool.maps.views.journey.view import journey_map
from personatool.model.measured import Measured

MEASURE = """() => Object.fromEntries([...document.querySelectorAll('text[id]')].map(node => [
  node.id, [...node.querySelectorAll('tspan')].map(line => [
    line.getStartPositionOfChar(0).x, line.getComputedTextLength()])
]))"""
LOADED = "() => Promise.all([...document.fonts].map(face => face.load().then(() => 0)))"
Widths = dict[str, list[tuple[float, float]]]


@pytest.mark.parametrize("detail", DETAILS)
def test_texts_of_the_shipped_maps_stay_in_their_places(
    page: Page, bundled: Engine, root: Path, detail: Detail
) -> None:
    workspace = load([root], cwd=root).workspace
    assert workspace.journeys
    for placed in workspace.journeys:
        say = translator(content_language(placed.value.language, workspace.settings.language))
        source = journey_map(Measured(workspace), placed.value, say, detail)
        file = render(source, bundled).svg(FILE).encode()
        page.goto("data:image/svg+xml;base64," + base64.b64encode(file).decode())
        page.evaluate(LOADED)
        measured: Widths = page.evaluate(MEASURE)
        labels = {
            f"{source.id}-n{i}": shape
            for i, shape in enumerate(node_shapes(source.drawing))
            if isinstance(shape, Label)
        }
        assert measured.keys() == labels.keys()
        for node, label in labels.items():
            check(label, measured[node])


def check(label: Label, measured: list[tuple[float, float]]) -> None:
    for text, (x, width) in zip(label.lines, measured, strict=True):
        assert label.x - 0.1 <= x, text
        assert x + width <= label.x + label.width + 0.1, text
