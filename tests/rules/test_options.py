"""Options: numbers a team sets under a rule's code."""

from collections.abc import Iterator

import pytest

from personatool.model.diagnostic import Finding, Kind
from personatool.model.journey import Journey
from personatool.model.message import msg
from personatool.model.moment import Stage
from personatool.model.settings import Settings
from personatool.model.workspace import Placed, Workspace
from personatool.rules.engine.rule import Option, Rule
from personatool.rules.engine.scope import Scope
from personatool.rules.engine.settings import setting_rules

MOST = Option("J900", "max_stages", 2)
KIND = Kind("J900", "too-many-stages", msg("Nobody reads so many."), msg("Join some."))


def check(scope: Scope) -> Iterator[Finding]:
    for journey in scope.journeys:
        if len(journey.value.stages) > MOST.of(scope):
            yield Finding(KIND, journey.at("stages"), msg("Too many stages."))


RULE = Rule(KIND, "", "", check, options=(MOST,))


def scope(**settings: object) -> Scope:
    journey = Journey(id="move", title="We move", stages=tuple(Stage(name=name) for name in ("a", "b", "c")))
    return Scope.of(Workspace(Settings(rules={"J900": settings}), journeys=(Placed(journey, "journeys/move.yaml"),)))


def found(**settings: object) -> list[tuple[str, str]]:
    rules = (RULE, *setting_rules(["J900"], lambda _: RULE))
    here = scope(**settings)
    return [(finding.kind.code, finding.message.text) for rule in rules for finding in rule.check(here)]


def test_the_default_holds() -> None:
    assert found() == [("J900", "Too many stages.")]


@pytest.mark.parametrize("written", ["3", " 3 ", "3.0", "3,0", "+3"])
def test_a_number_is_read_as_people_write_it(written: str) -> None:
    assert found(max_stages=written) == []


@pytest.mark.parametrize(
    "written", ["three", "", ".inf", ".nan", "1e9", "3 4", "--3", "1,000,000", None, [], {"a": "3"}]
)
def test_what_is_no_number_is_said_and_changes_nothing(written: object) -> None:
    assert found(max_stages=written) == [("J900", "Too many stages."), ("L094", "“{value}” is not a number.")]


def test_an_unknown_option_is_said() -> None:
    assert found(max_stage="3")[1:] == [("L093", "The rule {code} has no option “{name}”.")]
