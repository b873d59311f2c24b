"""Set aside what comments say to set aside, and report comments that set nothing aside."""

from collections.abc import Collection, Iterable, Sequence
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
from personatool.rules.engine.run import applies
from personatool.rules.engine.settings import at_level, level

IGNORES_A_FILE = 1_000


def suppress(
    workspace: Workspace,
    diagnostics: Sequence[Diagnostic],
    files: Iterable[str],
    texts: Texts,
    other_codes: Collection[str],
) -> tuple[Diagnostic, ...]:
    """What is left to report, in the one order.

    `files` are the paths reported on; `other_codes` the codes of findings that are no rule's.
    """
    held = [path for path in files if may_hold_ignores(path, texts)]
    known = _known().union(other_codes) if held else other_codes
    read = [each for path in held for each in islice(read_ignores(path, texts, known), IGNORES_A_FILE)]
    ignores = [each for each in read if isinstance(each, Ignore)]
    bad = [each for each in read if isinstance(each, Diagnostic)]
    kept, used = _sift(diagnostics, ignores)
    unused = [_unused(each) for each in ignores if each not in used and _tells(workspace, each)]
    found = (*kept, *bad, *unused)
    return tuple(sorted(_levelled(workspace, found), key=lambda each: each.order))


def _known() -> frozenset[str]:
    from personatool.rules.registry import KINDS  # noqa: PLC0415 - only where comments speak of rules

    return frozenset(kind.code for kind in KINDS)


def _sift(diagnostics: Sequence[Diagnostic], ignores: Sequence[Ignore]) -> tuple[list[Diagnostic], set[Ignore]]:
    by_place: dict[tuple[str, str], list[Ignore]] = {}
    for ignore in ignores:
        by_place.setdefault((ignore.path, ignore.code), []).append(ignore)
    kept, used = [], set()
    for each in diagnostics:
        meant = [one for one in by_place.get((each.path, each.kind.code), ()) if one.covers(each)]
        used.update(meant)
        if not meant:
            kept.append(each)
    return kept, used


def _tells(workspace: Workspace, ignore: Ignore) -> bool:
    """Whether it means something that nothing was found: the rule was run, and all files were understood."""
    from personatool.rules.registry import RULES  # noqa: PLC0415 - idem

    silent = {rule.kind.code for rule in RULES if not applies(rule, workspace)}
    return not workspace.broken and ignore.code not in silent


def _unused(ignore: Ignore) -> Diagnostic:
    message = msg("This comment sets nothing aside: {code} finds nothing here.", code=ignore.code)
    return Diagnostic(UNUSED_IGNORE, ignore.path, ignore.span, message, UNUSED_IGNORE.instead, ignore.line_text)


def _levelled(workspace: Workspace, found: Sequence[Diagnostic]) -> list[Diagnostic]:
    """Our own two kinds as bad as the team says; the rules' findings are so already."""
    levels = {kind.code: level(workspace, kind) for kind in (UNUSED_IGNORE, BAD_IGNORE)}
    mine = [(each, levels.get(each.kind.code, each.severity)) for each in found]
    return [replace(each, kind=at_level(each.kind, severity)) for each, severity in mine if severity is not None]
