"""Check: read the files, run the rules, put every finding in its place."""

import datetime as dt
from collections.abc import Sequence
from dataclasses import dataclass, replace
from pathlib import Path

from personatool import rules
from personatool.load import KINDS, Sources, load
from personatool.model.diagnostic import Diagnostic, Finding, Related, Severity
from personatool.model.workspace import Workspace

_LOAD_CODES = frozenset(kind.code for kind in KINDS)


@dataclass(frozen=True, slots=True)
class Checked:
    """A workspace and everything `check` has to say of it, in the order it is shown."""

    workspace: Workspace
    diagnostics: tuple[Diagnostic, ...]
    root: Path
    files: tuple[str, ...]

    @property
    def errors(self) -> tuple[Diagnostic, ...]:
        """The diagnostics that stop a build."""
        return tuple(each for each in self.diagnostics if each.severity is Severity.ERROR)


def place(finding: Finding, sources: Sources) -> Diagnostic:
    """Look up where a finding stands."""
    span = sources.locate(finding.spot)
    related = tuple(Related(spot.path, sources.locate(spot), message) for spot, message in finding.related)
    return Diagnostic(
        kind=finding.kind,
        path=finding.spot.path,
        span=span,
        message=finding.message,
        instead=finding.instead or finding.kind.instead,
        line_text=sources.line(finding.spot.path, span.line),
        related=related,
    )


def check(paths: Sequence[Path], cwd: Path, today: dt.date | None = None) -> Checked:
    """Check a workspace, or the files named. Raises `PersonatoolError` when there is nothing to check.

    Without `today`, nothing is said to be old.
    """
    loaded = load(paths, cwd=cwd)
    workspace = replace(loaded.workspace, today=today)
    found = [place(each, loaded.sources) for each in rules.run(workspace) if each.spot.path in loaded.named]
    left = rules.suppress(workspace, (*loaded.diagnostics, *found), sorted(loaded.named), loaded.sources, _LOAD_CODES)
    return Checked(workspace, left, loaded.root, loaded.files)
