"""Every rule's own examples are true: the first breaks that rule alone, the second breaks none."""

import re
from collections.abc import Callable

import pytest

from personatool.pipeline import Checked
from personatool.rules import KINDS, RULES, Rule

every_rule = pytest.mark.parametrize("rule", RULES, ids=lambda rule: rule.kind.code)


@every_rule
def test_example_breaks_this_rule_alone(rule: Rule, checked: Callable[[str], Checked]) -> None:
    assert [each.kind.code for each in checked(rule.example).diagnostics] == [rule.kind.code]


@every_rule
def test_instead_example_is_clean(rule: Rule, checked: Callable[[str], Checked]) -> None:
    assert checked(rule.instead_example).diagnostics == ()


@pytest.mark.parametrize("rule", RULES[:-3], ids=lambda rule: rule.kind.code)
def test_a_rule_can_be_switched_off(rule: Rule, checked: Callable[[str], Checked]) -> None:
    off = f"{rule.kind.code}: {{severity: off}}"
    if "rules:" not in rule.example and "# personatool.yaml\n" in rule.example:
        text = rule.example.replace("# personatool.yaml\n", f"# personatool.yaml\nrules: {{{off}}}\n")
    else:
        text = f"# personatool.yaml\nrules: {{{off}}}\n{rule.example}"
    assert checked(text).diagnostics == ()


def test_codes_and_names_are_unique_and_well_formed() -> None:
    codes = [kind.code for kind in KINDS]
    assert len(set(codes)) == len(codes)
    assert len({kind.name for kind in KINDS}) == len(codes)
    assert all(re.fullmatch(r"[A-Z]\d{3}", code) for code in codes)
    assert [rule.kind.code for rule in RULES] == sorted(rule.kind.code for rule in RULES)
