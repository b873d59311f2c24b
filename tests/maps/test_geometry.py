"""In a real browser: no text clipped, none outside its box, no two boxes or texts on each other."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Page, sync_playwright

from maps import stress
from maps.geometry import look, problems
from maps.permit import permit
from personatool.i18n import content_language, translator
from personatool.load import load
from personatool.maps import Detail, Engine, journey_map, render, standalone
from personatool.maps.detail import DETAILS
from personatool.model.journey import Journey
from personatool.model.persona import Persona
from personatool.model.settings import Settings
from personatool.model.workspace import Placed, Workspace


@pytest.fixture(scope="module")
def page(chromium: str) -> Iterator[Page]:
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=chromium, args=["--no-sandbox", "--disable-quic"])
        yield browser.new_page()
        browser.close()


def check(page: Page, engine: Engine, workspace: Workspace, journey: Journey, detail: Detail) -> None:
    language = content_language(journey.language, workspace.settings.language)
    seen = look(page, standalone(render(journey_map(workspace, journey, translator(language), detail), engine)))
    assert seen.texts
    assert seen.boxes
    assert list(problems(seen)) == []


@pytest.mark.parametrize("detail", DETAILS)
def test_maps_of_the_example(page: Page, bundled: Engine, root: Path, detail: Detail) -> None:
    workspace = load([root], cwd=root).workspace
    for placed in workspace.journeys:
        check(page, bundled, workspace, placed.value, detail)


@pytest.mark.parametrize("detail", DETAILS)
def test_maps_of_the_golden_case(page: Page, bundled: Engine, detail: Detail) -> None:
    workspace, journey = permit()
    check(page, bundled, workspace, journey, detail)


@pytest.mark.parametrize("detail", DETAILS)
@pytest.mark.parametrize("case", stress.CASES, ids=str)
def test_maps_under_strain(page: Page, bundled: Engine, detail: Detail, case: stress.Case) -> None:
    journey = Journey.model_validate(stress.journey(case))
    persona = Persona.model_validate(stress.persona(case))
    people, journeys = (Placed(persona, "personas/p.yaml"),), (Placed(journey, "journeys/j.yaml"),)
    check(page, bundled, Workspace(Settings(), people, journeys, digest="0" * 64), journey, detail)


def test_the_check_itself_finds_faults(page: Page) -> None:
    svg = (
        '<svg xmlns="http://www.w3.org/2000/svg" id="m" viewBox="0 0 200 100" width="200" height="100">'
        '<path class="m-card" d="M10 10H60V40H10Z"/><path class="m-card" d="M50 10H90V40H50Z"/>'
        '<text font-size="12"><tspan x="20" y="30">Longer than its box</tspan></text>'
        '<text font-size="12"><tspan x="180" y="80">Clipped</tspan></text>'
        '<text font-size="12"><tspan x="182" y="82">Over</tspan></text></svg>'
    )
    found = "\n".join(problems(look(page, svg)))
    for fault in ("clipped by the page", "outside its card", "boxes on each other", "texts on each other"):
        assert fault in found
