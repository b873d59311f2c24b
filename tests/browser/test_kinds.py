"""Every kind of pack as a browser shows and prints it."""

import re
from collections.abc import Mapping
from dataclasses import replace
from io import BytesIO
from pathlib import Path

import pytest
from pypdf import PdfReader

from browser.axe import violations
from browser.conftest import Open, drawing
from personatool.i18n import translator
from personatool.model.workspace import Workspace
from personatool.packs.kinds.base import PackRequest
from personatool.packs.kinds.registry import KINDS, find_kind
from personatool.pipeline.check.run_rules import Checked
from personatool.pipeline.pack.material import gather

OTHERS = [kind.name for kind in KINDS if kind.name != "briefing"]


@pytest.fixture(scope="session")
def made(example: Workspace, tmp_path_factory: pytest.TempPathFactory) -> Mapping[str, Path]:
    """Every kind, on disk: the file, or the folder."""
    folder = tmp_path_factory.mktemp("kinds")
    drawings = {journey.value.id: {"map": drawing(journey.value)} for journey in example.journeys}
    request = PackRequest(gather(Checked(example, (), folder, ()), drawings, sources=False), translator("fr"))
    for name in OTHERS:
        for path, text in find_kind(name).make(request).items():
            target = folder / name / (path or "index.html")
            target.parent.mkdir(exist_ok=True)
            target.write_text(text, "utf-8")
    return {name: folder / name for name in OTHERS}


def home(made: Mapping[str, Path], name: str) -> str:
    return (made[name] / "index.html").as_uri()


@pytest.mark.parametrize("name", OTHERS)
def test_no_accessibility_violation(visit: Open, made: Mapping[str, Path], name: str) -> None:
    page = visit(home(made, name))
    assert list(violations(page)) == []
    if name == "site":
        page.goto((made["site"] / "journey.je-perds-un-proche.html").as_uri())
        assert list(violations(page)) == []


@pytest.mark.parametrize("name", OTHERS)
def test_quiet_and_no_wider_than_a_phone(visit: Open, made: Mapping[str, Path], noise: list[str], name: str) -> None:
    page = visit(home(made, name), 360)
    page.wait_for_timeout(100)
    assert page.evaluate("document.documentElement.scrollWidth") <= 360
    assert noise == []


def test_the_site_is_dressed_and_leads_on_from_a_folder(
    visit: Open, made: Mapping[str, Path], noise: list[str]
) -> None:
    page = visit(home(made, "site"))
    assert page.evaluate("getComputedStyle(document.querySelector('h1')).fontWeight") == "800"
    assert page.evaluate("document.fonts.ready.then(() => document.fonts.check('16px Inter'))")
    page.click("nav.contents a[href='evidence.html']")
    assert page.url.endswith("/evidence.html")
    assert page.locator(".source").count() > 3
    assert noise == []


def printed(visit: Open, made: Mapping[str, Path], name: str) -> PdfReader:
    page = visit(home(made, name))
    return PdfReader(BytesIO(page.pdf(prefer_css_page_size=True, print_background=True)))


def sizes(pdf: PdfReader) -> list[tuple[int, int]]:
    return [
        (round(float(p.mediabox.width) / 72 * 25.4), round(float(p.mediabox.height) / 72 * 25.4)) for p in pdf.pages
    ]


def test_the_executive_summary_prints_on_two_sheets(visit: Open, made: Mapping[str, Path]) -> None:
    pdf = printed(visit, made, "executive")
    assert sizes(pdf) == [(210, 297)] * 2
    text = "\n".join(page.extract_text() for page in pdf.pages)
    assert re.search(r"Page\s+2\s*/\s*2", text)
    assert "Ce que change le parcours futur" in text


def test_every_slide_prints_on_a_page(visit: Open, made: Mapping[str, Path]) -> None:
    pdf = printed(visit, made, "slides")
    count = (made["slides"] / "index.html").read_text("utf-8").count('<section class="slide')
    assert sizes(pdf) == [(297, 167)] * count


def test_every_sheet_of_the_workshop_prints_on_a_page(visit: Open, made: Mapping[str, Path]) -> None:
    pdf = printed(visit, made, "workshop")
    page = (made["workshop"] / "index.html").read_text("utf-8")
    posters = page.count('class="sheet poster')
    assert sorted(sizes(pdf)) == [(210, 297)] * (page.count('<section class="sheet') - posters) + [(297, 210)] * posters


def test_slides_turn_by_keyboard(visit: Open, made: Mapping[str, Path]) -> None:
    page = visit(home(made, "slides"), reduced_motion="reduce")
    shown = (
        "[...document.querySelectorAll('.slide')].findIndex(s => s.getBoundingClientRect().bottom > innerHeight / 2)"
    )
    last = page.locator(".slide").count() - 1
    for key, at in (("ArrowRight", 1), ("PageDown", 2), ("Space", 3), ("ArrowLeft", 2), ("End", last), ("Home", 0)):
        page.keyboard.press(key)
        page.wait_for_timeout(60)
        assert page.evaluate(shown) == at, key


@pytest.mark.parametrize("count", [2, 9])
def test_two_sheets_whatever_is_written(visit: Open, tmp_path: Path, example: Workspace, count: int) -> None:
    """Long texts are cut short on paper, never pushed onto a third sheet."""
    journey = next(journey for journey in example.journeys if journey.value.stages)
    long = " ".join(["an endless sentence nobody cut"] * 20)
    stages = tuple(stage.model_copy(update={"name": long[:120]}) for stage in journey.value.stages) * count
    told = journey.value.model_copy(update={"goal": long, "title": long[:200], "stages": stages[: 4 * count]})
    crowded = replace(
        example, journeys=tuple(replace(journey, value=told.model_copy(update={"id": f"j{n}"})) for n in range(3))
    )
    request = PackRequest(gather(Checked(crowded, (), tmp_path, ()), {}), translator("en"))
    target = tmp_path / "executive.html"
    target.write_text(find_kind("executive").make(request)[""], "utf-8")
    page = visit(target.as_uri())
    assert len(PdfReader(BytesIO(page.pdf(prefer_css_page_size=True))).pages) == 2
