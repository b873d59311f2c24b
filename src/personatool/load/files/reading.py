"""The bytes of all files: one after the other on a disk at hand, side by side where each takes its time."""

import time
from collections.abc import Callable, Mapping, Sequence

from personatool.load.files.selection import FOLDERS, FileRef, Selection
from personatool.load.files.source import Source, given_source, read_source

_PROBE = 16  # files read before it is clear whether the place is slow
_SLOW = 0.002  # seconds a file: a share on the network; threads cost a disk at hand more than they gain
_READERS = 16


def read(selection: Selection, given: Mapping[str, bytes] | None = None) -> dict[str, Source]:
    """Read the files, by path; `given` are the bytes of some that come from elsewhere."""
    inside = None if selection.standalone else selection.root
    given = given or {}
    linked = frozenset(name for name in FOLDERS if (selection.root / name).is_symlink())

    def one(file: FileRef) -> Source:
        if file.path in given:
            return given_source(file.path, given[file.path])
        return read_source(file.place, file.path, inside, linked=file.path.partition("/")[0] in linked)

    return {source.path: source for source in _all(one, selection.files)}


def _all(one: Callable[[FileRef], Source], files: Sequence[FileRef]) -> list[Source]:
    start = time.perf_counter()
    first = [one(file) for file in files[:_PROBE]]
    if len(files) <= _PROBE or time.perf_counter() - start < _SLOW * _PROBE:
        return [*first, *map(one, files[_PROBE:])]
    from concurrent.futures import ThreadPoolExecutor  # noqa: PLC0415 - seldom needed

    with ThreadPoolExecutor(_READERS) as readers:
        return [*first, *readers.map(one, files[_PROBE:])]
