"""Where a journey ends: in its chapter, in the step table, on slides."""

from typing import Any

from personatool.i18n import translator
from personatool.model.journey import Journey
from personatool.model.measured import Measured
from personatool.model.pack_input import PackInput
from personatool.model.settings import Settings
from personatool.model.workspace import Placed, Workspace
from personatool.packs.builder.context import Context, make_context
from personatool.packs.chapters.endings import ending_facts, next_facts
from personatool.packs.kinds.journey_strip import strip
from personatool.packs.view.parts import Fact

REFUSED = (
    {"id": "a", "name": "Ask", "emotion": "0",
     "next": [{"to": "c", "when": "Granted"}, {"to": "end", "when": "Refused"}],
     "outcome": {"kind": "refusal", "text": "A letter says no"}},
    {"id": "b", "name": "Appeal", "emotion": "-1", "next": []},
    {"id": "c", "name": "The badge arrives", "emotion": "2"},
)  # fmt: skip


def made(*steps: dict[str, Any]) -> tuple[Context, Journey]:
    journey = Journey.model_validate({"id": "j", "title": "T", "stages": [{"name": "S", "steps": list(steps)}]})
    known = Workspace(Settings(), (), (Placed(journey, "journeys/j.yaml"),), digest="0" * 64)
    return make_context(PackInput(Measured(known)), translator("en")), journey


def lines(facts: tuple[Fact, ...]) -> list[str]:
    return [
        " | ".join([*(part.text for part in line.parts), *(part.text for note in line.notes for part in note.parts)])
        for fact in facts
        for line in fact.lines
    ]


def test_the_table_says_where_each_step_leads_and_how_it_ends() -> None:
    ctx, journey = made(*REFUSED)
    asked, appealed, arrived = journey.steps
    assert lines(next_facts(ctx, journey, asked)) == [
        "3. The badge arrives | Granted", "End: refusal | Refused | A letter says no",
    ]  # fmt: skip
    assert lines(next_facts(ctx, journey, appealed)) == ["End"]
    assert lines(next_facts(ctx, journey, arrived)) == []


def test_the_chapter_names_every_ending_but_not_the_plain_one() -> None:
    ctx, journey = made(*REFUSED)
    assert lines(ending_facts(ctx, journey)) == [
        "1. Ask | End: refusal | A letter says no | Refused", "2. Appeal", "3. The badge arrives",
    ]  # fmt: skip
    assert ending_facts(*made({"name": "One"}, {"name": "Two"})) == ()


def test_a_strip_names_endings_and_its_curve_breaks_there() -> None:
    ctx, journey = made(*REFUSED)
    shown = strip(ctx, journey)
    assert [[part.text for part in ending] for ending in shown.stages[0].endings] == [
        ["End: refusal", "A letter says no"], ["End"], ["End"],
    ]  # fmt: skip
    assert [len(curve.split()) for curve in shown.curves] == [1, 1, 1]
