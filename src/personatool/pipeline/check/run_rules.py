"""Load the workspace, run the rules and give each finding its line and column; returns `Checked`."""

import datetime as dt
from collections.abc import Callable, Collection, Mapping, Sequence
from dataclasses import dataclass, field, replace
from pathlib import Path

from personatool.load.garbage_collector import without_garbage_collection
from personatool.load.problems.kinds import KINDS
from personatool.load.syntax.positions import Sources
from personatool.load.workspace import Loaded, load
from personatool.model.diagnostic import Diagnostic, Finding, Related, Severity
from personatool.model.errors import PersonatoolError
from personatool.model.place import PROJECT_FILE, SETTINGS_FILE
from personatool.model.workspace import Workspace
from personatool.pipeline.check.result import Choice, Result
from personatool.pipeline.check.together import told_together
from personatool.pipeline.measures import complexities
from personatool.rules.engine.choice import by_code, left_out, misunderstood, switch_off, without_per_file
from personatool.rules.engine.rule import Rule
from personatool.rules.engine.run import run, to_measure
from personatool.rules.engine.scope import Scope
from personatool.rules.engine.suppress import suppress
from personatool.rules.registry import NAMES, find_rule, rules_for

_NAMES = {**{kind.code: kind.name for kind in KINDS}, **NAMES}
RulesFor = Callable[[Workspace], Sequence[Rule]]


@dataclass(frozen=True, slots=True)
class Checked:
    """A workspace and everything `check` has to say of it, in the order it is shown.

    `named` are the files asked for; `texts` the texts of the files that personas and journeys were read from, by path.
    """

    workspace: Workspace
    diagnostics: tuple[Diagnostic, ...]
    root: Path
    files: tuple[str, ...]
    named: frozenset[str] = frozenset()
    texts: Mapping[str, str] = field(default_factory=dict)

    @property
    def errors(self) -> tuple[Diagnostic, ...]:
        """The diagnostics that stop a build."""
        return tuple(finding for finding in self.diagnostics if finding.severity is Severity.ERROR)

    @property
    def result(self) -> Result:
        """What reports are made of: what comes together is told together."""
        counts = len(self.files), len(self.workspace.personas), len(self.workspace.journeys)
        return Result(told_together(self.diagnostics), self.root, *counts)

    @property
    def blocking_errors(self) -> tuple[Diagnostic, ...]:
        """The errors in the files themselves, which keep maps and packs from being made."""
        return tuple(error for error in self.errors if not error.kind.of_service)


def place(finding: Finding, sources: Sources) -> Diagnostic:
    """Look up where a finding stands."""
    spot = sources.home(finding.spot)
    span = sources.locate(spot)
    related = tuple(Related(other.path, sources.locate(other), message) for other, message in finding.related)
    return Diagnostic(
        kind=finding.kind,
        path=spot.path,
        span=span,
        message=finding.message,
        instead=finding.instead or finding.kind.instead,
        line_text=sources.line(spot.path, span.line),
        related=related,
        fix=finding.fix,
    )


def check(
    paths: Sequence[Path], cwd: Path, today: dt.date | None = None, choose_rules: RulesFor = rules_for
) -> Checked:
    """Check a workspace, or the files named. Raises `PersonatoolError` when there is nothing to check.

    Without `today`, nothing is said to be old.
    """
    return run_rules(load(paths, cwd=cwd), today, choose_rules=choose_rules)


def refuse_unknown(words: Sequence[str]) -> None:
    """Raise `PersonatoolError` for a word that means no rule: neither code, nor beginning of one, nor name."""
    for word in words:
        wrong = misunderstood(word, NAMES)
        if wrong:
            raise PersonatoolError(*wrong)


def run_rules(
    loaded: Loaded, today: dt.date | None, choice: Choice | None = None, choose_rules: RulesFor = rules_for
) -> Checked:
    """Run the rules over what was read."""
    with without_garbage_collection():
        return _run_rules(loaded, today, choice or Choice(), choose_rules)


def _run_rules(loaded: Loaded, today: dt.date | None, choice: Choice, choose_rules: RulesFor) -> Checked:
    workspace = _chosen(replace(loaded.workspace, today=today), choice)
    rules = choose_rules(workspace)
    scope = Scope.of(workspace, complexities(workspace, to_measure(rules, workspace)))
    named = loaded.named
    findings = run(rules, scope, _spoken_of(named), choice.limit)
    found = [place(finding, loaded.sources) for finding in findings]
    kept = (finding for finding in found if finding.path in named)
    left = suppress(workspace, (*loaded.diagnostics, *kept), sorted(named), loaded.sources, _NAMES, find_rule)
    if workspace.settings.check.per_file:
        left = without_per_file(workspace, left, NAMES)
    left = _with_edits(left, loaded)
    paths = sorted({persona.path for persona in workspace.personas} | {journey.path for journey in workspace.journeys})
    texts = {path: loaded.sources.text(path) for path in paths}
    return Checked(workspace, left, loaded.root, loaded.files, named, texts)


def _with_edits(found: tuple[Diagnostic, ...], loaded: Loaded) -> tuple[Diagnostic, ...]:
    if not any(finding.fix for finding in found):
        return found
    from personatool.pipeline.check.edits import with_edits  # noqa: PLC0415 - only where something can be mended

    return with_edits(found, loaded)


def _spoken_of(named: Collection[str]) -> frozenset[str]:
    """Rules name a place in the settings by one file, wherever the settings are written."""
    return frozenset(named) | ({SETTINGS_FILE} if PROJECT_FILE in named else frozenset())


def _chosen(workspace: Workspace, choice: Choice) -> Workspace:
    workspace = by_code(workspace, NAMES)
    check = workspace.settings.check
    select, ignore = choice.select or check.select, (*check.ignore, *choice.ignore)
    return switch_off(workspace, left_out(select, ignore, NAMES)) if select or ignore else workspace
