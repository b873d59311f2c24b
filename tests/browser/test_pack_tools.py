"""What the pack offers with a script: search, filters, zoom, links, downloads, presentation; all of it by keyboard."""

import csv
import io
import re
from collections.abc import Callable, Iterator
from pathlib import Path
from xml.etree import ElementTree as ET

import pytest
from playwright.sync_api import Download, Page, expect

Open = Callable[..., Page]
HERE = "document.activeElement"
IDS = "all => all.map(each => each.id)"
DOUBLED = """() => {
    const all = [...document.querySelectorAll("[id]")].map(each => each.id);
    return all.filter((id, at) => all.indexOf(id) < at);
}"""


@pytest.fixture
def page(visit: Open, short_pack: str, noise: list[str]) -> Iterator[Page]:
    """The short pack at work; a word in the console is a fault whatever else was asked."""
    opened = visit(short_pack)
    opened.evaluate("document.documentElement.style.scrollBehavior = 'auto'")
    yield opened
    assert noise == []


def test_a_search_forgets_accents_and_is_walked_by_keyboard(page: Page) -> None:
    page.keyboard.press("/")
    assert page.evaluate(f"{HERE}.id") == "pack-search"
    page.keyboard.type("proche")
    page.keyboard.press("Escape")
    expect(page.locator("#pack-found")).to_be_hidden()
    page.keyboard.type("ETAPE par ETÄPE")
    expect(page.locator("#pack-found a").first).to_contain_text("Étape par étape")
    page.keyboard.press("Escape")
    page.keyboard.type("gracé")
    expect(page.locator("#pack-found a").first).to_contain_text("Grace Okafor")
    expect(page.locator("#pack-count")).not_to_be_empty()
    page.keyboard.press("ArrowDown")
    assert page.evaluate(f"{HERE}.hash") == "#persona-grace-okafor"
    page.keyboard.press("Enter")
    expect(page).to_have_url(re.compile("#persona-grace-okafor$"))
    expect(page.locator("#pack-found")).to_be_hidden()


def test_a_search_without_an_answer_says_so(page: Page) -> None:
    page.locator("#pack-search").fill("zzzz")
    expect(page.locator("#pack-count")).to_have_text("Aucun résultat")


@pytest.mark.parametrize("kind", ["persona-", "step-", "opportunity-", ".pain_"])
def test_everything_worth_finding_is_found(page: Page, kind: str) -> None:
    anchor = page.locator(f"main article[id*='{kind}'], main tr[id*='{kind}'], main dd[id*='{kind}']").first
    name = anchor.locator("h3, .step-name bdi, .said").first.inner_text()
    page.locator("#pack-search").fill(name)
    expect(page.locator("#pack-found").locator(f"a[href='#{anchor.get_attribute('id')}']")).to_have_count(1)


def test_filters_hide_what_does_not_match(page: Page) -> None:
    rows = page.locator(".steps tr[id]:visible")
    whole = rows.count()
    page.locator(".filters summary").press("Enter")
    page.locator("#filter-severity").select_option("3")
    shown = rows.count()
    assert 0 < shown < whole
    assert page.locator(".steps tr[id]:visible:not([data-severity='3'])").count() == 0
    expect(page.locator("#filter-count")).to_have_text(f"{shown} étapes affichées sur {whole}")
    page.locator("#filter-reset").press("Enter")
    assert rows.count() == whole


def test_filters_by_persona_channel_and_stage(page: Page) -> None:
    page.locator(".filters summary").click()
    page.locator("#filter-persona").select_option("grace-okafor")
    assert page.locator(".persona:visible").evaluate_all(IDS) == ["persona-grace-okafor"]
    page.locator("#filter-persona").select_option("")
    channel = page.locator("#filter-channel option").nth(1).get_attribute("value") or ""
    page.locator("#filter-channel").select_option(channel)
    kept = page.locator(".steps tr[id]:visible")
    assert set(kept.evaluate_all("all => all.map(each => each.dataset.channel)")) == {channel}
    page.locator("#filter-channel").select_option("")
    stage = page.locator("#filter-stage option").nth(1).get_attribute("value") or ""
    page.locator("#filter-stage").select_option(stage)
    assert page.locator(".stage-row th:visible").evaluate_all(IDS) == [stage]


def test_a_link_into_what_is_hidden_shows_it(page: Page) -> None:
    page.locator(".filters summary").click()
    page.locator("#filter-persona").select_option("grace-okafor")
    hidden = page.locator(".persona").evaluate_all("all => all.find(each => each.hidden).id")
    page.evaluate("id => location.hash = id", hidden)
    expect(page.locator(f"#{hidden}")).to_be_visible()


def test_a_map_grows_by_key_by_button_and_by_wheel(page: Page) -> None:
    frame, drawing = page.locator(".map-scroll").first, page.locator(".map-sheet > svg").first

    def width() -> float:
        return float(drawing.evaluate("map => map.getBoundingClientRect().width"))

    start = width()
    frame.focus()
    page.keyboard.press("+")
    larger = width()
    assert larger == pytest.approx(start * 1.25, rel=0.01)
    page.keyboard.press("0")
    assert width() == pytest.approx(start, rel=0.01)
    page.locator("[data-zoom='1']").first.press("Enter")
    assert width() == pytest.approx(larger, rel=0.01)
    before = drawing.evaluate("map => getComputedStyle(map).width")
    frame.hover()
    page.keyboard.down("Control")
    page.mouse.wheel(0, -100)
    page.keyboard.up("Control")
    expect(drawing).not_to_have_css("width", before)
    assert width() > larger + 1


def test_a_map_is_dragged(page: Page) -> None:
    frame = page.locator(".map-scroll").first
    frame.scroll_into_view_if_needed()
    box = frame.bounding_box()
    assert box
    x, y = box["x"] + box["width"] / 2, box["y"] + 100
    page.mouse.move(x, y)
    page.mouse.down()
    page.mouse.move(x - 150, y)
    page.mouse.up()
    assert frame.evaluate("frame => frame.scrollLeft") == pytest.approx(150, abs=2)


def test_every_persona_step_pain_and_opportunity_has_a_link_to_copy(page: Page) -> None:
    page.context.grant_permissions(["clipboard-read", "clipboard-write"])
    for places in (".persona", ".steps tr[id]", ".opportunities tr[id]"):
        assert page.locator(places).count() == page.locator(f"{places} .anchor:not(dd .anchor)").count() > 0
    pains = "dd[id*='.pain_']"
    assert page.locator(pains).count() == page.locator(f"{pains} > .anchor").count() > 0
    row = page.locator(".steps tr[id]").first
    row.locator(".anchor").first.press("Enter")
    expect(page.locator("#pack-said")).to_have_text("Lien copié")
    assert page.evaluate("navigator.clipboard.readText()").endswith(f"#{row.get_attribute('id')}")


def saved(page: Page, button: str) -> Download:
    with page.expect_download() as waiting:
        page.locator(button).first.press("Enter")
    return waiting.value


def test_the_steps_go_into_a_spreadsheet(page: Page) -> None:
    download = saved(page, "[data-csv]")
    text = Path(download.path()).read_bytes().decode("utf-8-sig")
    heads, *lines = csv.reader(io.StringIO(text), delimiter=";", strict=True)
    assert download.suggested_filename.endswith(".csv")
    assert heads[:4] == ["Numéro", "Phase", "Étape", "Action"]
    assert len(lines) == page.locator(".steps").first.locator("tr[id]").count()
    assert {len(line) for line in lines} == {len(heads)}
    assert not [each for line in lines for each in line if each.startswith(("=", "+", "-", "@"))]


def test_a_map_is_saved_as_a_drawing_of_its_own(page: Page) -> None:
    download = saved(page, "[data-svg]")
    root = ET.fromstring(Path(download.path()).read_text("utf-8"))
    assert root.tag == "{http://www.w3.org/2000/svg}svg"
    assert "@font-face" in "".join(root.itertext())


def test_the_source_is_what_was_written_without_its_comments(page: Page) -> None:
    download = saved(page, "[data-source]")
    assert Path(download.path()).read_text("utf-8") == f"title: journeys/{download.suggested_filename}\n"


def test_colours_change_at_the_press_of_a_button(page: Page) -> None:
    paper = "getComputedStyle(document.body).backgroundColor"
    light = page.evaluate(paper)
    page.locator("#theme").press("Enter")
    assert page.evaluate(paper) != light
    expect(page.locator("#theme")).to_have_attribute("aria-pressed", "true")
    page.locator("#theme").press("Enter")
    assert page.evaluate(paper) == light


def test_a_map_is_dark_where_the_page_is_and_light_on_paper(page: Page) -> None:
    fill = "getComputedStyle(document.querySelector('.map svg rect')).fill"
    light = page.evaluate(fill)
    page.locator("#theme").press("Enter")
    assert page.evaluate(fill) == "rgb(18, 22, 31)"
    page.emulate_media(media="print")
    assert page.evaluate(fill) == light
    page.emulate_media(media="screen", color_scheme="dark")
    page.locator("#theme").press("Enter")  # light, whatever the machine prefers
    assert page.evaluate(fill) == light
    page.evaluate("delete document.documentElement.dataset.theme")
    assert page.evaluate(fill) == "rgb(18, 22, 31)"


def test_a_presentation_goes_by_the_arrow_keys(page: Page) -> None:
    page.locator("#present").press("Enter")
    show = page.locator("#pack-show")
    expect(show).to_be_visible()
    expect(page.locator("#show-at")).to_contain_text("1 sur")
    expect(show.locator(".cover-inner")).to_be_visible()
    page.keyboard.press("ArrowRight")
    expect(page.locator("#show-at")).to_contain_text("2 sur")
    page.keyboard.press("End")
    page.keyboard.press("ArrowRight")
    page.keyboard.press("Home")
    expect(page.locator("#show-at")).to_contain_text("1 sur")
    page.keyboard.press("ArrowRight")
    assert page.evaluate(DOUBLED) == []
    page.keyboard.press("Escape")
    expect(show).to_be_hidden()
    assert page.evaluate(f"{HERE}.id") == "present"


def test_a_term_is_explained_where_it_is_used(page: Page) -> None:
    term = page.locator("main .term").first
    term.press("Enter")
    meaning = page.locator(f"#{term.get_attribute('popovertarget')}")
    expect(meaning).to_be_visible()
    expect(meaning).to_contain_text(term.inner_text())
    page.keyboard.press("Escape")
    expect(meaning).to_be_hidden()


def test_a_term_is_explained_without_scripts(visit: Open, short_pack: str) -> None:
    page = visit(short_pack, java_script_enabled=False)
    term = page.locator("main .term").first
    term.press("Enter")
    expect(page.locator(f"#{term.get_attribute('popovertarget')}")).to_be_visible()
