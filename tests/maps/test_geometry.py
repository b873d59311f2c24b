"""In a real browser: no text clipped, none outside its box, no two boxes or texts on each other."""

from pathlib import Path

import pytest
from playwright.sync_api import Page

from maps import stress
from maps.geometry import assert_as_measured, look, problems
from maps.permit import permit
from personatool.i18n import content_language, translator
from personatool.load.workspace import load
from personatool.maps.engine.graphviz import Engine
from personatool.maps.parts.detail import DETAILS, Detail
from personatool.maps.views.registry import VIEWS, PairView, View, jobs
from personatool.measure.comparison.compare import compare
from personatool.model.journey import Journey
from personatool.model.persona import Persona
from personatool.model.settings import Settings
from personatool.model.workspace import Placed, Workspace
from personatool.pipeline.measures import with_confidence

SHARES = 4
KINDS = [
    pytest.param(view, detail, id=f"{view.name}-{detail}")
    for view in VIEWS
    for detail in (DETAILS if getattr(view, "detailed", False) else DETAILS[:1])
]
# The wall map meets every case, each other view a share of them: together they meet all scripts and sizes.
STRAINED = [
    pytest.param(*kind.values, case, id=f"{kind.id}-{case.language}-{case.seed}")
    for place, kind in enumerate(KINDS)
    for case in (stress.CASES if place == 0 else stress.CASES[place % SHARES :: SHARES])
]
of_every_view = pytest.mark.parametrize(("view", "detail"), KINDS)


def check(page: Page, engine: Engine, workspace: Workspace, view: View, detail: Detail) -> int:
    """Draw all there is to draw, and look at it; how many drawings there were."""
    journeys = [placed.value for placed in workspace.journeys]
    planned = jobs(view, with_confidence(workspace, journeys), journeys, detail, compare)
    for job in planned:
        say = translator(content_language(job.language, workspace.settings.language))
        assert_as_measured(page, engine, job.draw(say, engine))
    return len(planned)


@of_every_view
def test_maps_of_the_example(page: Page, bundled: Engine, root: Path, view: View, detail: Detail) -> None:
    assert check(page, bundled, load([root], cwd=root).workspace, view, detail)


@pytest.mark.parametrize(("view", "detail"), [kind for kind in KINDS if not isinstance(kind.values[0], PairView)])
def test_maps_of_the_golden_case(page: Page, bundled: Engine, view: View, detail: Detail) -> None:
    check(page, bundled, permit()[0], view, detail)


@pytest.mark.parametrize(("view", "detail", "case"), STRAINED)
def test_maps_under_strain(page: Page, bundled: Engine, view: View, detail: Detail, case: stress.Case) -> None:
    persona = Persona.model_validate(stress.persona(case))
    journey = stress.journey(case)
    later = {**stress.journey(case._replace(seed=case.seed + 50)), "id": "later", "replaces": journey["id"]}
    told = (journey, later) if isinstance(view, PairView) else (journey,)
    journeys = tuple(Placed(Journey.model_validate(fields), "journeys/j.yaml") for fields in told)
    workspace = Workspace(Settings(), (Placed(persona, "personas/p.yaml"),), journeys, digest="0" * 64)
    assert check(page, bundled, workspace, view, detail)


def test_the_check_itself_finds_faults(page: Page) -> None:
    svg = (
        '<svg xmlns="http://www.w3.org/2000/svg" id="m" viewBox="0 0 200 100" width="200" height="100">'
        '<path class="m-card" d="M10 10H60V40H10Z"/><path class="m-card" d="M50 10H90V40H50Z"/>'
        '<text id="t" font-size="12"><tspan x="20" y="30">Longer than its box</tspan></text>'
        '<text id="t" font-size="12"><tspan x="180" y="80">Clipped</tspan></text>'
        '<text id="t" font-size="12"><tspan x="182" y="82">Over</tspan></text></svg>'
    )
    found = "\n".join(problems(look(page, svg)))
    for fault in ("clipped by the page", "outside its card", "boxes on each other", "texts on each other"):
        assert fault in found
