"""A map in a page can be read: words large enough, names of stages and lanes that stay, the whole on demand."""

import os
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pytest
from playwright.sync_api import Page, expect

from personatool.i18n import translator
from personatool.load.workspace import load
from personatool.maps.engine.graphviz import find_engine
from personatool.packs.kinds.briefing import briefing
from personatool.pipeline.check.run_rules import Checked
from personatool.pipeline.draw.make import draw_maps
from personatool.pipeline.pack.material import as_maps, gather

Open = Callable[..., Page]
READABLE = 11
SMALLEST = """map => Math.min(...[...map.querySelectorAll("text")].map(
    text => parseFloat(getComputedStyle(text).fontSize) * text.getScreenCTM().a))"""
# What is at a point of the frame, however it got there: its name when it is one that stays.
SEEN = """(frame, [names]) => {
    const box = frame.getBoundingClientRect();
    return [...frame.querySelectorAll(names + " .pin span")].filter(each => {
        const own = each.getBoundingClientRect();
        const cut = each.closest(".pins").getBoundingClientRect();
        return own.left >= Math.max(box.left, cut.left) - 1 && own.top >= Math.max(box.top, cut.top) - 1
            && own.left + 20 < box.right && own.bottom <= box.bottom;
    }).map(each => each.textContent);
}"""


@pytest.fixture(scope="session")
def drawn_pack(root: Path, tmp_path_factory: pytest.TempPathFactory) -> str:
    """The example's longest journey with the map that the tool draws."""
    whole = load([root], cwd=root).workspace
    told = replace(whole, journeys=tuple(each for each in whole.journeys if each.value.id == "je-perds-un-proche"))
    find_engine("auto", os.environ)
    drawn = draw_maps(told, told.journeys, "auto").maps
    page = briefing(gather(Checked(told, (), root, (), texts={}), as_maps(drawn, told)), translator("fr"))
    target = tmp_path_factory.mktemp("drawn") / "pack.html"
    target.write_text(page, "utf-8")
    return target.as_uri()


@pytest.mark.parametrize("script", [True, False])
def test_every_word_of_a_map_is_large_enough_when_it_opens(visit: Open, drawn_pack: str, *, script: bool) -> None:
    page = visit(drawn_pack, 1440, 900, java_script_enabled=script)
    assert page.locator(".map-sheet > svg").first.evaluate(SMALLEST) >= READABLE - 0.01


def test_the_whole_width_on_demand(visit: Open, drawn_pack: str) -> None:
    page = visit(drawn_pack)
    frame = page.locator(".map-scroll").first
    assert frame.evaluate("frame => frame.scrollWidth > frame.clientWidth")
    page.locator(".zoom-fit").first.check()
    assert not frame.evaluate("frame => frame.scrollWidth > frame.clientWidth")
    expect(page.locator(".pins").first).to_be_hidden()


@pytest.mark.parametrize("script", [True, False])
def test_names_of_stages_and_lanes_stay(visit: Open, drawn_pack: str, *, script: bool) -> None:
    page = visit(drawn_pack, java_script_enabled=script)
    frame = page.locator(".map-scroll").first
    frame.scroll_into_view_if_needed()
    assert frame.evaluate(SEEN, [".pins-stages"]) == []  # the map's own are in view
    assert frame.evaluate(SEEN, [".pins-lanes"]) == []
    frame.evaluate("frame => frame.scrollTo({left: 1500, top: 1350, behavior: 'instant'})")
    assert "4. Prévenir chacun" in frame.evaluate(SEEN, [".pins-stages"])
    assert {"Irritants", "Opportunités"} & set(frame.evaluate(SEEN, [".pins-lanes"])) or frame.evaluate(
        SEEN, [".pins-lanes"]
    )


def test_names_stand_over_what_they_name(visit: Open, drawn_pack: str) -> None:
    page = visit(drawn_pack)
    page.locator(".zoom-large").first.check()
    map_stages = page.locator(".map-sheet > svg text", has_text="4. Prévenir chacun").first.bounding_box()
    pin = page.locator(".pin-stages .pin", has_text="4. Prévenir chacun").first.bounding_box()
    assert map_stages
    assert pin
    assert pin["x"] < map_stages["x"] < pin["x"] + 120
    lane = page.locator(".pin-lanes .pin", has_text="Opportunités").first.bounding_box()
    title = page.locator(".map-sheet > svg text", has_text="Opportunités").first.bounding_box()
    assert lane
    assert title
    assert lane["y"] < title["y"] < lane["y"] + 120


def test_a_map_is_scrolled_by_keyboard(visit: Open, drawn_pack: str) -> None:
    page = visit(drawn_pack)
    frame = page.locator(".map-scroll").first
    frame.focus()
    page.keyboard.press("ArrowRight")
    page.wait_for_function("document.querySelector('.map-scroll').scrollLeft > 0")


def test_a_map_is_dark_on_a_dark_page_without_a_script(visit: Open, drawn_pack: str) -> None:
    page = visit(drawn_pack, java_script_enabled=False, color_scheme="dark")
    ground = page.locator(".map-sheet > svg > g > rect").first.evaluate("each => getComputedStyle(each).fill")
    assert ground == "rgb(18, 22, 31)"


@pytest.mark.parametrize("asked", ["Lyon", "l'accueil", "aide-soignante", "Équipe Parcours"])
def test_words_of_any_part_of_the_page_are_found(visit: Open, drawn_pack: str, asked: str) -> None:
    page = visit(drawn_pack)
    page.locator("#pack-search").fill(asked)
    expect(page.locator("#pack-found mark").first).to_be_visible()
    expect(page.locator("#pack-found .found-place").first).not_to_be_empty()


def test_a_filter_changes_what_is_in_view_and_says_names(visit: Open, drawn_pack: str) -> None:
    page = visit(drawn_pack)
    page.locator(".filters summary").click()
    assert "funeral-home" not in page.locator("#filter-channel").inner_text()
    page.locator("#filter-severity").select_option("3")
    expect(page.locator(".filtered-bar")).to_be_in_viewport()
    expect(page.locator("#summary")).to_be_hidden()
    page.locator(".filtered-bar button").click()
    expect(page.locator("#summary")).to_be_visible()


def test_on_a_phone_a_journey_is_a_story(visit: Open, drawn_pack: str) -> None:
    page = visit(drawn_pack, 390, 844)
    expect(page.locator(".story").first).to_be_visible()
    expect(page.locator(".map-scroll").first).to_be_hidden()
    assert page.locator(".story .told-pains:visible").count() > 0
    page.locator(".as-picture input").first.check()
    expect(page.locator(".map-scroll").first).to_be_visible()
