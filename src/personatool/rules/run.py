"""Run every rule over a workspace."""

from collections.abc import Collection, Iterator
from dataclasses import replace
from itertools import islice

from personatool.model.diagnostic import Finding
from personatool.model.workspace import Workspace
from personatool.rules.care import CARE_RULES
from personatool.rules.choice import UNKNOWN_CHOICE, choice_rule
from personatool.rules.ignores import BAD_IGNORE, UNUSED_IGNORE
from personatool.rules.journey import JOURNEY_RULES
from personatool.rules.links import LINKS
from personatool.rules.persona import PERSONA_RULES
from personatool.rules.persona_set import PERSONA_SET_RULES
from personatool.rules.rule import Rule
from personatool.rules.scope import Scope
from personatool.rules.settings import at_level, level, setting_rules

_CHECKED = (*CARE_RULES, *JOURNEY_RULES, *LINKS, *PERSONA_RULES, *PERSONA_SET_RULES)
_OTHERS = (UNUSED_IGNORE, BAD_IGNORE)
_SETTINGS = setting_rules(_CHECKED, (*_OTHERS, UNKNOWN_CHOICE))
_ALL = (*_CHECKED, *_SETTINGS, choice_rule((*(rule.kind for rule in (*_CHECKED, *_SETTINGS)), *_OTHERS)))
RULES: tuple[Rule, ...] = tuple(sorted(_ALL, key=lambda rule: rule.kind.code))
KINDS = (*(rule.kind for rule in RULES), *_OTHERS)


def run(workspace: Workspace, files: Collection[str] | None = None, limit: int | None = None) -> tuple[Finding, ...]:
    """What the rules find in these files, or in all of them; at most `limit` findings a rule."""
    scope = Scope.of(workspace)
    return tuple(finding for rule in RULES for finding in islice(_found(rule, scope, files), limit))


def applies(rule: Rule, workspace: Workspace) -> bool:
    """Whether a rule can and should be run here."""
    return level(workspace, rule.kind) is not None and not (rule.across and workspace.standalone)


def _found(rule: Rule, scope: Scope, files: Collection[str] | None) -> Iterator[Finding]:
    severity = level(scope.workspace, rule.kind)
    if severity is None or not applies(rule, scope.workspace):
        return
    for finding in rule.check(scope):
        if files is None or finding.spot.path in files:
            yield replace(finding, kind=at_level(finding.kind, severity))
