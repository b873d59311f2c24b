"""Mend what can be mended beyond doubt, in the texts, and prove that nothing else changed."""

import datetime as dt
import re
from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from pathlib import Path

from personatool.edit import Change, apply_changes, changes_nothing_else, without_overlaps
from personatool.load.files.reading import read
from personatool.load.files.selection import Selection, select
from personatool.load.files.source import Source, given_source
from personatool.load.problems.kinds import KINDS
from personatool.load.syntax.nodes import compose
from personatool.load.syntax.outline import outline
from personatool.load.syntax.values import Reading
from personatool.load.workspace import Loaded, build_workspace
from personatool.model.diagnostic import Diagnostic, Fix
from personatool.pipeline.check.edits import Outlines
from personatool.pipeline.check.result import Choice
from personatool.pipeline.check.run_rules import Checked, run_rules
from personatool.pipeline.edit.rewrite import Rewritten

_PASSES = 50
_INDENT = re.compile(r"^[ \t]+(?=\S)", re.MULTILINE)
_TAB_WIDTHS = (2, 4, 8)
_BOM = b"\xef\xbb\xbf"
_LOAD_CODES = frozenset(kind.code for kind in KINDS)
Texts = Mapping[str, Source]
Changes = Mapping[str, tuple[Change, ...]]


@dataclass(frozen=True, slots=True)
class Fixed:
    """What is left to say once everything was mended, and the files it was mended in; nothing is written yet."""

    checked: Checked
    files: tuple[Rewritten, ...]
    count: int


@dataclass(frozen=True, slots=True)
class _State:
    """The texts as they are now, what there is to say of them, and what was tried in vain.

    In files that are `careful`, one change is tried at a time.
    """

    texts: Texts
    loaded: Loaded
    checked: Checked
    count: int = 0
    refused: frozenset[Fix] = frozenset()
    careful: frozenset[str] = frozenset()


def fix_files(paths: Sequence[Path], cwd: Path, today: dt.date | None, choice: Choice | None = None) -> Fixed:
    """Mend the files named, or all of the workspace. Raises `PersonatoolError` when there is nothing to check."""
    selection = select(paths, cwd)
    return fix_texts(selection, read(selection), today, choice or Choice())


def fix_texts(selection: Selection, texts: Texts, today: dt.date | None, choice: Choice) -> Fixed:
    """Mend files that were read: a mended key may show what else can be mended, so it is done again until it is not."""
    bench = _Bench(selection, today, choice)
    untabbed = {path: mended for path, source in texts.items() if (mended := _without_tabs(source))}
    state = bench.start({**texts, **untabbed})
    tabs = sum(_tabs(texts[path]) for path in untabbed)
    for _ in range(_PASSES):
        if not (plan := _plan(state)):
            break
        state = bench.take(state, plan)
    places = {file.path: file.place for file in selection.files}
    files = (
        Rewritten(places[path], path, texts[path].data, state.texts[path].data)
        for path in sorted(texts)
        if state.texts[path].data != texts[path].data
    )
    return Fixed(state.checked, tuple(files), state.count + tabs)


def _without_tabs(source: Source) -> Source | None:
    """The file with spaces for the tabs its lines start with, where any width of a tab gives it the same meaning."""
    if source.problem or "\t" not in source.text or compose(source.text).problem is None:
        return None
    read = []
    for width in _TAB_WIDTHS:
        text = _spaced(source.text, " " * width)
        composed = compose(text)
        if composed.problem is None:
            read.append((text, [Reading(text).value(node) for node in composed.documents]))
    if not read or any(values != read[0][1] for _, values in read):
        return None
    bom = _BOM if source.data.startswith(_BOM) else b""
    return given_source(source.path, bom + read[0][0].encode())


def _spaced(text: str, spaces: str) -> str:
    return _INDENT.sub(lambda found: found[0].replace("\t", spaces), text)


def _tabs(source: Source) -> int:
    """How many lines start with a tab."""
    return sum("\t" in found for found in _INDENT.findall(source.text))


@dataclass(frozen=True, slots=True)
class _Bench:
    """Where changes are tried: the whole workspace is checked with them before they count."""

    selection: Selection
    today: dt.date | None
    choice: Choice

    def start(self, texts: Texts) -> _State:
        loaded = build_workspace(self.selection, texts)
        return _State(texts, loaded, run_rules(loaded, self.today, self.choice))

    def take(self, state: _State, plan: Changes) -> _State:
        """Make the changes; those of files they do not make better are taken back."""
        texts = {**state.texts, **{path: _changed(state.texts[path], edits) for path, edits in plan.items()}}
        after = self.start(texts)
        worse = {path for path, edits in plan.items() if not _is_better(state, after, path, edits)}
        if worse:
            after = self.start({**texts, **{path: state.texts[path] for path in worse}})
        lone = {plan[path][0].fix for path in worse if len(plan[path]) == 1}
        return replace(
            after,
            count=state.count + sum(len(edits) for path, edits in plan.items() if path not in worse),
            refused=state.refused | lone,
            careful=state.careful | worse,
        )


def _plan(state: _State) -> Changes:
    """The changes to try next, file by file."""
    outlines = Outlines(state.loaded)
    found: dict[str, list[Change]] = defaultdict(list)
    for finding in state.checked.diagnostics:
        change = outlines.change(finding)
        if change and change.fix not in state.refused:
            found[change.fix.spot.path].append(change)
    return {path: without_overlaps(edits)[: 1 if path in state.careful else None] for path, edits in found.items()}


def _changed(source: Source, changes: Sequence[Change]) -> Source:
    found = outline(source.data)
    text = apply_changes(found, changes) if found else source.text
    return given_source(source.path, (_BOM if source.data.startswith(_BOM) else b"") + text.encode())


def _is_better(before: _State, after: _State, path: str, changes: Sequence[Change]) -> bool:
    """Whether the file says the same but for the changes, what they mend is gone, nothing new is wrong."""
    old, new = (outline(state.texts[path].data) for state in (before, after))
    if old is None or not changes_nothing_else(old, new, changes):
        return False
    wrong = {finding.fix for finding in after.checked.diagnostics}
    lines = _lines(after.texts[path], changes)
    return not any(change.fix in wrong or change.fix in before.refused for change in changes) and not any(
        _is_new(finding, before)
        for finding in after.checked.diagnostics
        if finding.path == path and finding.span.line in lines
    )


def _is_new(diagnostic: Diagnostic, before: _State) -> bool:
    """Whether a change brought a slip of another kind: a key's new name may ask for another kind of value."""
    known = {(finding.kind.code, finding.message) for finding in before.checked.diagnostics}
    is_slip = diagnostic.kind.code in _LOAD_CODES and diagnostic.edit is None
    return is_slip and (diagnostic.kind.code, diagnostic.message) not in known


def _lines(source: Source, changes: Sequence[Change]) -> frozenset[int]:
    """The lines that changes came to stand on."""
    lines, moved = set(), 0
    for change in changes:
        lines.add(source.span(change.start + moved, change.start + moved).line)
        moved += len(change.text) - (change.end - change.start)
    return frozenset(lines)
