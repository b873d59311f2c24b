"""The set of personas: everybody is on it once a scale, nobody covers anybody, gaps are told only where known."""

from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import Page

from maps import stress
from maps.geometry import assert_as_measured
from maps.people import crowd, workspace_of
from maps.test_golden import readable
from personatool.i18n import translator
from personatool.load.workspace import load
from personatool.maps.canvas.shapes import Label, Marker
from personatool.maps.engine.dot import DotSource
from personatool.maps.engine.graphviz import Engine, render
from personatool.maps.views.persona_set.view import persona_set
from personatool.model.measured import Measured
from personatool.model.workspace import Workspace

CASE = Path(__file__).resolve().parent.parent / "cases" / "maps" / "personas"
EASY = {"digital": {"autonomy": "8"}, "literacy": "fluent"}


def words(source: DotSource) -> list[str]:
    return [" ".join(shape.lines) for shape in source.drawing.shapes if isinstance(shape, Label)]


def drawn(workspace: Workspace, language: str = "en") -> DotSource:
    return persona_set(Measured(workspace), [placed.value for placed in workspace.personas], translator(language))


def trio(**more: object) -> Workspace:
    return workspace_of(*({"name": name, **EASY, **more} for name in ("Ada", "Bo", "Cy")))


def test_the_page_is_as_expected(bundled: Engine, golden: Callable[[str, Path], None]) -> None:
    scale = {"name": "Confiance", "low": "faible", "high": "forte"}
    people = workspace_of(
        {"name": "Ada", "role": "Infirmière", "set_role": "primary", "basis": "research",
         "scales": [{**scale, "value": "2"}], "digital": {"autonomy": "3"}, "literacy": "hesitant",
         "segment": {"share": "0.2"}},
        {"name": "Bo", "kind": "agent", "role": "Conseiller", "needs": ["Du temps"],
         "scales": [{**scale, "value": "4.5"}]},
        {"role": "Voisine", "kind": "helper", "access_needs": ["limited-hearing"]},
        title="Changer de vie",
    )  # fmt: skip
    golden(readable(render(drawn(people, "fr"), bundled).svg()), CASE / "expected.svg")


def test_marks_stand_at_their_values() -> None:
    people = (
        {"name": name, "digital": {"autonomy": level}} for name, level in (("Ada", "1"), ("Bo", "9"), ("Cy", "5"))
    )
    source = drawn(workspace_of(*people))
    left, middle, right = sorted(shape.x for shape in source.drawing.shapes
                                 if isinstance(shape, Marker) and shape.name == "person")[:3]  # fmt: skip
    assert middle - left == pytest.approx(right - middle)


def test_who_says_nothing_stands_nowhere() -> None:
    source = drawn(workspace_of({"name": "Ada", "digital": {"autonomy": "1"}}, {"name": "Bo"}))
    assert "Not stated: Bo" in words(source)
    assert sum(isinstance(shape, Marker) and shape.name == "person" for shape in source.drawing.shapes) == 1


def test_gaps_only_where_the_files_tell_enough() -> None:
    told = " ".join(words(drawn(trio())))
    for gap in ("Somebody whom digital services stop: the lowest autonomy known is 8 of 9.",
                "Somebody who finds reading hard", "Somebody with an access need", "no agent is told of"):  # fmt: skip
        assert gap in told
    silent = " ".join(words(drawn(workspace_of({"name": "Ada"}, {"name": "Bo"}))))
    assert "Not in this set yet" not in silent


def test_a_full_set_lacks_nothing() -> None:
    ada = {"digital": {"autonomy": "2"}, "literacy": "struggling", "access_needs": "limited-vision"}
    people: list[dict[str, Any]] = [
        {"name": "Ada", "basis": "research", "set_role": "primary", **ada},
        {"name": "Bo", "kind": "agent"},
        {"name": "Cy", "kind": "helper"},
        {"name": "Di", **EASY},
        {"name": "Ed", **EASY},
    ]
    assert "Not in this set yet" not in words(drawn(workspace_of(*people)))


def test_a_scale_of_one_person_alone_is_theirs() -> None:
    scale = {"scales": [{"name": "Own scale", "value": "2"}]}
    assert "Own scale" not in words(drawn(workspace_of({"name": "Ada", **scale}, {"name": "Bo"})))
    assert "Own scale" in words(drawn(workspace_of({"name": "Ada", **scale})))


def test_agents_get_the_care_users_get() -> None:
    people = workspace_of({"name": "Ada", "needs": ["A", "B"]}, {"name": "Bo", "kind": "agent", "needs": ["C"]})
    told = words(drawn(people))
    assert "On average: 2\u00a0needs · 0\u00a0pain points · 0\u00a0goals" in told
    assert "On average: 1\u00a0needs · 0\u00a0pain points · 0\u00a0goals" in told


def test_name_and_description() -> None:
    source = drawn(workspace_of({"name": "Ada", **EASY}, title="Moving"))
    assert (source.name, source.description) == ("Personas: Moving", "Users: Ada (digital autonomy 8 of 9).")


def test_the_example_in_a_browser(page: Page, bundled: Engine, root: Path) -> None:
    assert_as_measured(page, bundled, drawn(load([root], cwd=root).workspace, "fr"))


@pytest.mark.parametrize("count", [1, 2, 9, 30])
@pytest.mark.parametrize("language", ["fr", "ar", "ja", "emoji", "solid"])
def test_sets_under_strain(page: Page, bundled: Engine, language: str, count: int) -> None:
    assert_as_measured(page, bundled, drawn(crowd(language, count)))


def test_every_script_has_its_words() -> None:
    assert {"fr", "ar", "ja", "emoji", "solid"} <= set(stress.WORDS)
