"""Endings and branches in the figures."""

from typing import Any

from personatool.i18n import translator
from personatool.measure.figures.registry import measure
from personatool.model.figure import Figure
from personatool.model.journey import Journey
from personatool.model.message import Message
from personatool.model.settings import Settings
from personatool.model.workspace import Placed, Workspace


def figures(*steps: dict[str, Any]) -> dict[str, Figure]:
    journey = Journey.model_validate({
        "id": "j", "title": "T", "stages": [{"name": "S", "steps": [{"name": "x", **step} for step in steps]}],
    })  # fmt: skip
    known = Workspace(Settings(), (), (Placed(journey, "journeys/j.yaml"),), digest="0" * 64)
    return {figure.key: figure for figure in measure(known, journey)}


def parts(figure: Figure) -> dict[str, float | None]:
    return {part.label.text: part.value for part in figure.parts if isinstance(part.label, Message)}


def test_a_plain_journey_ends_once() -> None:
    figure = figures({}, {})["endings"]
    assert figure.value == 1
    assert not figure.parts
    assert not figure.missing


def test_endings_are_counted_by_kind() -> None:
    figure = figures(
        {"next": [{"to": "c"}, {"to": "end", "when": "Too long"}], "outcome": "dropout"},
        {"next": [], "outcome": {"kind": "refusal", "text": "No"}},
        {"id": "c", "next": "end", "outcome": "dropout"},
        {"next": None},
        {},
    )["endings"]
    assert figure.value == 5
    assert parts(figure) == {"dropout": 2, "refusal": 1}
    missing = [translator("en").say(message) for message in figure.missing]
    assert missing == ["2 endings do not say how they end (`outcome`)."]


def test_a_journey_without_an_end_has_none() -> None:
    assert figures({"id": "a"}, {"next": "a"})["endings"].value == 0


def test_the_channel_changes_along_a_way_not_from_one_branch_to_the_other() -> None:
    branched: tuple[dict[str, Any], ...] = (
        {"channel": "web", "next": [{"to": "b"}, {"to": "c"}]},
        {"id": "b", "channel": "phone", "next": "end"},
        {"id": "c", "channel": "web"},
    )
    assert figures(*branched)["channel-switches"].value == 1
    assert figures(*({**step, "next": target} for step, target in zip(branched, ("b", "c", "end"), strict=True)))[
        "channel-switches"
    ].value == 2  # fmt: skip
