"""Write files so that they appear whole or not at all, and never lose what was there."""

import contextlib
import errno
import os
import secrets
import shutil
import stat
import tempfile
import time
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from pathlib import Path
from typing import BinaryIO

from personatool.model.errors import PersonatoolError
from personatool.model.message import msg

try:
    import fcntl
except ImportError:  # Windows keeps others from deleting an open file by itself
    fcntl = None  # type: ignore[assignment]

_PREFIX, _SUFFIX = ".personatool-", ".tmp"
_STRAY_SECONDS = 600
_SOURCES = (".yaml", ".yml", "pyproject.toml")
_PAGES = (".html", ".htm")
_LOOKED_AT = 64 * 1024


def write_files(
    files: Mapping[Path, bytes], last_look: Callable[[], None] = lambda: None, *, sources: bool = False
) -> None:
    """Write all files or, when one cannot be written, none: each is finished beside its place, then moved over it.

    When a move fails, what was there before is put back.
    `last_look` is called when all are ready to be moved: what it raises keeps everything as it was.
    Only with `sources` may a file be one that people write: no report or page ever replaces a persona.
    Raises `PersonatoolError` when a folder or a file cannot be written.
    """
    if not sources:
        _refuse_sources(files)
    staged: list[tuple[Path, Path]] = []
    try:
        with contextlib.ExitStack() as held:
            for target, data in sorted(files.items()):
                staged.append((held.enter_context(_stage(target, data)), target))
            for target in files:
                _demand_writable(target)
            kept = {target: held.enter_context(_keep(target)) for target in files} if len(files) > 1 else {}
            last_look()
            _move_all(staged, kept)
    except OSError as error:
        raise _unwritable(error) from error
    _sync_folders({target.parent for target in files})


def _refuse_sources(targets: Iterable[Path]) -> None:
    """Raise when something made would stand where people write: YAML files, and pages that others made."""
    for target in targets:
        names = {target.name.lower(), target.resolve().name.lower()}
        if any(name.endswith(_SOURCES) for name in names):
            raise PersonatoolError(
                msg("“{file}” is a file that people write: nothing is written over it.", file=target.name),
                msg("Choose another name, such as report.html or report.sarif."),
            )
        if target.suffix.lower() in _PAGES and _is_of_others(target):
            raise PersonatoolError(
                msg("“{file}” was not made by personatool: nothing is written over it.", file=target.name),
                msg("Choose another name or folder with --out, or move that file away."),
            )


def _is_of_others(page: Path) -> bool:
    try:
        with page.open("rb") as stream:
            start = stream.read(_LOOKED_AT)
    except OSError:  # what cannot be read is told when it is written
        return False
    return bool(start.strip()) and b"personatool" not in start.lower()


def _demand_writable(target: Path) -> None:
    if target.is_dir() and not target.is_symlink():
        raise IsADirectoryError(errno.EISDIR, os.strerror(errno.EISDIR), str(target))
    if target.exists() and not os.access(target, os.W_OK):
        raise PermissionError(errno.EACCES, os.strerror(errno.EACCES), str(target))


@contextlib.contextmanager
def _keep(target: Path) -> Iterator[Path | None]:
    """Hold on to what is there now under another name, until all is moved; nothing where there is nothing."""
    if not os.path.lexists(target):
        yield None
        return
    kept = target.parent / f"{_PREFIX}{secrets.token_hex(8)}{_SUFFIX}"
    if target.is_symlink():
        kept.symlink_to(target.readlink())
    else:
        try:
            kept.hardlink_to(target)
        except OSError:  # some file systems have no second names
            shutil.copy2(target, kept)
    try:
        yield kept
    finally:
        kept.unlink(missing_ok=True)


def _move_all(staged: Sequence[tuple[Path, Path]], kept: Mapping[Path, Path | None]) -> None:
    moved: list[Path] = []
    try:
        for temporary, target in staged:
            with _naming(target):
                temporary.replace(target)
            moved.append(target)
    except OSError:
        for target in reversed(moved):
            with contextlib.suppress(OSError):
                target.unlink() if (before := kept[target]) is None else before.replace(target)
        raise


@contextlib.contextmanager
def _stage(target: Path, data: bytes) -> Iterator[Path]:
    """Write and sync the data beside its target; while staged, a lock tells other runs that it is no stray."""
    target.parent.mkdir(parents=True, exist_ok=True)
    _clean_strays(target.parent)
    with _naming(target):
        handle, name = tempfile.mkstemp(_SUFFIX, _PREFIX, target.parent)
    temporary = Path(name)
    with os.fdopen(handle, "wb") as stream:
        try:
            with _naming(target):
                _fill(stream, data)
                temporary.chmod(_mode(target))
            if not fcntl:
                stream.close()
            yield temporary
        finally:
            temporary.unlink(missing_ok=True)


@contextlib.contextmanager
def _naming(target: Path) -> Iterator[None]:
    """Let an error name the file that is written: nobody knows the temporary one."""
    try:
        yield
    except OSError as error:
        error.filename = str(target)
        raise


def _fill(stream: BinaryIO, data: bytes) -> None:
    if fcntl:
        fcntl.flock(stream, fcntl.LOCK_EX)
    stream.write(data)
    stream.flush()
    os.fsync(stream.fileno())


def _clean_strays(folder: Path) -> None:
    """Remove what a killed run left behind; what a living run still holds stays."""
    for stray in folder.glob(f"{_PREFIX}*{_SUFFIX}"):
        with contextlib.suppress(OSError):
            if fcntl:
                with stray.open("rb") as stream:
                    fcntl.flock(stream, fcntl.LOCK_EX | fcntl.LOCK_NB)
                    stray.unlink()
            elif time.time() - stray.stat().st_mtime > _STRAY_SECONDS:
                stray.unlink()


def _mode(target: Path) -> int:
    """The rights of the file that is replaced, those of a new one where there is none."""
    return stat.S_IMODE(target.stat().st_mode) if target.exists() else 0o666 & ~_umask()


def _umask() -> int:
    mask = os.umask(0)
    os.umask(mask)
    return mask


def _sync_folders(folders: set[Path]) -> None:
    """Make the renames last through a power cut, where the system can."""
    if os.name != "posix":
        return
    for folder in sorted(folders):
        handle = os.open(folder, os.O_RDONLY)
        try:
            os.fsync(handle)
        finally:
            os.close(handle)


def _unwritable(error: OSError) -> PersonatoolError:
    where = Path(str(error.filename)).name if error.filename else "?"
    return PersonatoolError(
        msg(
            "“{where}” cannot be written: {reason}. Choose another folder with --out, or free the file.",
            where=where,
            reason=error.strerror or str(error),
        )
    )
