"""All files of a workspace → one value, and what is wrong with them."""

import gc
import hashlib
from collections.abc import Iterable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

from personatool.load.documents import read_documents
from personatool.load.files import FileRef, Selection, select
from personatool.load.pictures import Pictures, read_pictures
from personatool.load.placing import Told, place
from personatool.load.positions import Sources
from personatool.load.shape import Shaped, shape
from personatool.load.source import Source, read_source
from personatool.load.twins import twins
from personatool.model.diagnostic import Diagnostic
from personatool.model.settings import Settings
from personatool.model.workspace import Workspace


@dataclass(frozen=True, slots=True)
class Loaded:
    """A workspace as read: its value, the problems of the files that were named, the texts for late look-ups.

    `root` is the workspace's folder; `files` are the paths read, relative to it; `named` those the user asked for.
    """

    workspace: Workspace
    diagnostics: tuple[Diagnostic, ...]
    sources: Sources
    root: Path
    files: tuple[str, ...]
    named: frozenset[str]


def load(paths: Sequence[Path], *, cwd: Path) -> Loaded:
    """Read the workspace around the named paths, or around `cwd`. Raises `PersonatoolError` for a wrong path."""
    with _collector_at_rest():
        return _load(select(paths, cwd))


@contextmanager
def _collector_at_rest() -> Iterator[None]:
    """Stop the garbage collector: reading makes no cycles, and it would walk all values again at every file."""
    enabled = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if enabled:
            gc.enable()


def _load(selection: Selection) -> Loaded:
    inside = None if selection.standalone else selection.root
    texts = {each.path: read_source(each.place, each.path, inside) for each in selection.files}
    shaped = [_shape(each, texts[each.path]) for each in selection.files]
    personas = tuple(placed for each in shaped for placed in each.personas)
    journeys = tuple(placed for each in shaped for placed in each.journeys)
    settings = next((each.settings for each in shaped if each.settings), None)
    pictures = read_pictures(selection.root, personas, settings)
    workspace = Workspace(
        settings=settings or Settings(),
        personas=personas,
        journeys=journeys,
        pictures=pictures.portraits,
        logo=pictures.logo,
        standalone=selection.standalone,
        digest=_digest(texts, pictures),
        broken=frozenset(name for each in shaped for name in each.broken),
    )
    sources = Sources.of(texts)
    told: Iterable[Told] = (*(told for each in shaped for told in each.told), *twins(workspace), *pictures.told)
    return _loaded(selection, workspace, sources, told)


def _shape(file: FileRef, source: Source) -> Shaped:
    return shape(file, read_documents(source, file.kind))


def _loaded(selection: Selection, workspace: Workspace, sources: Sources, told: Iterable[Told]) -> Loaded:
    diagnostics = (place(each, sources) for each in told if each.path in selection.named)
    return Loaded(
        workspace=workspace,
        diagnostics=tuple(sorted(diagnostics, key=lambda each: each.order)),
        sources=sources,
        root=selection.root,
        files=tuple(each.path for each in selection.files),
        named=selection.named,
    )


def _digest(texts: Mapping[str, Source], pictures: Pictures) -> str:
    """The SHA-256 of all that was read: each path, then its bytes, in the order of the paths."""
    data = {path: source.data for path, source in texts.items()} | dict(pictures.files)
    total = hashlib.sha256()
    for path in sorted(data):
        total.update(f"{path}\0{len(data[path])}\0".encode())
        total.update(data[path])
    return total.hexdigest()
