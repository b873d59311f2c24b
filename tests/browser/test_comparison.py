"""The comparison page as a browser shows it: accessible, on one sheet of paper, readable on a phone."""

import re
from pathlib import Path

import pytest
from playwright.sync_api import Browser

from browser.axe import violations
from support import ROOT, Run


@pytest.fixture
def page(tmp_path: Path, personatool: Run) -> str:
    out = tmp_path / "comparison.html"
    names = ("je-perds-un-proche", "je-perds-un-proche-demain")
    assert personatool("compare", *names, "-o", str(out), cwd=ROOT).returncode == 0
    return out.as_uri()


def test_nothing_to_say_for_axe(browser: Browser, page: str) -> None:
    context = browser.new_context(bypass_csp=True)
    tab = context.new_page()
    tab.goto(page)
    assert list(violations(tab)) == []
    context.close()


def test_one_sheet_of_a3(browser: Browser, page: str) -> None:
    tab = browser.new_page()
    tab.goto(page)
    printed = tab.pdf(prefer_css_page_size=True, print_background=True)
    assert len(re.findall(rb"/Type\s*/Page[^s]", printed)) == 1
    boxes = re.findall(rb"/MediaBox\s*\[\s*0 0 ([\d.]+) ([\d.]+)", printed)
    assert [tuple(round(float(side) / 72 * 25.4) for side in box) for box in boxes] == [(420, 297)]
    tab.close()


def test_a_phone_scrolls_one_way_only(browser: Browser, page: str) -> None:
    tab = browser.new_page(viewport={"width": 360, "height": 740})
    tab.goto(page)
    assert tab.evaluate("document.documentElement.scrollWidth") <= 360
    tab.close()
