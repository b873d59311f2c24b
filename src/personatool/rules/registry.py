"""Every rule there is, by code. The module of a rule is opened when the rule is used."""

from collections.abc import Iterable, Mapping
from functools import cache
from importlib import import_module
from types import ModuleType
from typing import Final

from personatool.model.diagnostic import Kind, Severity
from personatool.model.workspace import Workspace
from personatool.rules import care, journey, links, persona, persona_set
from personatool.rules.engine.choice import UNKNOWN_CHOICE, choice_rule
from personatool.rules.engine.ignore_comments import BAD_IGNORE, UNUSED_IGNORE
from personatool.rules.engine.rule import Rule
from personatool.rules.engine.settings import is_off, setting_rules

_FAMILIES: Final[tuple[ModuleType, ...]] = (links, persona, persona_set, journey, care)
_MODULES: Final = {code: f"{family.__name__}.{name}" for family in _FAMILIES for code, name in family.RULES.items()}
_ABOUT_JOURNEYS: Final = frozenset((*journey.RULES, *care.RULES))
ERRORS: Final = frozenset[str]().union(*(family.ERRORS for family in _FAMILIES))


def find_rule(code: str) -> Rule | None:
    """Open the rule with this code, unless it is about the settings of rules."""
    if code not in _MODULES:
        return None
    rule: Rule = import_module(_MODULES[code]).RULE
    return rule


OTHER_KINDS: Final = (UNUSED_IGNORE, BAD_IGNORE)
_SETTINGS: Final = setting_rules((*_MODULES, *(kind.code for kind in (*OTHER_KINDS, UNKNOWN_CHOICE))), find_rule)
NAMES: Final[Mapping[str, str]] = {
    **{code: module.rpartition(".")[2].replace("_", "-") for code, module in _MODULES.items()},
    **{kind.code: kind.name for kind in (*(rule.kind for rule in _SETTINGS), UNKNOWN_CHOICE, *OTHER_KINDS)},
}
"""The name of each kind of problem that `check` lets a team choose, by code; no rule is opened for it."""
_ABOUT_SETTINGS: Final = (*_SETTINGS, choice_rule(NAMES))


@cache
def every_rule() -> tuple[Rule, ...]:
    """All rules, by code."""
    return _opened(_MODULES)


def every_kind() -> tuple[Kind, ...]:
    """The kinds of all rules, and those about comments."""
    return (*(rule.kind for rule in every_rule()), *OTHER_KINDS)


def rules_for(workspace: Workspace) -> tuple[Rule, ...]:
    """The rules that may find something here; without journeys, those about journeys are not even opened."""
    return _opened(code for code in _MODULES if _may_find(code, workspace))


def rules_for_maps(workspace: Workspace) -> tuple[Rule, ...]:
    """The rules that may find errors here which keep maps from being drawn."""
    raised = {code for code, setting in workspace.settings.rules.items() if setting.get("severity") == Severity.ERROR}
    if UNUSED_IGNORE.code in raised:  # which comments are unused is known when every rule was run
        return rules_for(workspace)
    rules = _opened(code for code in ERRORS.union(raised) if _may_find(code, workspace))
    return tuple(rule for rule in rules if not rule.kind.of_service)


def _may_find(code: str, workspace: Workspace) -> bool:
    known = code in _MODULES and not is_off(workspace, code)
    return known and (bool(workspace.journeys) or code not in _ABOUT_JOURNEYS)


def _opened(codes: Iterable[str]) -> tuple[Rule, ...]:
    """These rules and those about the settings, by code."""
    rules = (*filter(None, map(find_rule, codes)), *_ABOUT_SETTINGS)
    return tuple(sorted(rules, key=lambda rule: rule.kind.code))
