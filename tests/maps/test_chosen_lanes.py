"""Lanes that a team chose: only those, in its order, under its names; what is not drawn is counted."""

from pathlib import Path
from typing import Any

import pytest

from maps.conftest import Draw
from personatool.maps.canvas.shapes import Label
from personatool.maps.parts.detail import Detail
from support import Run

JOURNEY: dict[str, Any] = {
    "opportunities": ["Call back"],
    "stages": [
        {"name": "Leave", "steps": [
            {"name": "Give notice", "channel": "post", "thought": "At last", "emotion": {"score": 1},
             "pains": ["Three forms"], "systems": ["Register"], "lanes": {"Legal basis": "Housing act"}},
        ]},
        {"name": "Arrive", "steps": [{"name": "Register", "emotion": {"score": -1}, "needs": ["time"]}]},
    ],
}  # fmt: skip
CHOSEN = [
    "pains",
    "emotions",
    {"name": "Legal basis", "label": "Law"},
    {"name": "steps", "label": "Acts"},
    "needs",
    "systems",
]
TITLES = {
    "essential": ["Pain points", "Emotion", "Law", "Acts", "Needs", "Line of visibility", "Systems"],
    "full": ["Pain points", "Emotion", "Law", "Acts", "Needs", "Line of visibility", "Systems"],
    "executive": ["Pain points", "Emotion", "Acts"],
}
EVERY = {title for titles in TITLES.values() for title in titles} | {
    "Steps",
    "Thoughts",
    "Touchpoints",
    "Opportunities",
}


@pytest.mark.parametrize("detail", ["essential", "full", "executive"])
def test_lanes_are_those_chosen_in_their_order(draw: Draw, detail: Detail) -> None:
    source = draw(JOURNEY, None, {"lanes": CHOSEN}, "en", detail)
    labels = [shape for shape in source.drawing.shapes if isinstance(shape, Label)]
    heads = sorted(
        (label for label in labels if " ".join(label.lines) in EVERY and label.x < 200), key=lambda each: each.y
    )
    assert [" ".join(label.lines) for label in heads if label.y < _legend(labels)] == TITLES[detail]
    told = next(" ".join(label.lines) for label in labels if label.lines[0].startswith("Not drawn here"))
    assert "Touchpoints: 1 · Thoughts: 1" in told
    assert "Opportunities: 1" in told
    assert "full map" not in told


def _legend(labels: list[Label]) -> float:
    return min((label.y for label in labels if label.lines == ("Legend",)), default=1e9)


def test_lanes_asked_for_once_name_the_file(personatool: Run, tmp_path: Path) -> None:
    german = str(Path(__file__).parent / "german" / "journeys" / "wohngeld.yaml")
    made = personatool("map", german, "--lanes", "steps, Rechtsgrundlage", "--out", str(tmp_path))
    assert made.returncode == 0, made.stderr
    assert [path.name for path in tmp_path.iterdir()] == ["wohngeld.steps-rechtsgrundlage.svg"]
    slip = personatool("map", german, "--lanes", "steps,emotoin", "--out", str(tmp_path))
    assert slip.returncode == 2, slip.stderr
    assert "Did you mean “emotion”?" in slip.stderr
    other = personatool("map", german, "--lanes", "steps", "--view", "flow", "--out", str(tmp_path))
    assert other.returncode == 2, other.stderr
    assert "leave it out with --view flow" in other.stderr
