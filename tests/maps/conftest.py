import os
from collections.abc import Callable, Iterator
from typing import Any

import pytest
from hypothesis import strategies as st
from playwright.sync_api import Browser, Page

from maps.workspaces import measured
from personatool.i18n import translator
from personatool.maps.engine.dot import DotSource
from personatool.maps.engine.graphviz import Engine, find_engine
from personatool.maps.parts.detail import DETAILS, Detail
from personatool.maps.views.journey.view import journey_map
from personatool.model.journey import Journey
from personatool.model.persona import Persona
from personatool.model.settings import Settings
from personatool.model.workspace import Placed, Workspace

FAST = ("fr", "ar", "ja")
Draw = Callable[..., DotSource]

NASTY = (
    "<b>x</b>", "\\N", "\\", 'a "quoted" b\\', "&nbsp;&amp;<", "]]>", "javascript:alert(1)", "{x}", "n0 -> n1;", "%s",
    "Ligne\nsuivante", "Anticonstitutionnellement" * 4,
    "漢字かな交じり文" * 5, "👩🏽\u200d⚕️ e\u0301", "شكراً جزيلاً", "// # /*",
)  # fmt: skip
PROSE = st.text(st.characters(exclude_categories=("Cc", "Cs", "Cn", "Co")), max_size=120)
TEXTS = st.one_of(st.sampled_from(NASTY), PROSE.filter(lambda text: bool(text.strip())))
SCORES = st.floats(-3, 3).map(lambda value: round(value, 1))
EMOTIONS = st.fixed_dictionaries(
    {"score": SCORES}, optional={"word": TEXTS, "basis": st.sampled_from(["observed", "assumed"]), "quote": TEXTS}
)
MANY = st.lists(TEXTS, max_size=3)
LANES: dict[str, st.SearchStrategy[Any]] = {
    "action": TEXTS,
    "channel": st.sampled_from(["web", "phone", "unheard-of", ["sms", "post"], ["web", "unheard-of", "post"]]),
    "by": TEXTS,
    "picture": st.fixed_dictionaries({"file": TEXTS}, optional={"alt": TEXTS}),  # never there: frames with words
    "links": st.lists(st.fixed_dictionaries({"url": st.just("https://a.org")}, optional={"text": TEXTS}), max_size=2),
    "touchpoint": TEXTS,
    "with": TEXTS,
    "initiator": st.sampled_from(["user", "service"]),
    "thought": TEXTS,
    "emotion": EMOTIONS,
    "emotions": st.dictionaries(TEXTS, EMOTIONS, max_size=2),
    "pains": st.lists(st.fixed_dictionaries({"text": TEXTS, "severity": st.integers(1, 3)}), max_size=3),
    "opportunities": st.lists(st.fixed_dictionaries({"text": TEXTS, "owner": TEXTS, "impact": st.just(5)}), max_size=2),
    "asks": MANY, "documents": MANY, "frontstage": MANY, "backstage": MANY, "systems": MANY,
    "key_moment": st.fixed_dictionaries({}, optional={"name": TEXTS, "why": TEXTS}),
    "failure": st.fixed_dictionaries({"text": TEXTS, "recovery": TEXTS}),
    "duration": st.sampled_from(["2h", "3 jours", "45 min"]),
    "cost": st.sampled_from(["12,50 €", "0"]),
    "lanes": st.dictionaries(TEXTS, TEXTS, max_size=2),
}  # fmt: skip
STEPS = st.fixed_dictionaries({"name": TEXTS}, optional=LANES)
STAGES = st.fixed_dictionaries(
    {"name": TEXTS, "steps": st.lists(STEPS, max_size=5)},
    optional={
        "goal": TEXTS, "time": TEXTS, "situation": TEXTS, "confidence": st.sampled_from(["low", "high"]),
        "by": TEXTS, "picture": st.fixed_dictionaries({"file": TEXTS}),
        "phase": st.sampled_from(["before", "core", "after"]), "pains": MANY,
        "thought": TEXTS, "emotion": EMOTIONS, "action": TEXTS, "systems": MANY,
    },
)  # fmt: skip
JOURNEYS = st.fixed_dictionaries(
    {"title": TEXTS, "stages": st.lists(STAGES, min_size=1, max_size=12).filter(
        lambda stages: sum(len(stage["steps"]) for stage in stages) <= 40)},
    optional={"goal": TEXTS, "scenario": TEXTS, "expectations": MANY, "scope": TEXTS, "owner": TEXTS,
              "life_event": TEXTS, "state": st.sampled_from(["current", "future"])},
)  # fmt: skip
SCALES = st.lists(st.fixed_dictionaries({"name": TEXTS, "low": TEXTS, "high": TEXTS, "value": st.just(3)}), max_size=3)
PERSONAS = st.fixed_dictionaries(
    {"id": st.just("p"), "name": TEXTS},
    optional={"role": TEXTS, "quote": TEXTS, "goals": MANY, "pains": MANY, "access_needs": MANY,
              "scales": SCALES, "demographics": st.fixed_dictionaries({"age": TEXTS, "place": TEXTS})},
)  # fmt: skip


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Under strain a browser sees the scripts that differ most; the slow lane shows it all of them."""
    for item in items:
        call = getattr(item, "callspec", None)
        if call and "under_strain" in item.name and "page" in getattr(item, "fixturenames", ()):
            language = call.params.get("language") or call.params["case"].language
            if language not in FAST:
                item.add_marker(pytest.mark.slow)


@pytest.fixture(scope="module")
def page(browser: Browser) -> Iterator[Page]:
    """A page of a real browser, to measure drawings in."""
    page = browser.new_page()
    yield page
    page.close()


@pytest.fixture(scope="session")
def bundled() -> Engine:
    return find_engine("bundled", os.environ)


@pytest.fixture(scope="session")
def draw() -> Draw:
    """Draw a journey given as plain data, with a persona and settings if need be."""

    def drawn(
        journey: dict[str, Any],
        persona: dict[str, Any] | None = None,
        settings: dict[str, Any] | None = None,
        language: str = "en",
        detail: Detail = "full",
    ) -> DotSource:
        known = Journey.model_validate({"id": "tested", "title": "Tested", **journey})
        personas = (Placed(Persona.model_validate(persona), "personas/p.yaml"),) if persona else ()
        workspace = Workspace(
            Settings.model_validate(settings or {}), personas, (Placed(known, "journeys/tested.yaml"),), digest="0" * 64
        )
        return journey_map(measured(workspace), known, translator(language), detail)

    return drawn


@pytest.fixture(scope="session")
def nasty() -> tuple[str, ...]:
    """Texts that would be code somewhere."""
    return NASTY


@pytest.fixture(scope="session")
def sources(draw: Draw) -> st.SearchStrategy[DotSource]:
    """Any journey of any persona, laid out and written as DOT."""
    return st.builds(
        lambda journey, persona, detail: draw({**journey, "persona": "p"}, persona, detail=detail),
        JOURNEYS, PERSONAS, st.sampled_from(DETAILS),
    )  # fmt: skip
