"""Run the rules over a workspace."""

from collections.abc import Collection, Iterator, Mapping
from dataclasses import replace
from itertools import islice

from personatool.model.diagnostic import Finding
from personatool.model.trust import Complexity
from personatool.model.workspace import Workspace
from personatool.rules.engine.rule import Rule
from personatool.rules.engine.scope import Scope
from personatool.rules.engine.settings import at_level, level


def run(
    workspace: Workspace,
    files: Collection[str] | None = None,
    limit: int | None = None,
    complexities: Mapping[str, Complexity] | None = None,
) -> tuple[Finding, ...]:
    """What the rules find in these files, or in all of them; at most `limit` findings a rule.

    `complexities` are those of the journeys that were measured, by id.
    """
    scope = Scope.of(workspace, complexities)
    return tuple(finding for rule in _telling(workspace) for finding in islice(_found(rule, scope, files), limit))


def _telling(workspace: Workspace) -> tuple[Rule, ...]:
    """The rules that may find something here."""
    if workspace.journeys or workspace.settings.rules or workspace.settings.check.model_fields_set:
        from personatool.rules.registry import RULES  # noqa: PLC0415 - opening them takes as long as reading 50 files

        return RULES
    from personatool.rules import without_journeys  # noqa: PLC0415 - idem

    return without_journeys.RULES


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
