"""Which files: from what the user named to the files of one workspace."""

import os
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Literal

from personatool.model.errors import PersonatoolError
from personatool.model.message import msg
from personatool.model.workspace import SETTINGS_FILE

FileKind = Literal["persona", "journey", "settings", "unknown"]
FOLDERS: dict[str, FileKind] = {"personas": "persona", "journeys": "journey"}
_ENDINGS = (".yaml", ".yml")


@dataclass(frozen=True, slots=True)
class FileRef:
    """A file to read: where it is, how it is called (relative to the root, forward slashes), what it should hold."""

    place: Path
    path: str
    kind: FileKind


@dataclass(frozen=True, slots=True)
class Selection:
    """The files of a workspace, and the paths among them that the user asked for."""

    root: Path
    files: tuple[FileRef, ...]
    named: frozenset[str]
    standalone: bool = False


def select(paths: Sequence[Path], cwd: Path) -> Selection:
    """Find the files. Raises `PersonatoolError` when a path does not exist or there is nothing to check."""
    wanted = [_existing(path, cwd) for path in paths] or [_around(cwd)]
    roots = sorted({root for path in wanted if (root := workspace_of(path))})
    if len(roots) > 1 or (roots and any(workspace_of(path) is None for path in wanted)):
        raise PersonatoolError(msg("The files named belong to different workspaces. Check one workspace at a time."))
    return _in_workspace(roots[0], wanted) if roots else _standalone(wanted)


def workspace_of(path: Path) -> Path | None:
    """Find the workspace a file or a folder belongs to; a file beside its folders belongs to none."""
    if path.is_dir():
        start = path.parent if path.name in FOLDERS and not _is_workspace(path) else path
        return next((folder for folder in (start, *start.parents) if _is_workspace(folder)), None)
    if path.name == SETTINGS_FILE:
        return path.parent
    return path.parent.parent if path.parent.name in FOLDERS else None


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
        raise _nothing()
    return found


def _is_workspace(folder: Path) -> bool:
    return (folder / SETTINGS_FILE).is_file() or any((folder / name).is_dir() for name in FOLDERS)


def _nothing() -> PersonatoolError:
    return PersonatoolError(
        msg(
            "There is nothing to check here: no persona and no journey. Write personas in personas/…yaml and journeys "
            "in journeys/…yaml, or name a file or a folder."
        )
    )


def _in_workspace(root: Path, wanted: Sequence[Path]) -> Selection:
    files = tuple(_workspace_files(root))
    if all(each.kind == "settings" for each in files):
        raise _nothing()
    named = frozenset(each.path for each in files if any(_covers(path, each, root) for path in wanted))
    if not named:
        raise _nothing()
    return Selection(root, files, named)


def _covers(wanted: Path, file: FileRef, root: Path) -> bool:
    return wanted in (root, file.place) or wanted in file.place.parents


def _workspace_files(root: Path) -> Iterator[FileRef]:
    for folder, kind in sorted(FOLDERS.items()):
        yield from (FileRef(root / folder / name, f"{folder}/{name}", kind) for name in _names(root / folder))
    if (root / SETTINGS_FILE).exists():
        yield FileRef(root / SETTINGS_FILE, SETTINGS_FILE, "settings")


def _names(folder: Path) -> list[str]:
    try:
        with os.scandir(folder) as entries:
            found = [each.name for each in entries if each.name.lower().endswith(_ENDINGS) and each.name[0] != "."]
    except FileNotFoundError:
        return []
    except OSError as error:
        raise PersonatoolError(
            msg("The folder “{folder}” cannot be read. Check its access rights.", folder=folder.name)
        ) from error
    return sorted(found)


def _standalone(wanted: Iterable[Path]) -> Selection:
    places = sorted(set(wanted))
    if any(place.is_dir() for place in places):
        raise _nothing()
    root = Path(os.path.commonpath([place.parent for place in places]))
    files = tuple(FileRef(place, place.relative_to(root).as_posix(), "unknown") for place in places)
    return Selection(root, files, frozenset(each.path for each in files), standalone=True)
