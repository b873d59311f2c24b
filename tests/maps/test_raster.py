"""Our PNG beside a browser's: the same picture, pixel for pixel but for the edges of letters and lines.

Two rasterisers soften edges differently, so single pixels along edges differ a little; a pixel counts as differing
when it is off by more than a quarter of the way from black to white in any channel. Of these there may be one in a
hundred on the page (0.6 in a hundred at most when this was written). A word that is missing, elsewhere or in another
weight changes the ink in its own area: that may differ by a fifth.
"""

import base64
import io
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path
from typing import Final

import pytest
from PIL import Image, ImageChops
from playwright.sync_api import Page
from pypdf import PdfReader

from maps.conftest import Draw
from personatool.i18n import content_language, translator
from personatool.load.workspace import load
from personatool.maps.canvas.shapes import Emblem, Label, Portrait
from personatool.maps.engine.dot import DotSource
from personatool.maps.engine.graphviz import Engine, render
from personatool.maps.engine.svg import FILE
from personatool.maps.export.pdf import pdf
from personatool.maps.export.png import png
from personatool.maps.parts.detail import DETAILS
from personatool.maps.themes.branding import branded
from personatool.maps.views.registry import VIEWS, JourneyView, View, jobs
from personatool.measure.comparison.compare import compare
from personatool.pipeline.measures import with_confidence

OFF: Final = 64
SHARE: Final = 0.01
INK: Final = 0.2
LEAST_INK: Final = 40.0  # of 255, summed over an area and shared by its letters: below, one edge weighs too much
LOADED: Final = "() => Promise.all([...document.fonts].map(face => face.load().then(() => 0)))"
JOURNEYS: Final = ("obseques", "moving-home", "je-perds-un-proche-demain")
KINDS = [
    pytest.param(view, detail, id=f"{view.name}-{detail}")
    for view in VIEWS
    for detail in (DETAILS if isinstance(view, JourneyView) and view.detailed else DETAILS[:1])
]


def source(root: Path, view: View, detail: str, engine: Engine) -> DotSource:
    """The first drawing of a view."""
    found = load([root], cwd=root).workspace
    measured = with_confidence(found, [journey.value for journey in found.journeys])
    journeys = [journey.value for journey in found.journeys if journey.value.id in JOURNEYS]
    job = jobs(view, measured, journeys, detail, compare)[0]  # type: ignore[arg-type]
    return branded(job.draw(translator(content_language(job.language, found.settings.language)), engine), found)


def seen(page: Page, svg: str, width: float, height: float) -> Image.Image:
    """What a browser shows of a file."""
    page.set_viewport_size({"width": round(width), "height": round(height)})
    data = base64.b64encode(svg.encode()).decode()
    page.goto(f"data:image/svg+xml;base64,{data}")
    page.evaluate(LOADED)
    return Image.open(io.BytesIO(page.screenshot())).convert("RGB")


@pytest.mark.parametrize(("view", "detail"), KINDS)
def test_our_png_is_what_a_browser_shows(page: Page, bundled: Engine, root: Path, view: View, detail: str) -> None:
    given = source(root, view, detail, bundled)
    rendered = render(given, bundled)
    theirs = seen(page, rendered.svg(FILE), rendered.source.drawing.width, rendered.source.drawing.height)
    ours = Image.open(io.BytesIO(png(rendered, 1))).convert("RGB")
    assert ours.size == theirs.size
    assert differing(ours, theirs) <= SHARE
    assert list(moved_words(given, ours, theirs)) == []


def test_the_check_itself_sees_a_missing_word_and_a_shifted_picture(bundled: Engine, root: Path) -> None:
    given = source(root, VIEWS[0], "essential", bundled)
    rendered = render(given, bundled)
    ours = Image.open(io.BytesIO(png(rendered, 1))).convert("RGB")
    title = next(shape for shape in given.drawing.shapes if isinstance(shape, Label))
    blank = ours.copy()
    blank.paste(given.drawing.background, area(title))
    assert [words for words, _, _ in moved_words(given, ours, blank)] == [title.lines]
    assert differing(ours, ImageChops.offset(ours, 3, 0)) > 2 * SHARE
    assert len(list(moved_words(given, ours, ImageChops.offset(ours, 0, 12)))) > 10


def differing(one: Image.Image, other: Image.Image) -> float:
    """Share of pixels that differ clearly in a channel."""
    worst = ImageChops.difference(one, other).split()
    highest = ImageChops.lighter(ImageChops.lighter(worst[0], worst[1]), worst[2])
    return sum(highest.histogram()[OFF + 1 :]) / (one.width * one.height)


def moved_words(
    given: DotSource, one: Image.Image, other: Image.Image
) -> Iterator[tuple[tuple[str, ...], float, float]]:
    """Labels whose area does not hold as much ink in both pictures."""
    edges = [picture.convert("L") for picture in (one, other)]
    pictures = [shape for shape in given.drawing.shapes if isinstance(shape, Portrait | Emblem)]
    assert pictures
    for label in (shape for shape in given.drawing.shapes if isinstance(shape, Label)):
        first, second = (ink(picture.crop(area(label))) / sum(map(len, label.lines)) for picture in edges)
        if max(first, second) > LEAST_INK and abs(first - second) > INK * max(first, second):
            yield label.lines, first, second


def area(label: Label) -> tuple[int, int, int, int]:
    return round(label.x), round(label.y), round(label.x + label.width), round(label.y + label.height)


def ink(picture: Image.Image) -> float:
    """How far pixels are from what most of the area is like, in all."""
    counts = picture.histogram()
    ground = counts.index(max(counts))
    return sum(abs(level - ground) * count for level, count in enumerate(counts))


ARABIC: Final = {
    "title": "أفقد قريبًا",
    "persona": "p",
    "language": "ar",
    "stages": [
        {"name": "الأيام الأولى", "goal": "الاعتراف بالوفاة", "steps": [
            {"name": "الاتصال بالطبيب", "action": "تتصل بالطبيب ثم تنتظر", "thought": "بمن أتصل؟"},
            {"name": "إعلان الوفاة", "pains": [{"text": "لا أحد يقول ما التالي", "severity": 3}]},
        ]},
    ],
}  # fmt: skip


def test_words_from_right_to_left_stay_in_their_places(draw: Draw, bundled: Engine) -> None:
    given = draw(ARABIC, {"id": "p", "name": "ليلى حسن"}, detail="essential")
    bare = replace(given.drawing, shapes=tuple(s for s in given.drawing.shapes if not isinstance(s, Label)))
    with_words, without = (
        Image.open(io.BytesIO(png(render(replace(given, drawing=drawing), bundled), 1))).convert("L")
        for drawing in (given.drawing, bare)
    )
    words = ImageChops.difference(with_words, without).point(lambda level: 255 * (level > OFF))
    assert words.getbbox()
    for label in (shape for shape in given.drawing.shapes if isinstance(shape, Label)):
        left, top, right, bottom = area(label)
        words.paste(0, (left - 4, top - 6, right + 4, bottom + 9))  # Noto’s yāʾ hangs low
    assert words.getbbox() is None


@pytest.mark.parametrize("title", ["أفقد قريبًا", "Renew 🎉 the permit"])
def test_a_pdf_is_made_of_any_script(draw: Draw, bundled: Engine, title: str) -> None:
    given = draw({**ARABIC, "title": title}, {"id": "p", "name": "ليلى حسن"}, detail="essential")
    assert len(PdfReader(io.BytesIO(pdf([render(given, bundled)]))).pages) == 1
