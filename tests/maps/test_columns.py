"""A column is a moment: whatever a step says stands in its column, whatever a stage says in its columns."""

import re
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from maps import stress
from maps.permit import permit
from maps.workspaces import workspace
from personatool.i18n import translator
from personatool.load.workspace import load
from personatool.maps.canvas.shapes import Box, Drawing, Label
from personatool.maps.parts.detail import DETAILS, Detail
from personatool.maps.views.blueprint.view import blueprint
from personatool.maps.views.journey.view import journey_map
from personatool.model.items import Item, Pain
from personatool.model.journey import Journey
from personatool.model.measured import Measured
from personatool.model.moment import Ask, Document, Moment, OpportunityRef
from personatool.model.workspace import Workspace

FOUND = Path("/work/shared/corpus/found")
GUTTER = 10
MARK = re.compile(r"(?<!\w)(step|stage)(\d+)_")
CARDS = ("pain", "opportunity", "ask", "effort", "frontstage", "backstage", "support", "system", "own", "step", "need",
         "thought", "key-moment", "help", "failure", "metric", "steering", "passing", "time")  # fmt: skip
MINIMAL: dict[str, Any] = {
    "personas": [{"id": "lea", "name": "Lea"}],
    "journeys": [{"id": "parcel", "title": "I send a parcel", "persona": "lea", "stages": [
        {"name": "Prepare", "steps": ["Finds a box", "Weighs the parcel"]},
        {"name": "Send", "steps": ["Pays for the label", "Drops it at the shop", "Gets a receipt"]},
    ]}],
}  # fmt: skip
MIXED: dict[str, Any] = {
    "id": "mixed", "title": "Mixed",
    "stages": [
        {"name": "One", "pains": ["All along", "Every day"], "duration": "2h", "backstage": ["Checks", "Files"],
         "action": "Waits", "touchpoint": "Counter", "lanes": {"Law": ["Code"]},
         "steps": [{"name": "Full", "pains": ["Long text about it"] * 5, "opportunities": ["Idea"] * 4,
                    "asks": ["Name", "Income"], "documents": ["A", "B"], "systems": ["X"] * 3, "duration": "2h"},
                   "Empty", "Calm", {"name": "Some", "pains": "One"}]},
        {"name": "Lone", "pains": ["a", "b", "c"], "action": "Goes"},
    ],
}  # fmt: skip


def found() -> list[Path]:
    folders = (folder for folder in FOUND.glob("*") if (folder / "journeys").is_dir())
    return sorted(folder for folder in folders if not (folder / ".gitignore").exists())


def marked(journey: Journey) -> Journey:
    """The same journey, with every card saying where it belongs."""
    stages, number = [], 0
    for place, stage in enumerate(journey.stages):
        steps = []
        for step in stage.steps:
            number += 1
            steps.append(step.model_copy(update=_marked(step, f"step{number}_", journey)))
        stages.append(stage.model_copy(update={**_marked(stage, f"stage{place}_", journey), "steps": tuple(steps)}))
    return journey.model_copy(update={"stages": tuple(stages)})


def _marked(moment: Moment, mark: str, journey: Journey) -> dict[str, Any]:
    register = {entry.id: entry.text for entry in journey.opportunities if entry.id}
    items = {name: tuple(Item(text=mark + item.text) for item in getattr(moment, name))
             for name in ("frontstage", "backstage", "support", "systems")}  # fmt: skip
    return {
        **items,
        "pains": tuple(Pain(text=mark + pain.text, severity=pain.severity) for pain in moment.pains),
        "opportunities": tuple(OpportunityRef(text=mark + (register.get(given.ref or "") or given.text or "x"))
                               for given in moment.opportunities),
        "asks": tuple(Ask(item=mark + ask.item) for ask in moment.asks),
        "documents": tuple(Document(name=mark + document.name) for document in moment.documents),
        "lanes": {name: tuple(mark + text for text in texts) for name, texts in moment.lanes.items()},
        "thought": mark + moment.thought if moment.thought else None,
        "touchpoint": mark + moment.touchpoint if moment.touchpoint else None,
        "action": mark + moment.action if moment.action else None,
    }  # fmt: skip


def drawings(known: Workspace, details: tuple[Detail, ...]) -> Iterator[tuple[Journey, Drawing]]:
    for placed in known.journeys:
        journey = marked(placed.value)
        for detail in details:
            yield journey, journey_map(Measured(known), journey, translator("en"), detail).drawing
        yield journey, blueprint(Measured(known), journey, translator("en")).drawing


def rooms(journey: Journey, drawing: Drawing) -> tuple[dict[str, tuple[float, float]], set[tuple[float, float]]]:
    """Where each mark may stand, from left to right; every such room."""
    assert drawing.frame
    columns = list(zip(drawing.frame.columns, drawing.frame.columns[1:], strict=False))
    stages = list(zip(drawing.frame.stages, drawing.frame.stages[1:], strict=False))
    owners = [step for stage in journey.stages for step in stage.steps or (stage,)]
    steps = [step for stage in journey.stages for step in stage.steps]
    known = {
        f"step{steps.index(owner) + 1}_": turned(drawing, room)
        for owner, room in zip(owners, columns, strict=True)
        if owner in steps
    }
    known |= {f"stage{place}_": turned(drawing, room) for place, room in enumerate(stages)}
    return known, {turned(drawing, room) for room in (*columns, *stages)}


def turned(drawing: Drawing, room: tuple[float, float]) -> tuple[float, float]:
    """A room where the drawing has changed sides since it was noted."""
    mirrored = drawing.frame and drawing.frame.mirrored
    return (drawing.width - room[1], drawing.width - room[0]) if mirrored else room


def strays(journey: Journey, drawing: Drawing) -> tuple[list[str], int]:
    """Cards and words outside the column of their step, or the columns of their stage; how many were looked at."""
    known, every = rooms(journey, drawing)
    wrong, seen = [], 0
    for shape in drawing.shapes:
        if isinstance(shape, Box) and shape.name in CARDS:
            seen += 1
            if not any(inside(shape, room) for room in every):
                wrong.append(f"{shape.name} at {shape.x}, {shape.width} wide")
        elif isinstance(shape, Label):
            for kind, number in MARK.findall(" ".join(shape.lines)):
                seen += 1
                if not inside(shape, known[f"{kind}{number}_"]):
                    wrong.append(f"{shape.lines} at {shape.x}")
    return wrong, seen


def inside(shape: Box | Label, room: tuple[float, float]) -> bool:
    return room[0] <= shape.x and shape.x + shape.width <= room[1] + 0.5


def check(known: Workspace, details: tuple[Detail, ...] = ("essential", "full")) -> int:
    total = 0
    for journey, drawing in drawings(known, details):
        wrong, seen = strays(journey, drawing)
        assert not wrong
        total += seen
    return total


def test_cards_of_the_example_stay_in_their_columns(root: Path) -> None:
    assert check(load([root], cwd=root).workspace) > 1000


def test_cards_of_a_minimal_and_of_a_mixed_journey() -> None:
    assert check(workspace(MINIMAL)) >= 15
    assert check(workspace({"journeys": [MIXED]})) > 60
    assert check(permit()[0])


@pytest.mark.parametrize("case", stress.CASES, ids=lambda case: f"{case.language}-{case.seed}")
def test_cards_of_generated_journeys(case: stress.Case) -> None:
    assert check(workspace({"journeys": [stress.journey(case)], "personas": [stress.persona(case)]}))


@pytest.mark.parametrize("folder", found(), ids=lambda folder: folder.name)
def test_cards_of_journeys_that_failed_before(folder: Path) -> None:
    check(load([folder], cwd=folder).workspace)


def test_what_a_stage_says_is_as_wide_as_its_steps() -> None:
    known = workspace({"journeys": [MIXED]})
    for _, drawing in drawings(known, ("essential", "full")):
        assert drawing.frame
        left, right = drawing.frame.stages[:2]
        for shape in drawing.shapes:
            if isinstance(shape, Label) and "stage0_" in " ".join(shape.lines):
                assert any(box.width >= right - left - GUTTER - 1 for box in around(shape, drawing)), shape


def around(label: Label, drawing: Drawing) -> Iterator[Box]:
    boxes = (shape for shape in drawing.shapes if isinstance(shape, Box))
    return (box for box in boxes
            if box.x <= label.x < box.x + box.width and box.y <= label.y < box.y + box.height)  # fmt: skip


def test_the_check_itself_finds_a_card_that_left_its_column(root: Path) -> None:
    known = load([root], cwd=root).workspace
    journey, drawing = next(drawn for drawn in drawings(known, DETAILS[:1]) if drawn[0].id == "moving-home")
    card = next(shape for shape in drawing.shapes if isinstance(shape, Box) and shape.name == "pain")
    moved = Box(card.x + 90, card.y, card.width, card.height, card.fill, name="pain")
    words = next(s for s in drawing.shapes if isinstance(s, Label) and any("step2_" in line for line in s.lines))
    away = Label(words.x + 180, words.y, words.width, words.lines, words.face, words.size, words.leading, words.colour)
    assert len(strays(journey, drawing_of(drawing, moved, away))[0]) == 2


def drawing_of(drawing: Drawing, *shapes: Box | Label) -> Drawing:
    return Drawing(drawing.width, drawing.height, drawing.background, shapes, drawing.frame)
