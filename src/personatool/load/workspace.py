"""All files of a workspace → one value, and what is wrong with them."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from pathlib import Path

from personatool.load.files.left_out import left_out
from personatool.load.files.reading import read
from personatool.load.files.selection import FileRef, Selection, select
from personatool.load.files.source import Source
from personatool.load.parallel.garbage_collector import collector_at_rest
from personatool.load.pictures.find import Pictures, read_pictures
from personatool.load.shape.duplicate_ids import duplicate_ids
from personatool.load.shape.validate import Shaped, shape
from personatool.load.standards import overridden, own, shipped, shipped_ids, spoken_of
from personatool.load.syntax.documents import Documents, read_documents
from personatool.load.syntax.doubts import doubts
from personatool.load.syntax.placing import Told, place
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
    return understand(selection, read(selection), digested=True)


def understand(
    selection: Selection,
    texts: Mapping[str, Source],
    ahead: Iterable[tuple[FileRef, Documents]] = (),
    *,
    digested: bool = False,
) -> Loaded:
    """Make one value of the files that were read; `ahead` has the documents of some of them, in any order.

    Only what is drawn and packed bears the digest of all that was read.
    """
    with collector_at_rest():
        known = {file.path: shape(file, documents) for file, documents in ahead}
        loaded, files = _understand(selection, texts, known)
    if digested:
        loaded = replace(loaded, workspace=replace(loaded.workspace, digest=_digest(texts, files)))
    return loaded


def _understand(
    selection: Selection, texts: Mapping[str, Source], known: Mapping[str, Shaped]
) -> tuple[Loaded, Mapping[str, bytes]]:
    """The workspace, and the bytes of its pictures by path."""
    shaped = [known.get(each.path) or shape(each, _documents(each, texts[each.path])) for each in selection.files]
    personas = tuple(placed for each in shaped for placed in each.personas)
    journeys = tuple(placed for each in shaped for placed in each.journeys)
    standards = tuple(placed for each in shaped for placed in each.standards)
    written = {file.kind: each.settings for file, each in zip(selection.files, shaped, strict=True) if each.settings}
    settings = merged(written.get("settings"), written.get("project"))
    pictures = read_pictures(selection.root, personas, settings)
    workspace = Workspace(
        settings=settings or Settings(),
        personas=personas,
        journeys=journeys,
        standards=(*own(standards), *shipped(spoken_of(texts))),
        shipped=shipped_ids(),
        pictures=pictures.portraits,
        logo=pictures.logo,
        standalone=selection.standalone,
        broken=frozenset(name for each in shaped for name in each.broken),
    )
    sources = Sources.of(texts)
    found = [told for each in shaped for told in each.told]
    unread = {each.path for each in found if each.what.kind.code.startswith("F")}
    doubtful = (Told(path, each) for path in texts.keys() - unread - known.keys() for each in doubts(texts[path]))
    told: Iterable[Told] = (
        *_with_ids(found, personas),
        *doubtful,
        *duplicate_ids(workspace),
        *overridden(standards),
        *pictures.told,
    )
    loaded = _loaded(selection, workspace, sources, told)
    if not pictures.told:
        loaded = replace(loaded, pictures=_hashes(pictures))
    return loaded, pictures.files


def _with_ids(found: Sequence[Told], personas: Sequence[Placed[Persona]]) -> Iterable[Told]:
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


def _loaded(selection: Selection, workspace: Workspace, sources: Sources, told: Iterable[Told]) -> Loaded:
    diagnostics = [place(each, sources) for each in told if _home(each, sources) in selection.named]
    if not selection.standalone and len(selection.named) == len(selection.files):
        diagnostics += (place(Told(each.spot.path, each), sources) for each in left_out(selection.root))
    return Loaded(
        workspace=workspace,
        diagnostics=tuple(sorted(diagnostics, key=lambda each: each.order)),
        sources=sources,
        root=selection.root,
        files=tuple(each.path for each in selection.files),
        named=selection.named,
    )


def _home(told: Told, sources: Sources) -> str:
    return sources.home(told.what.spot).path if isinstance(told.what, Finding) else told.path


def _digest(texts: Mapping[str, Source], pictures: Mapping[str, bytes]) -> str:
    """The SHA-256 of all that was read: each path, then its bytes, in the order of the paths."""
    import hashlib  # noqa: PLC0415 - idem

    data = {path: source.data for path, source in texts.items()} | dict(pictures)
    total = hashlib.sha256()
    for path in sorted(data):
        total.update(f"{path}\0{len(data[path])}\0".encode())
        total.update(data[path])
    return total.hexdigest()
