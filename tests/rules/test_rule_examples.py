"""Every rule's own examples are true: of the rules of its letter, the first breaks that one alone, the second none."""

import re
from collections.abc import Callable

import pytest

from personatool.model.diagnostic import Severity
from personatool.pipeline.check.run_rules import Checked
from personatool.rules.engine.rule import Rule
from personatool.rules.registry import ERRORS, NAMES, every_kind, every_rule

RULES, KINDS = every_rule(), every_kind()

for_every_rule = pytest.mark.parametrize("rule", RULES, ids=lambda rule: rule.kind.code)


def codes(text: str, rule: Rule, checked: Callable[[str], Checked]) -> list[str]:
    """What is found, apart from the craft rules of other letters: an example is too small to please them all."""
    theirs = {kind.code for kind in KINDS if kind.code[0] != rule.kind.code[0]}
    return [finding.kind.code for finding in checked(text).diagnostics if finding.kind.code not in theirs]


@for_every_rule
def test_example_breaks_this_rule_alone(rule: Rule, checked: Callable[[str], Checked]) -> None:
    assert codes(rule.example, rule, checked) == [rule.kind.code]


@for_every_rule
def test_instead_example_is_clean(rule: Rule, checked: Callable[[str], Checked]) -> None:
    assert codes(rule.instead_example, rule, checked) == []


@pytest.mark.parametrize(
    "rule", [each for each in RULES if "\nrules:" not in each.example], ids=lambda rule: rule.kind.code
)
def test_a_rule_can_be_switched_off(rule: Rule, checked: Callable[[str], Checked]) -> None:
    off = f"{rule.kind.code}: {{severity: off}}"
    if "# personatool.yaml\n" in rule.example:
        text = rule.example.replace("# personatool.yaml\n", f"# personatool.yaml\nrules: {{{off}}}\n")
    else:
        text = f"# personatool.yaml\nrules: {{{off}}}\n{rule.example}"
    assert codes(text, rule, checked) == []


def test_codes_and_names_are_unique_and_well_formed() -> None:
    codes = [kind.code for kind in KINDS]
    assert {kind.code: kind.name for kind in KINDS} == NAMES, "a module has the name of its rule"
    assert len(set(codes)) == len(codes) == len(set(NAMES.values()))
    assert all(re.fullmatch(r"[A-Z]\d{3}", code) for code in codes)


def test_families_list_the_rules_that_keep_maps_from_being_drawn() -> None:
    found = {rule.kind.code for rule in RULES if rule.kind.severity is Severity.ERROR and not rule.kind.of_service}
    assert found - {"L092", "L093", "L094", "L095"} == ERRORS, "those about settings are always run"
