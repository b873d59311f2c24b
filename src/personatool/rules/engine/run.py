"""Run rules over a workspace."""

from collections.abc import Collection, Iterable, Iterator
from dataclasses import replace
from itertools import islice

from personatool.model.diagnostic import Finding
from personatool.model.workspace import SETTINGS_FILE, Workspace
from personatool.rules.engine.rule import Rule
from personatool.rules.engine.scope import Scope
from personatool.rules.engine.settings import as_observation, at_level, is_set, level, softened


def run(
    rules: Iterable[Rule], scope: Scope, files: Collection[str] | None = None, limit: int | None = None
) -> tuple[Finding, ...]:
    """What rules find in these files, or in all of them; at most `limit` findings a rule."""
    return tuple(finding for rule in rules for finding in islice(_found(rule, scope, files), limit))


def applies(rule: Rule, workspace: Workspace) -> bool:
    """Whether a rule can and should be run here."""
    return level(workspace, rule.kind) is not None and not (rule.across and workspace.standalone)


def to_measure(rules: Iterable[Rule], workspace: Workspace) -> frozenset[str]:
    """The ids of the journeys whose complexity rules ask for; mostly none, so that `check` measures nothing."""
    tests = [rule.measured for rule in rules if rule.measured and applies(rule, workspace)]
    journeys = (placed.value for placed in workspace.journeys)
    return frozenset(journey.id for journey in journeys if any(test(journey) for test in tests))


def _found(rule: Rule, scope: Scope, files: Collection[str] | None) -> Iterator[Finding]:
    severity = level(scope.workspace, rule.kind)
    if severity is None or not applies(rule, scope.workspace):
        return
    set_by_team = is_set(scope.workspace, rule.kind)
    public, lived, prescribed = scope.cached(_public), scope.cached(_lived_today), scope.cached(_prescribed)
    for finding in rule.check(scope):
        path, kind = finding.spot.path, finding.kind
        if (files is not None and path not in files) or (kind.of_lived and path in prescribed):
            continue
        if not public.get(path, public[SETTINGS_FILE]):
            if kind.of_duty:
                continue
            kind = softened(kind)
        if set_by_team:
            kind = at_level(kind, severity)
        elif kind.of_service and path in lived:
            kind = as_observation(kind)
        yield replace(finding, kind=kind)


def _lived_today(scope: Scope) -> frozenset[str]:
    """The files of the journeys that tell what a service is like: all but those that plan one."""
    return frozenset(journey.path for journey in scope.journeys if journey.value.state != "future")


def _prescribed(scope: Scope) -> frozenset[str]:
    """The files of the journeys as an administration tells them."""
    return frozenset(journey.path for journey in scope.journeys if journey.value.state == "prescribed")


def _public(scope: Scope) -> dict[str, bool]:
    """Whether the service of each journey, by file, and that of the workspace is said to be public."""
    services = {SETTINGS_FILE: scope.settings.service}
    services |= {journey.path: journey.value.service or scope.settings.service for journey in scope.journeys}
    return {path: service == "public" for path, service in services.items()}
