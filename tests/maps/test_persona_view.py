"""A persona's page: everything said is on it, it has a paper's proportions, nothing covers anything."""

from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
import yaml
from playwright.sync_api import Page

from maps import stress
from maps.geometry import assert_as_measured
from maps.test_golden import readable
from personatool.i18n import content_language, translator
from personatool.load.workspace import load
from personatool.maps.canvas.shapes import Icon, Label, Marker, Portrait
from personatool.maps.engine.dot import DotSource
from personatool.maps.engine.graphviz import Engine, render
from personatool.maps.views.persona.view import persona_view
from personatool.maps.views.registry import jobs, read_view
from personatool.model.measured import Measured
from personatool.model.persona import Persona
from personatool.model.settings import Settings
from personatool.model.workspace import Placed, Workspace

CASE = Path(__file__).resolve().parent.parent / "cases" / "maps" / "persona"
A_PAPER = 2**0.5


def drawn(persona: dict[str, Any], language: str = "en", settings: dict[str, Any] | None = None) -> DotSource:
    known = Persona.model_validate({"id": "p", **persona})
    workspace = Workspace(Settings.model_validate(settings or {}), (Placed(known, "personas/p.yaml"),), digest="0" * 64)
    return persona_view(Measured(workspace), known, translator(content_language(workspace.settings.language, language)))


def words(source: DotSource) -> str:
    return "\n".join(" ".join(shape.lines) for shape in source.drawing.shapes if isinstance(shape, Label))


def icons(source: DotSource) -> list[str]:
    return [shape.name for shape in source.drawing.shapes if isinstance(shape, Icon)]


@pytest.mark.parametrize("name", ["rich", "sketch"])
def test_the_page_is_as_expected(bundled: Engine, golden: Callable[[str, Path], None], name: str) -> None:
    source = drawn(yaml.load((CASE / f"{name}.yaml").read_text("utf-8"), yaml.BaseLoader), "fr")
    golden(readable(render(source, bundled).svg()), CASE / f"expected-{name}.svg")


def test_every_word_of_the_case_is_on_its_page() -> None:
    data = yaml.load((CASE / "rich.yaml").read_text("utf-8"), yaml.BaseLoader)
    told = " ".join(words(drawn(data)).split())
    listed = [entry for key in ("goals", "needs", "pains", "barriers", "motivations", "behaviours", "skills", "tools")
              for entry in data[key]]  # fmt: skip
    texts = [entry["text"] if isinstance(entry, dict) else entry for entry in listed]
    texts += [data["name"], data["role"], data["archetype"], data["quote"], data["demographics"]["why"]]
    assert [text for text in texts if text not in told] == []


def test_shipped_personas_fit_a_sheet_in_landscape(root: Path) -> None:
    workspace = load([root], cwd=root).workspace
    for placed in workspace.personas:
        drawing = persona_view(Measured(workspace), placed.value, translator("fr")).drawing
        assert abs(drawing.width / drawing.height - A_PAPER) < 0.01
        assert any(isinstance(shape, Portrait) for shape in drawing.shapes)


def test_a_bare_role_asks_what_to_learn() -> None:
    source = drawn({"role": "Home help"})
    assert abs(source.drawing.width / source.drawing.height - A_PAPER) < 0.01
    assert "What do they need?" in words(source)
    assert "HH" in words(source)


def test_what_is_known_is_not_asked() -> None:
    told = words(drawn({"role": "Home help", "needs": "A list"}))
    assert "What do they need?" not in told
    assert "What gets in their way?" in told


def test_autonomy_in_words_on_its_own_scale_only() -> None:
    assert "Reluctant" in words(drawn({"role": "R", "digital": {"autonomy": "4"}}))
    other = words(drawn({"role": "R", "digital": {"autonomy": "4", "scale": "ours-1-9"}}))
    assert "Reluctant" not in other
    assert "Scale: ours-1-9" in other


def test_levels_are_told_in_words_and_marks() -> None:
    source = drawn({"role": "R", "pains": {"text": "Stairs", "severity": "3"}})
    assert "blocking" in words(source)
    dots = [shape for shape in source.drawing.shapes if isinstance(shape, Marker) and shape.name == "dot"]
    assert len(dots) == 3


def test_an_agent_has_what_agents_have() -> None:
    source = drawn({"role": "Adviser", "kind": "agent", "training": [{"topic": "Grief", "needed": "true"}],
                    "tools": ["Console"]})  # fmt: skip
    told = words(source)
    assert {"Agent", "Training", "Grief", "needed", "Tools"} <= set(told.split("\n"))
    assert "headset" in icons(source)


def test_goals_by_their_kind() -> None:
    goals = [{"text": "Rest", "type": "life"}, {"text": "Finish", "type": "end"}, {"text": "Plain"}]
    told = words(drawn({"role": "R", "goals": goals})).split("\n")
    order = [told.index(goal) for goal in ("End goal", "Finish", "Life goal", "Rest", "Plain")]
    assert order == sorted(order)


def test_markdown_becomes_plain_words() -> None:
    told = words(drawn({"role": "R", "story": "She **waits**\nfor [news](https://x.org).\n\n- One\n- Two"}))
    assert "She waits for news." in told
    assert "– One" in told
    assert "*" not in told


def test_name_and_description() -> None:
    source = drawn({"name": "Ada", "role": "Nurse", "needs": ["Rest", "A list."], "literacy": "fluent"}, "fr")
    assert source.name == "Persona\u00a0: Ada"
    assert "Besoins\u00a0: Rest; A list." in source.description


def test_arabic_runs_from_the_right() -> None:
    source = drawn({"name": "ليلى", "language": "ar", "needs": "قائمة"})
    title = next(shape for shape in source.drawing.shapes if isinstance(shape, Label) and "ليلى" in shape.lines)
    assert title.x > source.drawing.width / 2


def test_pages_of_the_example_in_a_browser(page: Page, bundled: Engine, root: Path) -> None:
    workspace = load([root], cwd=root).workspace
    for placed in workspace.personas:
        say = translator(content_language(placed.value.language, workspace.settings.language))
        assert_as_measured(page, bundled, persona_view(Measured(workspace), placed.value, say))


@pytest.mark.parametrize("much", [1, 40])
@pytest.mark.parametrize("language", stress.WORDS)
def test_pages_under_strain(page: Page, bundled: Engine, language: str, much: int) -> None:
    assert_as_measured(page, bundled, drawn(stress.full_persona(language, much, much)))


ARABIC = {
    "name": "Salma", "role": "Mère de deux enfants", "language": "ar",
    "story": "Elle est arrivée en France avec ses enfants et ne lit pas le français.", "quote": "أريد أن أفهم",
}  # fmt: skip
GRACE = {"name": "Grace", "language": "en", "story": "She keeps the list and does the forms on her phone."}


@pytest.mark.parametrize(
    ("persona", "workspace", "written"),
    [
        (ARABIC, "fr", "fr"),  # who speaks Arabic is described in the team's language
        (ARABIC | {"story": "وصلت إلى فرنسا مع أطفالها", "role": "أم لطفلين"}, "fr", "ar"),
        (GRACE, "fr", "en"),
        (GRACE | {"language": "fr"}, "en", "en"),
        (GRACE | {"language": "pl"}, "en", "en"),
    ],
)
def test_the_team_chooses_the_language_of_a_page(persona: dict[str, Any], workspace: str, written: str) -> None:
    measured = Measured(Workspace(
        Settings.model_validate({"language": workspace}),
        (Placed(Persona.model_validate({"id": "p", **persona}), "personas/p.yaml"),), digest="0" * 64,
    ))  # fmt: skip
    (job,) = jobs(read_view("persona"), measured, (), "essential", lambda *_: pytest.fail("compares nothing"))
    source = job.draw(translator(content_language(job.language)), Engine("none"))
    assert (source.language, source.written) == (workspace, written)
