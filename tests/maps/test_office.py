"""A map's SVG file in LibreOffice beside a browser: every word is there, and the pictures are the same.

LibreOffice makes its letters and edges softer and moves them by parts of a pixel, so pictures are compared by small
squares of a few letters: a square differs when its mean is off by more than an eighth of the way from black to white.
Of these there may be one in two hundred. An icon is too small for that: softened, its area may differ by as much as
its lines differ from their ground, which those that are missing, elsewhere or of another size do twice over.
"""

import os
import subprocess
import xml.etree.ElementTree as ET
from collections.abc import Iterator
from pathlib import Path
from typing import Any, Final, NamedTuple, cast

import pytest
from PIL import Image, ImageChops, ImageFilter, ImageStat
from playwright.sync_api import Page
from pypdf import PdfReader

from maps.test_raster import KINDS, seen, source
from personatool.assets import font_files
from personatool.maps.canvas.shapes import Icon
from personatool.maps.engine.dot import DotSource
from personatool.maps.engine.graphviz import Engine, render
from personatool.maps.engine.svg import FILE
from support import need_program

pytestmark = pytest.mark.slow

SQUARE: Final = 16
OFF: Final = 32
SHARE: Final = 0.005
ICON_OFF: Final = 1.4  # 1.22 when this was written, 2.4 where LibreOffice drew icons too large
SVG: Final = "{http://www.w3.org/2000/svg}"
FONTS: Final = """<?xml version="1.0"?><!DOCTYPE fontconfig SYSTEM "fonts.dtd">
<fontconfig><include ignore_missing="yes">/etc/fonts/fonts.conf</include><dir>{}</dir></fontconfig>
"""


class Opened(NamedTuple):
    """A map, its file, and what LibreOffice makes of it."""

    source: DotSource
    svg: str
    picture: Image.Image
    words: str


@pytest.fixture(scope="module")
def opened(tmp_path_factory: pytest.TempPathFactory, root: Path, bundled: Engine) -> dict[str, Opened]:
    """Every view as LibreOffice opens it, by its id: one start for the pictures, one for the words."""
    office, folder = need_program("soffice"), tmp_path_factory.mktemp("office")
    # Like a designer's machine, it has our font.
    (folder / "fonts.conf").write_text(FONTS.format(Path(font_files()[0]).parent))
    env = {**os.environ, "FONTCONFIG_FILE": str(folder / "fonts.conf")}
    drawn = {}
    for kind in KINDS:
        view, detail = cast("tuple[Any, str]", kind.values)
        rendered = render(source(root, view, detail, bundled), bundled)
        drawn[str(kind.id)] = rendered.source, rendered.svg(FILE)
        (folder / f"{kind.id}.svg").write_text(rendered.svg(FILE), encoding="utf-8")
    files = [str(folder / f"{name}.svg") for name in drawn]
    profile = f"-env:UserInstallation={(folder / 'profile').as_uri()}"
    for target in ("png", "pdf"):
        command = [office, profile, "--headless", "--convert-to", target, "--outdir", folder, *files]
        subprocess.run(command, env=env, check=True, capture_output=True, timeout=300)
    return {
        name: Opened(given, svg, Image.open(folder / f"{name}.png").convert("RGB"), read(folder / f"{name}.pdf"))
        for name, (given, svg) in drawn.items()
    }


def read(path: Path) -> str:
    """The words of a PDF, without spaces: what is set apart, LibreOffice may write as one line."""
    return "".join("".join(page.extract_text() for page in PdfReader(path).pages).split())


def written(svg: str) -> Iterator[str]:
    """Words of an SVG."""
    for line in ET.fromstring(svg).iter(f"{SVG}tspan"):
        yield from (line.text or "").split()


def squares(picture: Image.Image) -> Image.Image:
    """Means of small squares."""
    return picture.convert("L").reduce(SQUARE)


def unlike(one: Image.Image, other: Image.Image) -> float:
    """Share of squares that differ."""
    difference = ImageChops.difference(squares(one), squares(other))
    return sum(difference.histogram()[OFF + 1 :]) / (difference.width * difference.height)


def misdrawn(given: DotSource, one: Image.Image, other: Image.Image) -> Iterator[tuple[str, float]]:
    """Icons whose area looks different, with how much."""
    scale = one.width / given.drawing.width
    soft = [picture.convert("L").filter(ImageFilter.GaussianBlur(1)) for picture in (one, other)]
    for shape in given.drawing.shapes:
        if isinstance(shape, Icon):
            box = (shape.x, shape.y, shape.x + shape.size, shape.y + shape.size)
            first, second = (picture.crop(tuple(round(edge * scale) for edge in box)) for picture in soft)  # type: ignore[arg-type]
            contrast = ImageStat.Stat(second).stddev[0]
            off = ImageStat.Stat(ImageChops.difference(first, second)).rms[0]
            if off > ICON_OFF * contrast:
                yield shape.name, off / contrast


@pytest.mark.parametrize("name", [str(kind.id) for kind in KINDS])
def test_libreoffice_shows_what_a_browser_shows(page: Page, opened: dict[str, Opened], name: str) -> None:
    given, svg, theirs, words = opened[name]
    browser = seen(page, svg, given.drawing.width, given.drawing.height).resize(theirs.size, Image.Resampling.BOX)
    assert unlike(theirs, browser) <= SHARE
    assert list(misdrawn(given, theirs, browser)) == []
    assert [word for word in written(svg) if word not in words] == []
