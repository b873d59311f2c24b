"""Everything linked to a journey is drawn, or counted in a mark that says how many more there are."""

import re
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from maps import stress
from maps.workspaces import measured, workspace
from personatool.i18n import translator
from personatool.load.workspace import load
from personatool.maps.canvas.shapes import Label
from personatool.maps.parts.detail import Detail
from personatool.maps.views.journey.view import journey_map
from personatool.model.journey import Journey
from personatool.model.moment import Moment
from personatool.model.workspace import Workspace

LINKED: dict[str, Any] = {
    "id": "linked", "title": "Linked", "decision_supported": "Which letter to rewrite first",
    "opportunities": [
        {"id": "by-pain", "text": "Reached through a pain alone"}, {"id": "of-stage", "text": "Pointed to by a stage"},
        {"id": "loose", "text": "Pointed to by nobody"}, {"id": "loose-too", "text": "Pointed to by nobody either"},
    ],
    "stages": [{
        "name": "Asking", "opportunities": ["of-stage"], "pains": ["Said of the stage"],
        "steps": [
            {"name": "Write", "pains": [{"text": f"Pain {n}", "severity": 1 + n % 3} for n in range(5)],
             "opportunities": [f"Say it {n} times over" for n in range(4)], "needs": ["own-need"],
             "emotion": {"score": -1, "quote": "My own words"}, "emotions": {"tom": {"quote": "Tom’s words"}}},
            {"name": "Wait", "pains": [{"text": "Nobody says when", "opportunity": "by-pain"}], "promised": "3d",
             "support": ["Behind"], "failure": "Gets lost", "metric": "Days", "policy": "Law 12", "owner": "Unit 7",
             "alternatives": [{"channel": "phone", "text": "By telephone"}], "frontstage": ["Greets"], "visits": "2",
             "key_moment": {"why": "Trust is won here"}, "lanes": {"Legal": ["Article 5"]}, "thought": "And now?"},
        ],
    }],
}  # fmt: skip
MINIMAL = {"id": "minimal", "title": "Minimal", "persona": "lea", "stages": [{"name": "A", "steps": list("vwxyz")}]}


def _cases(root: Path) -> Iterator[tuple[Workspace, Journey]]:
    example = load([root], cwd=root).workspace
    yield from ((example, placed.value) for placed in example.journeys)
    files: list[dict[str, Any]] = [
        {"journeys": [LINKED], "personas": [{"id": "tom", "name": "Tom"}]},
        {"journeys": [MINIMAL], "personas": [{"id": "lea", "name": "Lea"}]},
    ]
    files += [{"journeys": [stress.journey(case)], "personas": [stress.persona(case)]} for case in stress.CASES]
    for made in map(workspace, files):
        yield made, made.journeys[0].value


def _bare(text: str) -> str:
    """A text without what setting it may change: spaces, hyphens, apostrophes."""
    return re.sub(r"[\s\u00a0\u202f\u200b\u200e\u00ad«»“”'’‑-]", "", text).casefold()


def _linked(journey: Journey) -> Iterator[tuple[str, str]]:
    """What the journey holds, kind by kind."""
    register = {entry.id: entry.text for entry in journey.opportunities if entry.id}
    yield from (("opportunity", entry.text) for entry in journey.opportunities)
    for moment in (moment for stage in journey.stages for moment in (stage, *stage.steps)):
        yield from (("pain", pain.text) for pain in moment.pains)
        yield from (("opportunity", register.get(ref.ref or "", ref.text or ref.ref or ""))
                    for ref in moment.opportunities)  # fmt: skip
        yield from _of_moment(moment)


def _of_moment(moment: Moment) -> Iterator[tuple[str, str]]:
    said = [moment.emotion, *moment.emotions.values()]
    yield from (("thought", felt.quote) for felt in said if felt and felt.quote)
    yield from (("thought", moment.thought) for _ in "1" if moment.thought)
    for kind in ("frontstage", "backstage", "support", "systems"):
        yield from ((kind, item.text) for item in getattr(moment, kind))
    yield from (("failure", moment.failure.text) for _ in "1" if moment.failure)
    yield from (("metric", moment.metric.name) for _ in "1" if moment.metric)
    yield from (("steering", text) for text in (moment.policy, moment.owner) if text)
    yield from (("key-moment", moment.key_moment.why) for _ in "1" if moment.key_moment and moment.key_moment.why)
    yield from (("own", text) for texts in moment.lanes.values() for text in texts)
    yield from (("ask", entry.item) for entry in moment.asks)


NAMES = {
    "thought": "Thoughts", "frontstage": "Frontstage", "backstage": "Backstage", "support": "Support processes",
    "systems": "Systems", "failure": "What can go wrong", "metric": "Measures", "steering": "Rules and owners",
    "key-moment": "Key moments", "own": "",
}  # fmt: skip
MARKS = {kind: rf"Not drawn here: .*{name}: \d+" for kind, name in NAMES.items()}
MARKS["ask"] = r"\d+ (piece|pieces) of data"


@pytest.mark.parametrize("detail", ["essential", "full", "executive"])
def test_what_is_linked_is_drawn_or_counted(root: Path, detail: Detail) -> None:
    lost = []
    for made, journey in _cases(root):
        drawing = journey_map(measured(made), journey, translator("en"), detail).drawing
        labels = [" ".join(shape.lines) for shape in drawing.shapes if isinstance(shape, Label)]
        page, words = _bare(" ".join(labels)), " ".join(labels).replace("\u00a0", " ")
        counted = sum(int(more[1]) for text in labels if (more := re.fullmatch(r"and (\d+) more", text)))
        missing = {(kind, text) for kind, text in _linked(journey) if _bare(text) not in page}
        ranked = {text for kind, text in missing if kind in ("pain", "opportunity")}
        if len(ranked) > counted:
            lost.append((journey.id, sorted(ranked)))
        lost += [
            (journey.id, [kind, text])
            for kind, text in missing
            if kind not in ("pain", "opportunity") and not re.search(MARKS[kind], words)
        ]
    assert lost == []


def test_marks_count_what_they_stand_for() -> None:
    made = workspace({"journeys": [LINKED], "personas": [{"id": "tom", "name": "Tom"}]})
    journey = made.journeys[0].value

    def drawn(detail: Detail) -> list[str]:
        shapes = journey_map(measured(made), journey, translator("en"), detail).drawing.shapes
        return [" ".join(shape.lines) for shape in shapes if isinstance(shape, Label)]

    assert [text for text in drawn("executive") if text.startswith("and ")] == ["and 4 more", "and 3 more"]
    assert (
        "Not drawn here: Thoughts: 3 · Needs: 1 · Time and effort: 2 · Help and other ways: 1 · What can go wrong: 1"
        " · Frontstage: 1 · Support processes: 1 · Measures: 1 · Rules and owners: 2 · Legal: 1."
        " The full map shows them all."
    ) in drawn("executive")
    assert "Which letter to rewrite first" in drawn("executive")
    assert not any(text.startswith(("Not drawn", "and ")) for text in drawn("full"))
    found = {"Reached through a pain alone", "Pointed to by nobody", "Pointed to by nobody either"}
    assert found <= set(drawn("essential"))
    assert found <= set(drawn("full"))
