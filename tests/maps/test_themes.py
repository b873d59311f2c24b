"""Themes: every word readable on the pixels it really stands on, levels kept apart."""

import io
import os
from collections.abc import Iterator
from dataclasses import replace
from typing import Any

import pytest
from PIL import Image

from maps.conftest import Draw
from maps.permit import permit
from personatool.colour.contrast import contrast, readable
from personatool.i18n import translator
from personatool.maps.canvas import colours
from personatool.maps.canvas.shapes import Box, Curve, Drawing, Label, Path
from personatool.maps.canvas.typesetting import Style, measure
from personatool.maps.engine.dot import DotSource
from personatool.maps.engine.graphviz import Engine, render
from personatool.maps.export.png import png
from personatool.maps.parts.detail import DETAILS
from personatool.maps.themes.branding import THEMES, branded
from personatool.maps.themes.theme import themed
from personatool.maps.views.journey.view import journey_map
from personatool.model.measured import Measured
from personatool.model.settings import ThemeName

RATIOS: dict[ThemeName, float] = {"light": 4.5, "dark": 4.5, "print": 4.5, "high-contrast": 7.0}


@pytest.mark.parametrize("detail", DETAILS)
@pytest.mark.parametrize("theme", THEMES)
def test_every_word_is_readable_on_what_it_stands_on(theme: ThemeName, detail: Any, bundled: Engine) -> None:
    workspace, journey = permit()
    source = branded(journey_map(Measured(workspace), journey, translator("en"), detail), workspace, theme)
    assert list(_unreadable(source, bundled, RATIOS[theme])) == []


def _unreadable(source: DotSource, engine: Engine, ratio: float) -> Iterator[str]:
    """Draw the map without its words and look at the pixels that would be below them."""
    labels = [shape for shape in source.drawing.shapes if isinstance(shape, Label)]
    bare = replace(source.drawing, shapes=tuple(s for s in source.drawing.shapes if not isinstance(s, Label)))
    picture = Image.open(io.BytesIO(png(render(replace(source, drawing=bare), engine), 1))).convert("RGB")
    for label in labels:
        if label.halo:
            assert contrast(label.colour, label.halo) >= ratio, label
            continue
        for x, y in _points(label):
            ground = "#{:02X}{:02X}{:02X}".format(*picture.getpixel((round(x), round(y))))  # type: ignore[misc]
            if contrast(label.colour, ground) < ratio:
                yield f"{label.lines} {label.colour} on {ground}"
                break


def _points(label: Label) -> Iterator[tuple[float, float]]:
    for index, line in enumerate(label.lines):
        width = measure(line, Style(label.face, label.size, label.leading))
        left = {"left": label.x, "center": label.x + (label.width - width) / 2,
                "right": label.x + label.width - width}[label.align]  # fmt: skip
        y = label.y + (index + 0.5) * label.leading
        yield from ((left + width * share, y) for share in (0.05, 0.35, 0.65, 0.95))


def test_printing_saves_ink(bundled: Engine) -> None:
    workspace, journey = permit()
    source = journey_map(Measured(workspace), journey, translator("en"))
    used = {theme: _ink(branded(source, workspace, theme), bundled) for theme in THEMES}
    assert used["print"] < 0.6 * used["light"] < used["dark"]


def _ink(source: DotSource, engine: Engine) -> float:
    picture = Image.open(io.BytesIO(png(render(source, engine), 0.25))).convert("L")
    histogram = picture.histogram()
    return sum((255 - level) * count for level, count in enumerate(histogram))


def test_light_is_the_drawing_itself(draw: Draw) -> None:
    drawing = draw({"stages": [{"name": "One"}]}).drawing
    assert themed(drawing, "light") is drawing


def test_the_brands_colours_dress_the_stages_and_stay_readable(draw: Draw) -> None:
    stages = [{"name": name, "steps": [{"name": "Go"}]} for name in ("One", "Two", "Three")]
    drawing = draw({"stages": stages}, settings={"brand": {"colours": ["#117744", "#FFEE00"]}}).drawing
    fills = {shape.fill for shape in drawing.shapes if hasattr(shape, "fill")}
    yellow = readable("#FFEE00")
    assert {"#117744", yellow} <= fills
    assert contrast(yellow, colours.WHITE) >= 4.5


def test_the_brands_theme_holds_unless_another_is_asked_for(draw: Draw) -> None:
    workspace, _ = permit()
    source = draw({"stages": [{"name": "One"}]})
    dark = replace(workspace, settings=workspace.settings.model_validate({"brand": {"theme": "dark"}}))
    assert branded(source, dark).drawing.background != colours.PAGE
    assert branded(source, dark, "light").drawing.background == colours.PAGE


@pytest.mark.parametrize(("font", "family", "smaller"), [
    ("Marianne", "Marianne", False), ("Verdana", "Verdana", True), ("Inter", "", False),
    ('X"; } <script>', "X script", True),
])  # fmt: skip
def test_another_font_leaves_words_in_their_boxes(draw: Draw, font: str, family: str, smaller: bool) -> None:  # noqa: FBT001
    workspace, _ = permit()
    source = draw({"stages": [{"name": "One"}]})
    other = replace(workspace, settings=workspace.settings.model_validate({"brand": {"font": font}}))
    made = branded(source, other)
    before, after = (sum(s.size for s in d.shapes if isinstance(s, Label)) for d in (source.drawing, made.drawing))
    assert made.font == family
    assert (after < before * 0.9) is smaller
    assert f"{family},Inter" in render(made, _engine()).svg() or not family


def _engine() -> Engine:
    from personatool.maps.engine.graphviz import find_engine  # noqa: PLC0415

    return find_engine("bundled", os.environ)


def test_a_level_in_bars_keeps_its_meaning_in_every_theme() -> None:
    full, empty = (
        Box(0, 0, 20, 12, colours.STAGES[0], mark=True),
        Box(30, 0, 20, 12, colours.empty(colours.STAGES[0], 0.2), mark=True),
    )
    for theme in THEMES:
        one, other = (
            s for s in themed(Drawing(60, 20, colours.PAGE, (full, empty)), theme).shapes if isinstance(s, Box)
        )
        assert contrast(one.fill, other.fill) >= 2, theme


def test_high_contrast_tells_the_lens_persona_s_curve_and_cards_from_the_rest(draw: Draw) -> None:
    steps = [{"name": name, "emotion": "1", "emotions": {"p": "-1"}, "pains": "Waits"} for name in "ab"]
    drawing = themed(draw({"stages": [{"name": "S", "steps": steps}]}, detail="essential").drawing, "high-contrast")
    widths = {shape.name: shape.width for shape in drawing.shapes if isinstance(shape, Curve) and shape.name}
    assert widths["curve"] >= 3 * widths["other"]
    cards = [
        shape.stroke_width for shape in drawing.shapes if isinstance(shape, Box) and shape.name in ("step", "pain")
    ]
    panels = [shape.stroke_width for shape in drawing.shapes if isinstance(shape, Path) and shape.stroke]
    assert min(cards) > max(panels)
