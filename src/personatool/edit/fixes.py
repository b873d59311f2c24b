"""Fixes → edits of a text that leave everything else alone, and the proof that they did."""

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import Any

from personatool.edit.scalars import written
from personatool.edit.targets import Target, find_target
from personatool.model.diagnostic import Fix
from personatool.model.outline import Node, Outline

_BREAK = re.compile(r"\r\n|\r|\n")
_SIMPLE = re.compile(r"\w[\w .,-]*", re.ASCII)


@dataclass(frozen=True, slots=True)
class Change:
    """What to write between two offsets; `node` is the start of what it changes, `fix` why."""

    start: int
    end: int
    text: str
    node: int
    fix: Fix


def change_of(outline: Outline, fix: Fix) -> Change | None:
    """Where and how to write a fix; nothing when the text is not what the fix expects."""
    target = None if outline.unusual else find_target(outline, fix.spot)
    if target is None:
        return None
    if fix.add:
        return _added(outline.text, target, fix)
    node = target.key if fix.spot.key else target.node
    if node is None or not _is_line(outline.text, node) or node.text != fix.was:
        return None
    if fix.spot.key and target.home and fix.text in {key.text for key, _ in target.home.pairs}:
        return None
    return Change(node.start, node.end, _like(node, fix.text, brackets=target.brackets), node.start, fix)


def without_overlaps(changes: Iterable[Change]) -> tuple[Change, ...]:
    """Drop changes that touch an earlier one; from top to bottom."""
    kept: list[Change] = []
    for change in sorted(changes, key=lambda change: (change.start, change.end, change.text)):
        if not kept or change.start > kept[-1].end:
            kept.append(change)
    return tuple(kept)


def apply_changes(outline: Outline, changes: Sequence[Change]) -> str:
    """The text with changes that do not overlap."""
    text, at = "", 0
    for change in changes:
        text += outline.text[at : change.start] + change.text
        at = change.end
    return text + outline.text[at:]


def changes_nothing_else(before: Outline, after: Outline | None, changes: Sequence[Change]) -> bool:
    """Whether a text says all that another one said but for the changes, in the same order, with the same comments."""
    if after is None or [comment.text for comment in before.comments] != [comment.text for comment in after.comments]:
        return False
    planned = {change.node: change.fix for change in changes}
    return [_plain(part.root, planned) for part in before.documents] == [
        _plain(part.root, {}) for part in after.documents
    ]


def _plain(node: Node, planned: dict[int, Fix]) -> Any:
    """A node as a plain value with what is planned for it; the pairs of a mapping in their order."""
    fix = planned.get(node.start)
    if node.kind == "list":
        return [_plain(item, planned) for item in node.items]
    if node.kind == "text":
        return _text(node, fix)
    pairs = [(_key(key, planned), _plain(value, planned)) for key, value in node.pairs]
    return ("keys", ((fix.add, fix.text), *pairs) if fix and fix.add else tuple(pairs))


def _key(key: Node, planned: dict[int, Fix]) -> str:
    """A key; its mapping starts where the first one does, and so does what is added to it."""
    fix = planned.get(key.start)
    return fix.text if fix and not fix.add else key.text


def _text(node: Node, fix: Fix | None) -> Any:
    if not fix:
        return node.text
    return ("keys", ((fix.add, fix.text), (fix.under, node.text))) if fix.add else fix.text


def _is_line(text: str, node: Node) -> bool:
    return node.kind == "text" and not node.is_empty and not _BREAK.search(text, node.start, node.end)


def _like(node: Node, text: str, *, brackets: bool) -> str:
    """A text in the quotes of the one it replaces; ids, dates and durations need none."""
    if not node.style and _SIMPLE.fullmatch(text):
        return text if not brackets or "," not in text else written(text, node.style, brackets=True)
    return written(text, node.style, brackets=brackets)


def _added(text: str, target: Target, fix: Fix) -> Change | None:
    """A key in front of those that are there, or the text and the key in braces."""
    node = target.node
    if node.kind == "text":
        if not _is_line(text, node) or node.text != fix.was:
            return None
        pair = f"{fix.under}: {written(node.text, node.style, brackets=True)}"
        return Change(node.start, node.end, f"{{{fix.add}: {fix.text}, {pair}}}", node.start, fix)
    if not node.pairs or fix.add in {key.text for key, _ in node.pairs}:
        return None
    at = node.pairs[0][0].start
    return Change(at, at, f"{fix.add}: {fix.text}{_gap(text, node, at)}", node.start, fix)


def _gap(text: str, node: Node, at: int) -> str:
    """What stands between a new key and the first one."""
    if node.style:
        return ", "
    found = _BREAK.search(text)
    line = max(text.rfind("\n", 0, at), text.rfind("\r", 0, at)) + 1
    return (found[0] if found else "\n") + " " * (at - line)
