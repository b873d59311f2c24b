"""What was found last time, when nothing has changed since.

Kept in the user's own cache folder, where no stranger's branch can plant it. A key is made of every byte that was read,
the options, the day, and this very program; pictures are read again. Anything that does not fit is as good as absent.
"""

import contextlib
import hashlib
import json
import os
import sys
from collections.abc import Iterator, Mapping
from dataclasses import fields, is_dataclass
from enum import Enum
from pathlib import Path
from typing import Any, Final

from personatool import __version__
from personatool.load.files.left_out import left_out
from personatool.load.files.opening import OpeningError, read_regular
from personatool.load.files.selection import Selection
from personatool.load.files.source import PICTURE_LIMIT, Source
from personatool.model.diagnostic import Diagnostic, Edit, Fix, Kind, Related, Severity, Softer
from personatool.model.errors import PersonatoolError
from personatool.model.message import Message
from personatool.model.place import Span, Spot
from personatool.pipeline.check.result import Result

_KEPT = (Diagnostic, Edit, Fix, Kind, Message, Related, Severity, Softer, Span, Spot)
_KNOWN: Mapping[str, type[Any]] = {cls.__name__: cls for cls in _KEPT}


def encode(value: Any) -> Any:
    """Put a value in terms of JSON: a mapping with the name of its class, lists for tuples. Raises TypeError."""
    if isinstance(value, Enum):
        return {"of": type(value).__name__, "is": value.value}
    if is_dataclass(value) and type(value).__name__ in _KNOWN:
        return {"of": type(value).__name__, "is": [encode(getattr(value, field.name)) for field in fields(value)]}
    if isinstance(value, tuple):
        return [encode(item) for item in value]
    if value is None or isinstance(value, str | int | float):
        return value
    message = f"{type(value).__name__} is not kept"
    raise TypeError(message)


def decode(value: Any) -> Any:
    """Make the value again. Raises KeyError, TypeError or ValueError for what was never encoded."""
    if isinstance(value, dict):
        known, held = _KNOWN[value["of"]], value["is"]
        return known(held) if issubclass(known, Enum) else known(*map(decode, held))
    return tuple(map(decode, value)) if isinstance(value, list) else value


VARIABLE: Final = "PERSONATOOL_CACHE"
_ENTRIES = 64  # workspaces and ways to check them that are remembered
_FINDINGS = 5_000
_CHARACTERS = 4 * 1024 * 1024  # of the lines they stand on
_LIMIT = 64 * 1024 * 1024


def folder(environ: Mapping[str, str]) -> Path:
    """Where this user's caches are: `PERSONATOOL_CACHE`, or the system's own place."""
    if environ.get(VARIABLE):
        return Path(environ[VARIABLE])
    if sys.platform == "win32":
        return Path(environ.get("LOCALAPPDATA") or Path.home() / "AppData" / "Local") / "personatool" / "Cache"
    if sys.platform == "darwin":
        return Path.home() / "Library" / "Caches" / "personatool"
    return Path(environ.get("XDG_CACHE_HOME") or Path.home() / ".cache") / "personatool"


class Cache:
    """The entry of one workspace, checked in one way."""

    def __init__(self, place: Path, selection: Selection, texts: Mapping[str, Source], options: str) -> None:
        self._root = selection.root
        name = hashlib.sha256(f"{selection.root}\0{options}".encode("utf-8", "surrogatepass")).hexdigest()[:24]
        self._file = place / f"{name}.json"
        self._key = _key(selection, texts, options)

    def find(self) -> Result | None:
        """What was found when everything was the same."""
        try:
            entry = json.loads(read_regular(self._file, _LIMIT))
            if entry["key"] != self._key or entry["pictures"] != self._pictures(entry["pictures"]):
                return None
            files, personas, journeys = map(int, entry["counts"])
            found = decode(entry["diagnostics"])
            if not all(isinstance(finding, Diagnostic) for finding in found):
                return None
            return Result(found, self._root, files, personas, journeys)
        except (OpeningError, OSError, ValueError, KeyError, TypeError, AttributeError, RecursionError):
            return None

    def keep(self, result: Result, pictures: Mapping[str, str]) -> None:
        """Remember what was found; `pictures` are SHA-256 by path. A folder that cannot be written is no matter."""
        written = sum(len(finding.line_text) for finding in result.diagnostics)
        if len(result.diagnostics) > _FINDINGS or written > _CHARACTERS:
            return
        entry = {
            "key": self._key,
            "pictures": dict(pictures),
            "counts": [result.files, result.personas, result.journeys],
            "diagnostics": encode(result.diagnostics),
        }
        with contextlib.suppress(OSError, PersonatoolError, UnicodeEncodeError):
            from personatool.pipeline.files import write_files  # noqa: PLC0415 - the first time only

            write_files({self._file: json.dumps(entry).encode()})
            _forget_the_oldest(self._file.parent)

    def _pictures(self, wanted: Mapping[str, str]) -> dict[str, str]:
        return {path: digest(read_regular(self._root / path, PICTURE_LIMIT)) for path in wanted}


def digest(data: bytes) -> str:
    """The SHA-256 of some bytes, in hexadecimal."""
    return hashlib.sha256(data).hexdigest()


def _key(selection: Selection, texts: Mapping[str, Source], options: str) -> str:
    total = hashlib.sha256()
    for part in (*_program(), options, str(selection.standalone), *sorted(selection.named), *_outside(selection)):
        total.update(part.encode("utf-8", "surrogatepass") + b"\0")
    for path, source in sorted(texts.items()):
        problem = source.problem.kind.code if source.problem else ""
        total.update(f"{path}\0{problem}\0{len(source.data)}\0".encode("utf-8", "surrogatepass"))
        total.update(source.data)
    return total.hexdigest()


def _outside(selection: Selection) -> Iterator[str]:
    """What is told of files that are not read."""
    if not selection.standalone:
        yield from (f"{skipped.spot.path} {skipped.message}" for skipped in left_out(selection.root))


def _program() -> Iterator[str]:
    """The version, the Python it runs on, and every file of it: a changed rule finds something else."""
    yield from (__version__, sys.version)
    yield from sorted(_files_below(Path(__file__).parents[2]))


def _files_below(folder: Path | str) -> Iterator[str]:
    # Seven hundred files at every start: `os.walk` and a call for the state of each take twice as long.
    with os.scandir(folder) as entries:
        for entry in entries:
            if entry.is_dir(follow_symlinks=False):
                yield from _files_below(entry.path) if entry.name != "__pycache__" else ()
            elif not entry.name.endswith(".pyc"):
                state = entry.stat()
                yield f"{entry.path} {state.st_size} {state.st_mtime_ns}"


def _forget_the_oldest(place: Path) -> None:
    entries: list[Any] = [entry for entry in place.glob("*.json") if not entry.is_symlink()]
    for old in sorted(entries, key=lambda entry: entry.stat().st_mtime_ns, reverse=True)[_ENTRIES:]:
        old.unlink(missing_ok=True)
