"""Run every rule over a workspace."""

from collections.abc import Iterator
from dataclasses import replace
from itertools import islice

from personatool.model.diagnostic import Finding
from personatool.model.workspace import Workspace
from personatool.rules.ignores import BAD_IGNORE, UNUSED_IGNORE
from personatool.rules.journey import JOURNEY_RULES
from personatool.rules.links import LINKS
from personatool.rules.persona import PERSONA_RULES
from personatool.rules.persona_set import PERSONA_SET_RULES
from personatool.rules.rule import Rule
from personatool.rules.scope import Scope
from personatool.rules.settings import at_level, level, setting_rules

_CHECKED = (*JOURNEY_RULES, *LINKS, *PERSONA_RULES, *PERSONA_SET_RULES)
_ALL = (*_CHECKED, *setting_rules(_CHECKED, (UNUSED_IGNORE, BAD_IGNORE)))
RULES: tuple[Rule, ...] = tuple(sorted(_ALL, key=lambda rule: rule.kind.code))
KINDS = (*(rule.kind for rule in RULES), UNUSED_IGNORE, BAD_IGNORE)
FINDINGS_A_RULE = 500


def run(workspace: Workspace) -> tuple[Finding, ...]:
    """Everything the rules find, at most 500 findings a rule."""
    scope = Scope.of(workspace)
    return tuple(finding for rule in RULES for finding in islice(_found(rule, scope), FINDINGS_A_RULE))


def applies(rule: Rule, workspace: Workspace) -> bool:
    """Whether a rule can and should be run here."""
    return level(workspace, rule.kind) is not None and not (rule.across and workspace.standalone)


def _found(rule: Rule, scope: Scope) -> Iterator[Finding]:
    severity = level(scope.workspace, rule.kind)
    if severity is None or not applies(rule, scope.workspace):
        return
    for finding in rule.check(scope):
        yield replace(finding, kind=at_level(finding.kind, severity))
