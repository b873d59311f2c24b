"""`personatool check`: options, cache and baseline around `run_rules`, and what is left to say."""

import datetime as dt
import os
from collections.abc import Mapping, Sequence
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

from personatool.load.files.reading import read
from personatool.load.files.selection import FOLDERS, Selection, select
from personatool.load.garbage_collector import without_garbage_collection
from personatool.load.parallel.read_ahead import reading_ahead
from personatool.model.diagnostic import Diagnostic
from personatool.model.errors import PersonatoolError
from personatool.model.message import msg
from personatool.model.place import BASELINE_FILE, PROJECT_FILE, SETTINGS_FILE
from personatool.pipeline.check.result import FINDINGS_A_RULE, Choice, Result
from personatool.pipeline.check.together import told_together

if TYPE_CHECKING:
    from personatool.load.files.source import Source
    from personatool.pipeline.check.baseline import Baseline
    from personatool.pipeline.check.cache import Cache
    from personatool.pipeline.git.repository import TreeFile

_HOMES = ("personas/", "journeys/")


class Request(NamedTuple):
    """What is asked: which files, one of them unsaved perhaps, which rules, against what.

    `unsaved` is a path and its bytes; `since` a revision; `baseline` a file, None for the workspace's own if it is
    there, `use_baseline` False for none at all. A `complete` answer holds every finding, however many a rule has.
    """

    paths: tuple[Path, ...] = ()
    unsaved: tuple[Path, bytes] | None = None
    select: tuple[str, ...] = ()
    ignore: tuple[str, ...] = ()
    since: str | None = None
    baseline: Path | None = None
    use_baseline: bool = True
    cache: bool = True
    complete: bool = False

    @property
    def partial(self) -> bool:
        """Whether some findings could not show: nothing can be said of those that do not."""
        return bool(self.select or self.ignore or self.since or self.unsaved)


class Answer(NamedTuple):
    """What is left to say, what was found before anything was set aside, and the baseline that was used.

    `held` is all that was read: to free it takes time, and a check has nothing to do after its answer.
    """

    result: Result
    found: tuple[Diagnostic, ...]
    baseline: "Baseline | None" = None
    set_aside: int = 0
    gone: int = 0
    held: object = None


def check_files(request: Request, cwd: Path, today: dt.date, environ: Mapping[str, str]) -> Answer:
    """Check what is asked. Raises `PersonatoolError` for what cannot be done."""
    with without_garbage_collection():
        return _check_files(request, cwd, today, environ)


def _check_files(request: Request, cwd: Path, today: dt.date, environ: Mapping[str, str]) -> Answer:
    selection, texts = open_files(request, cwd)
    baseline = _baseline(request, selection)
    every = bool(baseline or request.since or request.complete)
    choice = Choice(request.select, request.ignore, None if every else FINDINGS_A_RULE)
    result, held = _find(request, selection, texts, choice, (today, environ))
    left = baseline.without(result.diagnostics) if baseline else result.diagnostics
    set_aside = len(result.diagnostics) - len(left)
    gone = len(baseline.entries) - len(baseline.gone(result.diagnostics).entries) if baseline and result.whole else 0
    if request.since:
        left = _new_since(request, selection.root, texts, left, today)
    told = replace(result, diagnostics=told_together(left))
    return Answer(told, result.diagnostics, baseline, set_aside, gone, held)


def open_files(request: Request, cwd: Path) -> "tuple[Selection, dict[str, Source]]":
    """Find and read what is asked for. Raises `PersonatoolError` for a wrong path, or a word that means no rule."""
    if request.select or request.ignore:
        _understood(request)
    selection = select(request.paths, cwd, request.unsaved[0] if request.unsaved else None)
    return selection, read(selection, _given(request, selection, cwd))


def _understood(request: Request) -> None:
    """Refuse words that mean no rule."""
    from personatool.pipeline.check.run_rules import refuse_unknown  # noqa: PLC0415 - opens every rule

    refuse_unknown((*request.select, *request.ignore))


def _given(request: Request, selection: Selection, cwd: Path) -> dict[str, bytes]:
    if not request.unsaved:
        return {}
    place, data = request.unsaved
    named = Path(cwd, place)
    return {file.path: data for file in selection.files if file.place.resolve() == named.resolve()}


def _find(
    request: Request,
    selection: Selection,
    texts: "Mapping[str, Source]",
    choice: Choice,
    around: tuple[dt.date, Mapping[str, str]],
) -> tuple[Result, object]:
    today, environ = around
    options = f"{today.isoformat()} {choice!r}"
    cache = _cache(selection, texts, options, environ) if request.cache and not request.unsaved else None
    known = cache.find() if cache else None
    if known:
        return replace(known, whole=_whole(request, selection)), None
    with reading_ahead(selection.files, texts) as ahead:
        from personatool.load.workspace import build_workspace  # noqa: PLC0415 - opens the models
        from personatool.pipeline.check.run_rules import run_rules  # noqa: PLC0415 - and every rule

        loaded = build_workspace(selection, texts, ahead)
    checked = run_rules(loaded, today, choice)
    result = replace(checked.result, diagnostics=checked.diagnostics, whole=_whole(request, selection))
    if cache and loaded.pictures is not None:
        cache.keep(result, loaded.pictures)
    return result, (loaded, checked)


def _cache(selection: Selection, texts: "Mapping[str, Source]", options: str, environ: Mapping[str, str]) -> "Cache":
    from personatool.pipeline.check.cache import Cache, folder  # noqa: PLC0415 - some want none

    return Cache(folder(environ), selection, texts, options)


def _whole(request: Request, selection: Selection) -> bool:
    return not request.partial and not selection.standalone and len(selection.named) == len(selection.files)


def _baseline(request: Request, selection: Selection) -> "Baseline | None":
    file = request.baseline or selection.root / BASELINE_FILE
    if not request.use_baseline or not (request.baseline or os.path.lexists(file)):
        return None
    from personatool.pipeline.check.baseline import read_baseline  # noqa: PLC0415 - most teams have none

    return read_baseline(file)


def _new_since(
    request: Request, root: Path, texts: "Mapping[str, Source]", found: Sequence[Diagnostic], today: dt.date
) -> tuple[Diagnostic, ...]:
    """What stands on changed lines, and what was not there before: something missing is told on another line."""
    from personatool.pipeline.git import changes, repository  # noqa: PLC0415 - starts Git
    from personatool.report.findings.fingerprint import fingerprints  # noqa: PLC0415 - seldom needed

    commit = repository.commit_of(root, request.since or "")
    files = tuple(repository.files_at(root, commit, (*FOLDERS, SETTINGS_FILE, PROJECT_FILE, ".gitignore")))
    then = repository.contents(root, [file for file in files if file.path in texts and not file.is_link])
    now = {path: source.data for path, source in texts.items() if not source.problem}
    changed, before = changes.changes_between(then, now), _found_then(request, files, root, today)
    marked = zip(found, fingerprints(found), strict=True)
    return tuple(finding for finding, mark in marked if changed.touch(finding) or mark not in before)


def _found_then(request: Request, files: "Sequence[TreeFile]", root: Path, today: dt.date) -> frozenset[str]:
    """The fingerprints of what would have been found then; nothing where there was no workspace yet.

    Raises `PersonatoolError` when the files of then cannot be checked: not everything is new because of that.
    """
    if not any(file.path.startswith(_HOMES) and file.path.endswith((".yaml", ".yml")) for file in files):
        return frozenset()
    import tempfile  # noqa: PLC0415 - seldom needed

    from personatool.pipeline.git.repository import could_not_tell, restore  # noqa: PLC0415 - starts Git
    from personatool.report.findings.fingerprint import fingerprints  # noqa: PLC0415 - seldom needed

    then = Request(select=request.select, ignore=request.ignore, use_baseline=False, cache=False, complete=True)
    try:
        with tempfile.TemporaryDirectory(prefix="personatool-") as folder:
            restore(root, files, Path(folder))
            return frozenset(fingerprints(check_files(then, Path(folder), today, {}).found))
    except (PersonatoolError, OSError) as error:
        cause = error if isinstance(error, PersonatoolError) else could_not_tell(error.strerror or str(error))
        raise PersonatoolError(
            msg("The files as they were at “{revision}” cannot be checked.", revision=request.since or ""),
            cause.message,
        ) from error
