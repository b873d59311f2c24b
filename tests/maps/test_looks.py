"""Small things a designer would see at once: names on one line, lists in columns, a logo beside the title."""

import io
from dataclasses import replace
from pathlib import Path

from PIL import Image

from maps.conftest import Draw
from personatool.i18n import translator
from personatool.load.workspace import load
from personatool.maps.canvas.shapes import Box, Drawing, Emblem, Label, Marker, flatten
from personatool.maps.engine.graphviz import Engine
from personatool.maps.parts.bibliography import bibliography
from personatool.maps.parts.context import base
from personatool.maps.themes.branding import branded
from personatool.maps.views.registry import VIEWS, jobs
from personatool.measure.comparison.compare import compare
from personatool.model.measured import Measured
from personatool.model.settings import Settings
from personatool.model.workspace import Picture, Workspace
from personatool.pipeline.measures import with_confidence

STEPS = [{"name": "Go"}, {"name": "Wait"}]


def label(drawing: Drawing, words: str) -> Label:
    return next(shape for shape in drawing.shapes if isinstance(shape, Label) and words in " ".join(shape.lines))


def test_names_of_stages_stand_on_one_line_however_long_their_times(draw: Draw) -> None:
    stages = [
        {"name": "Notice", "steps": STEPS, "time": "Week 1", "goal": "Know"},
        {"name": "Prepare", "steps": STEPS, "time": "From the first letter to the last reminder of all, months later"},
        {"name": "Receive", "steps": STEPS},
    ]
    drawing = draw({"stages": stages}).drawing
    names = [label(drawing, word) for word in ("Notice", "Prepare", "Receive")]
    assert len({name.y for name in names}) == 1
    assert label(drawing, "Week 1").y > names[0].y + names[0].height - 1
    short = draw({"stages": [{**stage, "time": "Week 1"} for stage in stages]}).drawing
    assert abs(label(short, "Week 1").y - label(short, "Notice").y) < 10


def test_the_star_of_a_key_moment_leaves_the_words_of_its_step_alone(draw: Draw) -> None:
    stage = {"name": "One", "steps": [{"name": "Ask for the permit at last, in person", "key_moment": {}}]}
    drawing = draw({"stages": [stage]}, detail="essential").drawing
    star = next(s for s in drawing.shapes if isinstance(s, Marker) and s.name == "moment")
    words = label(drawing, "Ask for")
    assert star.y + star.size / 2 <= words.y + (words.leading - words.size) / 2


def test_sources_stand_in_columns_short_enough_to_read() -> None:
    titles = tuple(f"Study {number} of what people do when a letter arrives (high confidence)" for number in range(9))
    ctx = base(Measured(Workspace(Settings())), translator("en"), "en")
    for width in (500, 1400, 3300):
        labels = [shape for shape in flatten(bibliography(ctx, titles, width)) if isinstance(shape, Label)]
        assert [" ".join(label.lines) for label in labels[1:]] == list(titles)
        assert all(label.x + label.width <= width + 1 and label.width <= 630 for label in labels)
        assert max(label.y + label.height for label in labels) <= 9 * 36 / max(width // 560, 1) + 40


def test_a_logo_stands_beside_the_title_and_covers_nothing(root: Path, bundled: Engine) -> None:
    found = load([root], cwd=root).workspace
    journeys = [placed.value for placed in found.journeys]
    wide = io.BytesIO()
    Image.new("RGB", (400, 40), "#336699").save(wide, "PNG")
    with_logo = replace(found, logo=Picture("image/png", wide.getvalue(), 400, 40))
    measured = with_confidence(with_logo, journeys)
    for view in VIEWS:
        for job in jobs(view, measured, journeys, "essential", compare):
            drawing = branded(job.draw(translator("fr"), bundled), with_logo).drawing
            logo = next(shape for shape in drawing.shapes if isinstance(shape, Emblem))
            assert logo.x + logo.width == drawing.width - drawing.margin
            for shape in drawing.shapes:
                if isinstance(shape, Label | Box):
                    assert not _meet(shape, logo), (job.stem, shape)


def _meet(shape: Label | Box, logo: Emblem) -> bool:
    across = shape.x < logo.x + logo.width and logo.x < shape.x + shape.width
    return across and shape.y < logo.y + logo.height and logo.y < shape.y + shape.height
