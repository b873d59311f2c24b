"""Builds the workspace from its files, with everything that is wrong in them."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from pathlib import Path

from personatool.load.files.left_out import left_out
from personatool.load.files.reading import read
from personatool.load.files.selection import FileRef, Selection, select
from personatool.load.files.source import Source
from personatool.load.garbage_collector import without_garbage_collection
from personatool.load.pictures.find import Pictures, read_pictures
from personatool.load.shape.duplicate_ids import duplicate_ids
from personatool.load.shape.validate import FileModels, validate
from personatool.load.standards import overridden, own, shipped, shipped_ids, spoken_of
from personatool.load.syntax.diagnostics import FileProblem, to_diagnostic
from personatool.load.syntax.documents import Documents, read_documents
from personatool.load.syntax.likely_mistakes import likely_mistakes
from personatool.load.syntax.positions import Sources
from personatool.load.syntax.pyproject import merged, read_project
from personatool.model.diagnostic import Diagnostic, Finding
from personatool.model.persona import Persona
from personatool.model.settings import Settings
from personatool.model.workspace import Placed, Workspace


@dataclass(frozen=True, slots=True)
class Loaded:
    """A workspace as read: its value, the problems of the files that were named, the texts for late look-ups.

    `root` is the workspace's folder; `files` are the paths read, relative to it; `named` those the user asked for;
    `pictures` the SHA-256 of the images read, by path, or None when one could not be shown as it is.
    """

    workspace: Workspace
    diagnostics: tuple[Diagnostic, ...]
    sources: Sources
    root: Path
    files: tuple[str, ...]
    named: frozenset[str]
    pictures: Mapping[str, str] | None = None


def load(paths: Sequence[Path], *, cwd: Path) -> Loaded:
    """Read the workspace around the named paths, or around `cwd`. Raises `PersonatoolError` for a wrong path."""
    selection = select(paths, cwd)
    return build_workspace(selection, read(selection), digested=True)


def build_workspace(
    selection: Selection,
    texts: Mapping[str, Source],
    already_read: Iterable[tuple[FileRef, Documents]] = (),
    *,
    digested: bool = False,
) -> Loaded:
    """Make one workspace of the files; `already_read` are the documents of some, in any order.

    Only what is drawn and packed bears the digest of all that was read.
    """
    with without_garbage_collection():
        known = {file.path: validate(file, documents) for file, documents in already_read}
        loaded, files = _build(selection, texts, known)
    if digested:
        loaded = replace(loaded, workspace=replace(loaded.workspace, digest=_digest(texts, files)))
    return loaded


def _build(
    selection: Selection, texts: Mapping[str, Source], known: Mapping[str, FileModels]
) -> tuple[Loaded, Mapping[str, bytes]]:
    """The workspace, and the bytes of its pictures by path."""
    models = [known.get(file.path) or validate(file, _documents(file, texts[file.path])) for file in selection.files]
    personas = tuple(placed for held in models for placed in held.personas)
    journeys = tuple(placed for held in models for placed in held.journeys)
    standards = tuple(placed for held in models for placed in held.standards)
    written = {file.kind: held.settings for file, held in zip(selection.files, models, strict=True) if held.settings}
    settings = merged(written.get("settings"), written.get("project"))
    pictures = read_pictures(selection.root, personas, journeys, settings)
    workspace = Workspace(
        settings=settings or Settings(),
        personas=personas,
        journeys=journeys,
        standards=(*own(standards), *shipped(spoken_of(texts))),
        shipped=shipped_ids(),
        pictures=pictures.portraits,
        step_pictures=pictures.steps,
        logo=pictures.logo,
        standalone=selection.standalone,
        broken=frozenset(name for held in models for name in held.broken),
    )
    sources = Sources.of(texts)
    found = [problem for held in models for problem in held.problems]
    unread = {path for path, problem in found if problem.kind.code.startswith("F")}
    doubtful = (
        FileProblem(path, problem)
        for path in texts.keys() - unread - known.keys()
        for problem in likely_mistakes(texts[path])
    )
    problems: Iterable[FileProblem] = (
        *_with_ids(found, personas),
        *doubtful,
        *duplicate_ids(workspace),
        *overridden(standards),
        *pictures.problems,
    )
    loaded = _loaded(selection, workspace, sources, problems)
    if not pictures.problems:
        loaded = replace(loaded, pictures=_hashes(pictures))
    return loaded, pictures.files


def _with_ids(found: Sequence[FileProblem], personas: Sequence[Placed[Persona]]) -> Iterable[FileProblem]:
    if not found:
        return ()
    from personatool.load.shape.misfits import with_ids  # noqa: PLC0415 - only where something does not fit

    return with_ids(found, personas)


def _hashes(pictures: Pictures) -> dict[str, str]:
    if not pictures.files:
        return {}
    import hashlib  # noqa: PLC0415 - opens OpenSSL, and most workspaces that are checked have no pictures

    return {path: hashlib.sha256(data).hexdigest() for path, data in pictures.files.items()}


def _documents(file: FileRef, source: Source) -> Documents:
    return read_project(source) if file.kind == "project" else read_documents(source, file.kind)


def _loaded(selection: Selection, workspace: Workspace, sources: Sources, problems: Iterable[FileProblem]) -> Loaded:
    diagnostics = [to_diagnostic(found, sources) for found in problems if _home(found, sources) in selection.named]
    if not selection.standalone and len(selection.named) == len(selection.files):
        diagnostics += (
            to_diagnostic(FileProblem(finding.spot.path, finding), sources) for finding in left_out(selection.root)
        )
    return Loaded(
        workspace=workspace,
        diagnostics=tuple(sorted(diagnostics, key=lambda diagnostic: diagnostic.order)),
        sources=sources,
        root=selection.root,
        files=tuple(file.path for file in selection.files),
        named=selection.named,
    )


def _home(found: FileProblem, sources: Sources) -> str:
    return sources.home(found.problem.spot).path if isinstance(found.problem, Finding) else found.path


def _digest(texts: Mapping[str, Source], pictures: Mapping[str, bytes]) -> str:
    """The SHA-256 of all that was read: each path, then its bytes, in the order of the paths."""
    import hashlib  # noqa: PLC0415 - idem

    data = {path: source.data for path, source in texts.items()} | dict(pictures)
    total = hashlib.sha256()
    for path in sorted(data):
        total.update(f"{path}\0{len(data[path])}\0".encode())
        total.update(data[path])
    return total.hexdigest()
