"""Which files: from what the user named to the files of one workspace."""

import os
from collections.abc import Iterable, Iterator, Sequence
from itertools import islice
from pathlib import Path
from typing import Literal, NamedTuple

from personatool.load.files.gitignore import ignored
from personatool.load.files.left_out import left_out
from personatool.load.files.opening import OpeningError, read_regular
from personatool.model.errors import PersonatoolError
from personatool.model.message import msg
from personatool.model.place import PROJECT_FILE, SETTINGS_FILE

FileKind = Literal["persona", "journey", "standard", "settings", "project", "unknown"]
FOLDERS: dict[str, FileKind] = {"personas": "persona", "journeys": "journey", "standards": "standard"}
_OWN_FOLDERS = ("personas", "journeys")  # a folder called standards may stand anywhere: alone it makes no workspace
_ENDINGS = (".yaml", ".yml")
_FOLDERS_LOOKED_AT, _NAMED = 500, 5
_PROJECT_SIGN, _PROJECT_LIMIT = b"tool.personatool", 1024 * 1024


class FileRef(NamedTuple):
    """A file to read: where it is, how it is called (relative to the root, forward slashes), what it should hold."""

    place: Path
    path: str
    kind: FileKind

    @property
    def stem(self) -> str:
        """Its name without the ending: the id of what it holds."""
        name = self.path.rpartition("/")[2]
        return name.rpartition(".")[0] or name


class Selection(NamedTuple):
    """The files of a workspace, and the paths among them that the user asked for."""

    root: Path
    files: tuple[FileRef, ...]
    named: frozenset[str]
    standalone: bool = False


def select(paths: Sequence[Path], cwd: Path, unsaved: Path | None = None) -> Selection:
    """Find the files; `unsaved` is one more that need not exist.

    Raises `PersonatoolError` when a path does not exist or there is nothing to check.
    """
    also = [Path(os.path.normpath(cwd / unsaved))] if unsaved else []
    wanted = [_existing(path, cwd) for path in paths] + also or [_around(cwd)]
    roots = sorted({root for path in wanted if (root := workspace_of(path))})
    if len(roots) > 1 or (roots and any(workspace_of(path) is None for path in wanted)):
        raise PersonatoolError(msg("The files named belong to different workspaces. Check one workspace at a time."))
    return _in_workspace(roots[0], frozenset(wanted)) if roots else _standalone(wanted)


def workspace_of(path: Path) -> Path | None:
    """Find the workspace a file or a folder belongs to; a file beside its folders belongs to none."""
    if path.is_dir():
        start = path.parent if path.name in FOLDERS and not _is_workspace(path) else path
        return next((folder for folder in (start, *start.parents) if _is_workspace(folder)), None)
    if path.name == SETTINGS_FILE:
        return path.parent
    inside = path.parent.name in _OWN_FOLDERS or (path.parent.name in FOLDERS and _is_workspace(path.parent.parent))
    return path.parent.parent if inside else None


def _existing(path: Path, cwd: Path) -> Path:
    place = Path(os.path.normpath(cwd / path))
    try:
        found = place.is_dir() or place.is_file() or place.is_symlink() or place.exists()
    except (OSError, ValueError):
        found = False
    if not found:
        raise PersonatoolError(
            msg(
                "“{path}” does not exist here. Check the spelling, or name a file or a folder that exists.",
                path=str(path),
            )
        )
    return place


def _around(cwd: Path) -> Path:
    found = next((folder for folder in (cwd, *cwd.parents) if _is_workspace(folder)), None)
    if found is None:
        raise _nothing(cwd)
    return found


def _is_workspace(folder: Path) -> bool:
    try:
        return (folder / SETTINGS_FILE).is_file() or any((folder / name).is_dir() for name in _OWN_FOLDERS)
    except OSError:  # what is said of a closed folder is said by `_nothing`
        return False


def _refuse_closed(folder: Path) -> None:
    """Raise for a folder that may not be looked into: nobody knows whether there is anything to check in it."""
    try:
        with os.scandir(folder) as entries:
            for entry in entries:
                entry.stat(follow_symlinks=False)
    except FileNotFoundError:
        return
    except OSError as error:
        raise closed_folder(folder.name) from error


def closed_folder(name: str) -> PersonatoolError:
    """The error for a folder that cannot be listed."""
    return PersonatoolError(msg("The folder “{folder}” cannot be read. Check its access rights.", folder=name))


def _nothing(root: Path | None = None) -> PersonatoolError:
    if root:
        _refuse_closed(root)
    near = next(left_out(root), None) if root else None
    if near and near.instead:
        return PersonatoolError(
            msg(
                "Nothing can be checked here: “{path}” is not read, because of its name or its place.",
                path=near.spot.path,
            )
        )
    if below := _workspaces_below(root) if root else ():
        names = ", ".join(below)
        return PersonatoolError(
            msg(
                "There is nothing to check here, but there are workspaces below: {names}. Name one, or go there.",
                names=names,
            )
        )
    return PersonatoolError(
        msg(
            "There is nothing to check here: no persona and no journey. Write personas in personas/…yaml and journeys "
            "in journeys/…yaml, or name a file or a folder."
        )
    )


def _workspaces_below(root: Path) -> tuple[str, ...]:
    """The workspaces in the folders here, and in theirs; a few of them, where there are many."""
    found = (
        folder.relative_to(root).as_posix()
        for pattern in ("*", "*/*")
        for folder in islice(sorted(root.glob(pattern)), _FOLDERS_LOOKED_AT)
        if folder.name[0] != "." and _is_workspace(folder)
    )
    return tuple(islice(found, _NAMED))


def _in_workspace(root: Path, wanted: frozenset[Path]) -> Selection:
    files = tuple(_workspace_files(root, frozenset(wanted)))
    if all(file.kind in ("settings", "project", "standard") for file in files):
        raise _nothing(root)
    every = not wanted.isdisjoint((root, *root.parents))
    named = frozenset(file.path for file in files if every or _covers(wanted, file))
    if not named:
        raise _nothing()
    return Selection(root, files, named)


def _covers(wanted: frozenset[Path], file: FileRef) -> bool:
    return file.place in wanted or not wanted.isdisjoint(file.place.parents)


def _workspace_files(root: Path, wanted: frozenset[Path]) -> Iterator[FileRef]:
    """Everything in the three folders but what `.gitignore` names, unless the user names it."""
    for folder, kind in sorted(FOLDERS.items()):
        home = root / folder
        unsaved = {place.name for place in wanted if place.parent == home}
        leave_out = ignored(root, home)
        for name in sorted({*names_in(home), *unsaved}):
            place = home / name
            if not leave_out(place) or place in wanted:
                yield FileRef(place, f"{folder}/{name}", kind)
    if (root / SETTINGS_FILE).exists() or root / SETTINGS_FILE in wanted:
        yield FileRef(root / SETTINGS_FILE, SETTINGS_FILE, "settings")
    if _has_settings(root / PROJECT_FILE):
        yield FileRef(root / PROJECT_FILE, PROJECT_FILE, "project")


def _has_settings(project: Path) -> bool:
    try:
        return _PROJECT_SIGN in read_regular(project, _PROJECT_LIMIT)
    except OpeningError:
        return False


def names_in(folder: Path) -> set[str]:
    """The names in a folder that are read; none when it is not there. Raises `PersonatoolError` when it is closed."""
    try:
        with os.scandir(folder) as entries:
            return {entry.name for entry in entries if entry.name.lower().endswith(_ENDINGS) and entry.name[0] != "."}
    except FileNotFoundError:
        return set()
    except OSError as error:
        raise closed_folder(folder.name) from error


def _standalone(wanted: Iterable[Path]) -> Selection:
    places = sorted(set(wanted))
    folder = next((place for place in places if place.is_dir()), None)
    if folder:
        raise _nothing(folder)
    root = Path(os.path.commonpath([place.parent for place in places]))
    files = tuple(FileRef(place, place.relative_to(root).as_posix(), "unknown") for place in places)
    return Selection(root, files, frozenset(file.path for file in files), standalone=True)
