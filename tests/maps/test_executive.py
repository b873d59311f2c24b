"""The page for those who decide: of a paper’s proportions, the worst and the best of each stage, figures."""

from collections.abc import Callable
from pathlib import Path

from maps.workspaces import measured
from personatool.i18n import content_language, translator
from personatool.load.workspace import load
from personatool.maps.canvas.shapes import Label
from personatool.maps.engine.dot import DotSource
from personatool.maps.views.journey.view import journey_map

Draw = Callable[..., DotSource]


def words(source: DotSource) -> list[str]:
    return [" ".join(shape.lines) for shape in source.drawing.shapes if isinstance(shape, Label)]


def drawn(draw: Draw, *stages: object) -> list[str]:
    return words(draw({"stages": list(stages)}, detail="executive"))


def test_every_shipped_journey_fits_an_a3_page_in_landscape(root: Path) -> None:
    workspace = load([root], cwd=root).workspace
    assert workspace.journeys
    for placed in workspace.journeys:
        say = translator(content_language(placed.value.language, workspace.settings.language))
        drawing = journey_map(measured(workspace), placed.value, say, "executive").drawing
        assert abs(drawing.width / drawing.height - 2**0.5) < 0.01


def test_three_pains_a_stage_the_worst_first(draw: Draw) -> None:
    pains = [{"text": f"Pain {i}", "severity": severity} for i, severity in enumerate((1, 3, 2, 3))]
    said = drawn(
        draw, {"name": "Stage", "steps": [{"name": "One", "pains": pains[:2]}, {"name": "Two", "pains": pains[2:]}]}
    )
    shown = [text for text in said if text.startswith("Pain ") and text != "Pain points"]
    assert shown == ["Pain 1", "Pain 3", "Pain 2"]


def test_opportunities_by_impact_then_effort_each_once(draw: Draw) -> None:
    ideas = [{"text": "Idea cheap", "impact": 5, "effort": 1}, {"text": "Idea small", "impact": 1, "effort": 1},
             {"text": "Idea dear", "impact": 5, "effort": 5}, {"text": "Idea vague"}]  # fmt: skip
    said = drawn(draw, {"name": "Stage", "steps": [{"name": "One", "opportunities": ideas},
                                                   {"name": "Two", "opportunities": ideas}]})  # fmt: skip
    assert [text for text in said if text.startswith("Idea")] == ["Idea cheap", "Idea dear", "Idea small"]


def test_a_key_moment_says_why(draw: Draw) -> None:
    step = {"name": "Pay", "key_moment": {"name": "The bill", "why": "Trust is won here"}}
    said = drawn(draw, {"name": "Stage", "steps": [step]})
    assert "The bill" in said
    assert "Trust is won here" in said


def test_figures_of_stages_and_of_the_whole(draw: Draw) -> None:
    step = {"name": "One", "channel": "web", "documents": ["A", "B"], "duration": "2h"}
    said = drawn(draw, {"name": "Stage", "steps": [step, step]}, {"name": "Next", "duration": "1h"})
    assert {"4 h", "2 contacts", "4 documents", "1 h"} <= set(said)
    assert "5 h" in said


def test_a_stage_s_own_length_holds_its_steps(draw: Draw) -> None:
    stage = {"name": "Stage", "wait": "3d", "steps": [{"name": "One", "wait": "2h"}]}
    assert "3 days" in drawn(draw, stage)
