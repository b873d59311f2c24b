"""Fixes by route → edits of the texts that were read."""

from collections.abc import Iterable
from dataclasses import replace

from personatool.edit import Change, change_of
from personatool.load.syntax.outline import outline
from personatool.load.workspace import Loaded
from personatool.model.diagnostic import Diagnostic, Edit
from personatool.model.outline import Outline
from personatool.model.place import PROJECT_FILE


class Outlines:
    """The outlines of the files read, each made when it is first asked for: most files need no fix."""

    def __init__(self, loaded: Loaded) -> None:
        self._loaded = loaded
        self._made: dict[str, Outline | None] = {}

    def at(self, path: str) -> Outline | None:
        """The outline of a file that was asked for and can be changed."""
        if path not in self._loaded.named or path == PROJECT_FILE:
            return None
        if path not in self._made:
            self._made[path] = outline(self._loaded.sources.source(path).data)
        return self._made[path]

    def change(self, diagnostic: Diagnostic) -> Change | None:
        """The change that mends a finding, if it can be written."""
        fix = diagnostic.fix
        found = self.at(fix.spot.path) if fix else None
        return change_of(found, fix) if found and fix else None


def with_edits(diagnostics: Iterable[Diagnostic], loaded: Loaded) -> tuple[Diagnostic, ...]:
    """Say of each finding what mends it in the text."""
    outlines = Outlines(loaded)
    return tuple(_with_edit(finding, outlines.change(finding), loaded) for finding in diagnostics)


def _with_edit(diagnostic: Diagnostic, change: Change | None, loaded: Loaded) -> Diagnostic:
    if change is None:
        return diagnostic
    path = change.fix.spot.path
    span = loaded.sources.span(path, change.start, change.end)
    return replace(diagnostic, edit=Edit(path, change.start, change.end, change.text, span))
