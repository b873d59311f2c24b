"""Mend what can be mended beyond doubt, in the texts, and prove that nothing else changed."""

import datetime as dt
import re
from collections import Counter, defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from pathlib import Path

from personatool.edit import Change, apply_changes, changes_nothing_else, without_overlaps
from personatool.load.files.reading import read
from personatool.load.files.selection import Selection, select
from personatool.load.files.source import Source, given_source
from personatool.load.syntax.nodes import compose
from personatool.load.syntax.outline import outline
from personatool.load.syntax.values import Reading
from personatool.load.workspace import Loaded, build_workspace
from personatool.model.diagnostic import Diagnostic, Fix
from personatool.model.outline import Node
from personatool.pipeline.check.edits import Outlines
from personatool.pipeline.check.result import Choice
from personatool.pipeline.check.run_rules import Checked, run_rules
from personatool.pipeline.edit.rewrite import Rewritten

_PASSES = 50
_LINKS = frozenset(("need", "needs", "next", "opportunities", "opportunity", "persona", "ref", "source", "to"))
_SLIPS = "FSL"  # how the codes of what is wrong in a file, or between files, begin
_INDENT = re.compile(r"^[ \t]+(?=\S)", re.MULTILINE)
_TAB_WIDTHS = (2, 4, 8)
_BOM = b"\xef\xbb\xbf"
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
    """Mend files that were read: a mended key may show what else can be mended, so it is done again until it is not.

    A slip that comes to light on the way may be mended in its turn. When one is left that was not there before, all is
    done anew, and no change is made that brings one.
    """
    mended_tabs = ((path, _without_tabs(source)) for path, source in texts.items())
    untabbed = {path: source for path, source in mended_tabs if source}
    bench = _Bench(selection, today, choice)
    start = bench.start({**texts, **untabbed})
    state = _mended(bench, start)
    if _is_worse(start, state):
        state = _mended(replace(bench, strict=True), start)
    places = {file.path: file.place for file in selection.files}
    files = (
        Rewritten(places[path], path, texts[path].data, state.texts[path].data)
        for path in sorted(texts)
        if state.texts[path].data != texts[path].data
    )
    return Fixed(state.checked, tuple(files), state.count + sum(_tabs(texts[path]) for path in untabbed))


def _mended(bench: "_Bench", state: "_State") -> "_State":
    for _ in range(_PASSES):
        if not (plan := _plan(state)):
            break
        state = bench.take(state, plan)
    return state


def _is_worse(before: "_State", after: "_State") -> bool:
    """Whether something is wrong on a changed line that was not.

    A link that holds again may show what was wrong beyond it all along: that stands on other lines. Where a file was
    not understood, only slips tell, since no rule had read it.
    """
    changed = [path for path, source in before.texts.items() if source.data != after.texts[path].data]
    known = _on_changed_lines(before, after, changed, every=not before.loaded.workspace.broken)
    found = _on_changed_lines(after, before, changed, every=not before.loaded.workspace.broken)
    return any(number > known[kind] for kind, number in found.items())


def _on_changed_lines(
    state: "_State", other: "_State", paths: Sequence[str], *, every: bool
) -> Counter[tuple[str, str]]:
    """How often each kind of finding stands on the lines that another state does not have."""
    lines = {path: _lines_without(state.texts[path].text, other.texts[path].text) for path in paths}
    return Counter(
        (found.kind.code, found.path)
        for found in state.checked.diagnostics
        if found.span.line in lines.get(found.path, ()) and (every or found.kind.code[0] in _SLIPS)
    )


def _lines_without(text: str, other: str) -> frozenset[int]:
    there = set(other.splitlines())
    return frozenset(number for number, line in enumerate(text.splitlines(), 1) if line not in there)


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
    """Where changes are tried: the whole workspace is checked with them before they count.

    When `strict`, none counts that brings a finding with it.
    """

    selection: Selection
    today: dt.date | None
    choice: Choice
    strict: bool = False

    def start(self, texts: Texts) -> _State:
        loaded = build_workspace(self.selection, texts)
        return _State(texts, loaded, run_rules(loaded, self.today, self.choice))

    def take(self, state: _State, plan: Changes) -> _State:
        """Make the changes; those of files they do not make better are taken back."""
        texts = {**state.texts, **{path: _changed(state.texts[path], edits) for path, edits in plan.items()}}
        after = self.start(texts)
        worse = {path for path, edits in plan.items() if not _is_better(state, after, path, edits)}
        if self.strict and _is_worse(state, after):
            worse = set(plan)
        if worse:
            after = self.start({**texts, **{path: state.texts[path] for path in worse}})
        lone = {plan[path][0].fix for path in worse if _fixes(plan[path]) == 1}
        return replace(
            after,
            count=state.count + sum(_fixes(edits) for path, edits in plan.items() if path not in worse),
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
            found[change.fix.spot.path] += (change, *_with_references(outlines, change))
    return {
        path: _careful(without_overlaps(edits)) if path in state.careful else without_overlaps(edits)
        for path, edits in found.items()
    }


def _careful(changes: Sequence[Change]) -> tuple[Change, ...]:
    """The first fix alone, with the links that go with it."""
    return tuple(change for change in changes if change.fix == changes[0].fix)


def _fixes(changes: Sequence[Change]) -> int:
    """How many fixes there are; one that renames a thing and its links is one."""
    return len({change.fix for change in changes})


def _with_references(outlines: Outlines, change: Change) -> Iterator[Change]:
    """What points in its file to a thing whose id is written anew: the links go with it."""
    fix = change.fix
    found = outlines.at(fix.spot.path) if fix.spot.route[-1:] == ("id",) and not fix.spot.key else None
    for part in found.documents if found else ():
        for node in _links(part.root):
            if node.text == fix.was and node.start != change.node and not node.style:
                yield Change(node.start, node.end, fix.text, node.start, fix)


def _links(node: Node, key: str = "") -> Iterator[Node]:
    """The texts of a document that stand under a key by which things are linked."""
    if node.kind == "text":
        yield from (node,) if key in _LINKS else ()
    for name, value in node.pairs:
        yield from _links(value, name.text if value.kind == "text" or name.text in _LINKS else "")
    for item in node.items if node.kind == "list" else ():
        yield from _links(item, key)


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
    is_slip = diagnostic.kind.code[0] in _SLIPS and diagnostic.edit is None
    return is_slip and (diagnostic.kind.code, diagnostic.message) not in known


def _lines(source: Source, changes: Sequence[Change]) -> frozenset[int]:
    """The lines that changes came to stand on."""
    lines, moved = set(), 0
    for change in changes:
        lines.add(source.span(change.start + moved, change.start + moved).line)
        moved += len(change.text) - (change.end - change.start)
    return frozenset(lines)
