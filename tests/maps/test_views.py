"""What holds of every view of a journey: whole texts, nothing on anything, words for those who listen."""

import re
from collections.abc import Callable
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from playwright.sync_api import Page

from maps import stress
from maps.conftest import JOURNEYS, PERSONAS
from maps.geometry import assert_as_measured
from maps.of_journeys import OTHERS, drawn, strained
from maps.permit import CASE, permit
from maps.test_golden import readable
from maps.test_layout import check
from personatool.i18n import content_language, translator
from personatool.load.workspace import load
from personatool.maps.engine.graphviz import Engine, render
from personatool.maps.views.registry import JOURNEY_MAP, JourneyView, read_view
from personatool.model.errors import PersonatoolError
from personatool.model.measured import Measured

pytestmark = pytest.mark.parametrize("view", OTHERS, ids=lambda view: view.name)


def test_the_case_is_as_expected(bundled: Engine, golden: Callable[[str, Path], None], view: JourneyView) -> None:
    workspace, journey = permit()
    source = view.draw(Measured(workspace), journey, translator("en"), "essential")
    golden(readable(render(source, bundled).svg()), CASE / f"expected-{view.name}.svg")


@settings(max_examples=20, deadline=None, suppress_health_check=list(HealthCheck))
@given(journey=JOURNEYS, persona=PERSONAS)
def test_nothing_is_clipped_and_nothing_overlaps(
    view: JourneyView, journey: dict[str, object], persona: object
) -> None:
    check(drawn(view, {**journey, "persona": "p"}, personas=[persona]).drawing)


@pytest.mark.parametrize("case", stress.CASES, ids=str)
def test_nothing_is_clipped_under_strain(view: JourneyView, case: stress.Case) -> None:
    check(strained(view, case).drawing)


def test_in_a_browser_the_example_is_as_measured(page: Page, bundled: Engine, root: Path, view: JourneyView) -> None:
    workspace = load([root], cwd=root).workspace
    assert workspace.journeys
    for placed in workspace.journeys:
        language = content_language(placed.value.language, workspace.settings.language)
        source = view.draw(Measured(workspace), placed.value, translator(language), "essential")
        assert assert_as_measured(page, bundled, source).boxes


@pytest.mark.parametrize("case", stress.CASES[1:6:2] + stress.CASES[-3:], ids=str)
def test_in_a_browser_strained_maps_are_as_measured(
    page: Page, bundled: Engine, view: JourneyView, case: stress.Case
) -> None:
    assert_as_measured(page, bundled, strained(view, case))


def test_its_ids_are_its_own(bundled: Engine, view: JourneyView) -> None:
    workspace, journey = permit()
    views = [JOURNEY_MAP, *OTHERS]
    drawings = [
        render(other.draw(Measured(workspace), journey, translator("en"), "essential"), bundled) for other in views
    ]
    assert len({drawing.source.id for drawing in drawings}) == len(views)
    mine = drawings[views.index(view)]
    assert journey.id in mine.source.id
    assert all(name.startswith(mine.source.id) for name in re.findall(r' id="([^"]*)"', mine.svg()))


def test_it_says_what_it_shows(view: JourneyView) -> None:
    workspace, journey = permit()
    for language in ("en", "fr"):
        source = view.draw(Measured(workspace), journey, translator(language), "essential")
        assert source.name.split(":")[0].strip() == translator(language).say(view.title)
        assert len(source.description) > len(source.name)


def test_its_name_is_found_and_a_slip_is_guessed(view: JourneyView) -> None:
    assert read_view(view.name) is view
    with pytest.raises(PersonatoolError) as raised:
        read_view(view.name[:-1])
    assert dict(raised.value.message.params)["guess"] == view.name
