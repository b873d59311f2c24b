"""Nothing is claimed from silence: what one of two journeys does not say is no change, what nobody says is unknown."""

from typing import Any

import pytest

from maps.workspaces import workspace
from personatool.i18n import translator
from personatool.measure.comparison.compare import compare
from personatool.measure.figures.registry import measure
from personatool.measure.inclusion.verdicts import include
from personatool.model.comparison import Comparison
from personatool.model.workspace import Workspace


def made(*journeys: dict[str, Any], **files: Any) -> Workspace:
    return workspace({"journeys": [{"title": "Any", **journey} for journey in journeys], **files})


def compared(before: list[Any], after: list[Any]) -> Comparison:
    one, other = ({"id": name, "stages": [{"name": "All", "steps": steps}]}
                  for name, steps in (("now", before), ("then", after)))  # fmt: skip
    both = made(one, other)
    return compare(both, both.journeys[0].value, both.journeys[1].value)


ASK = {"name": "Ask", "channel": "phone", "duration": "1h"}


@pytest.mark.parametrize(
    ("before", "after", "verdicts"),
    [
        # Five minutes that only the future states are no loss, three weeks that it leaves out no gain.
        ([ASK, "Wait"], [ASK, {"name": "Wait", "duration": "5 min"}], {"time": "unknown", "compliance": "unknown"}),
        ([ASK, {"name": "Wait", "wait": "3 weeks"}, {"name": "Sign", "wait": "2d"}],
         [ASK, "Wait", {"name": "Sign", "wait": "2d"}], {"waiting": "unknown", "complexity": "unknown"}),
        # What both say still counts, beside what only one says.
        ([ASK, "Wait"], [ASK | {"duration": "2h"}, {"name": "Wait", "duration": "5 min"}], {"time": "worse"}),
        # Documents that no step names are not known to be none; `[]` says none.
        ([ASK | {"documents": ["Passport"]}], [ASK], {"documents": "unknown", "complexity": "unknown"}),
        ([ASK | {"documents": ["Passport"]}], [ASK | {"documents": []}],
         {"documents": "better", "complexity": "better"}),
        # Nothing to pay is nothing in any currency.
        ([ASK | {"cost": "3 GBP"}], [ASK | {"cost": "0"}], {"cost": "better"}),
    ],
)  # fmt: skip
def test_only_what_both_say_is_compared(before: list[Any], after: list[Any], verdicts: dict[str, str]) -> None:
    deltas = {delta.after.key: delta.verdict for delta in compared(before, after).deltas}
    assert {key: deltas[key] for key in verdicts} == verdicts


def test_a_pain_is_not_relieved_because_its_step_is_gone_or_nothing_is_said() -> None:
    hurts = [ASK | {"pains": ["Engaged"]}, {"name": "Queue outside", "pains": ["Cold", "Engaged"]},
             {"name": "Sign", "pains": ["Slow"]}]  # fmt: skip
    found = compared(hurts, [ASK | {"pains": ["Odd"]}, "Sign"]).pains
    assert [[pain.text for pain in group] for group in (found.removed, found.gone, found.untold)] == [
        ["Engaged", "Slow"], ["Cold"], [],
    ]  # fmt: skip
    found = compared(hurts, [ASK, "Sign"]).pains
    assert [[pain.text for pain in group] for group in (found.removed, found.gone, found.untold)] == [
        [], ["Cold"], ["Engaged", "Slow"],
    ]  # fmt: skip


def test_of_a_stage_and_its_steps_the_greater_counts() -> None:
    step = {"name": "Sign", "visits": "1", "fields": "4", "cost": "2 EUR", "documents": ["Passport"], "wait": "2d"}
    stage = {"name": "All", "visits": "3", "fields": "5", "cost": "3 EUR", "documents": ["Passport", "Photo"],
             "wait": "3d", "steps": [step, {**step, "name": "Sign again", "documents": []}]}  # fmt: skip
    only = made({"id": "j", "stages": [stage]})
    values = {figure.key: figure.value for figure in measure(only, only.journeys[0].value)}
    keys = ("visits", "fields", "cost", "documents", "asked-again", "waiting", "unannounced")
    assert [values[key] for key in keys] == [3, 8, 4, 2, 0, 4, 2]


@pytest.mark.parametrize(
    ("language", "said"),
    [
        ("en", "Whether everybody passes is not known for 2 of 2 steps."),
        ("fr", "On ignore si tout le monde passe à 2 étapes sur 2."),
    ],
)
def test_that_nobody_is_stuck_is_not_said_of_what_nobody_knows(language: str, said: str) -> None:
    steps = {"stages": [{"name": "All", "steps": ["One", "Two"]}]}
    only = made({"id": "j", "persona": "lea", **steps}, personas=[{"id": "lea", "name": "Lea"}])
    assert translator(language).say(include(only, only.journeys[0].value).summary[0]) == said


def test_everybody_passes_where_all_is_known() -> None:
    met = [{"name": "Sign", "channel": "counter", "by": "tom"}]
    only = made({"id": "j", "persona": "lea", "stages": [{"name": "All", "steps": met}]},
                personas=[{"id": "lea", "name": "Lea"}, {"id": "tom", "name": "Tom", "kind": "agent"}])  # fmt: skip
    said = [translator("en").say(line) for line in include(only, only.journeys[0].value).summary]
    assert said == ["Every persona passes every step, alone or with help."]


def test_a_minimal_journey_claims_nothing() -> None:
    only = made({"id": "j", "persona": "lea", "stages": [{"name": "All", "steps": list("vwxyz")}]},
                personas=[{"id": "lea", "name": "Lea"}])  # fmt: skip
    known = {figure.key for figure in measure(only, only.journeys[0].value) if figure.value is not None}
    silent = {figure.key for figure in measure(only, only.journeys[0].value) if figure.missing}
    assert known - silent == {"endings"}
