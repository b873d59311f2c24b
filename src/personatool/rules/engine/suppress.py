"""Set aside what comments say to set aside, and report comments that set nothing aside."""

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import replace
from itertools import islice

from personatool.model.diagnostic import Diagnostic
from personatool.model.message import msg
from personatool.model.workspace import Workspace
from personatool.rules.engine.ignore_comments import (
    BAD_IGNORE,
    UNUSED_IGNORE,
    Ignore,
    Texts,
    may_hold_ignores,
    read_ignores,
)
from personatool.rules.engine.rule import Rule
from personatool.rules.engine.run import applies
from personatool.rules.engine.settings import at_level, level

IGNORES_A_FILE = 1_000


def suppress(
    workspace: Workspace,
    diagnostics: Sequence[Diagnostic],
    files: Iterable[str],
    texts: Texts,
    known: Mapping[str, str],
    find_rule: Callable[[str], Rule | None],
) -> tuple[Diagnostic, ...]:
    """What is left to report, in the one order.

    `files` are the paths reported on; `known` the names of kinds by code, either of which a comment may write.
    """

    def was_run(code: str) -> bool:
        rule = find_rule(code)
        return rule is None or applies(rule, workspace)

    commented = [path for path in files if may_hold_ignores(path, texts)]
    comments = [item for path in commented for item in islice(read_ignores(path, texts, known), IGNORES_A_FILE)]
    ignores = [item for item in comments if isinstance(item, Ignore)]
    bad = [item for item in comments if isinstance(item, Diagnostic)]
    kept, used = _sift(diagnostics, ignores)
    without_use = [ignore for ignore in ignores if ignore not in used]
    # Nothing found means something only when the rule was run and all files were understood.
    unused = [] if workspace.broken else [_unused(ignore, kept) for ignore in without_use if was_run(ignore.code)]
    found = (*kept, *bad, *unused)
    return tuple(sorted(_levelled(workspace, found), key=lambda diagnostic: diagnostic.order))


def _sift(diagnostics: Sequence[Diagnostic], ignores: Sequence[Ignore]) -> tuple[list[Diagnostic], set[Ignore]]:
    by_place: dict[tuple[str, str], list[Ignore]] = {}
    for ignore in ignores:
        by_place.setdefault((ignore.path, ignore.code), []).append(ignore)
    kept, used = [], set()
    for diagnostic in diagnostics:
        candidates = by_place.get((diagnostic.path, diagnostic.kind.code), ())
        covering = [ignore for ignore in candidates if ignore.covers(diagnostic)]
        used.update(covering)
        if not covering:
            kept.append(diagnostic)
    return kept, used


def _unused(ignore: Ignore, kept: Sequence[Diagnostic]) -> Diagnostic:
    near = [finding.span.line for finding in kept if finding.path == ignore.path and finding.kind.code == ignore.code]
    if near:
        line = min(near, key=lambda found: (abs(found - ignore.span.line), found))
        message = msg("This comment misses: {code} finds something on line {line}.", code=ignore.code, line=str(line))
        advice = msg("Move it to the end of line {line}, or onto a line of its own just above.", line=str(line))
        return Diagnostic(UNUSED_IGNORE, ignore.path, ignore.span, message, advice, ignore.line_text)
    message = msg("This comment sets nothing aside: {code} finds nothing here.", code=ignore.code)
    return Diagnostic(UNUSED_IGNORE, ignore.path, ignore.span, message, UNUSED_IGNORE.instead, ignore.line_text)


def _levelled(workspace: Workspace, found: Sequence[Diagnostic]) -> list[Diagnostic]:
    """Our own two kinds as bad as the team says; the rules' findings are so already."""
    levels = {kind.code: level(workspace, kind) for kind in (UNUSED_IGNORE, BAD_IGNORE)}
    with_levels = [(diagnostic, levels.get(diagnostic.kind.code, diagnostic.severity)) for diagnostic in found]
    return [
        replace(diagnostic, kind=at_level(diagnostic.kind, severity))
        for diagnostic, severity in with_levels
        if severity is not None
    ]
