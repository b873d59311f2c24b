"""An earlier state of the workspace, read from its Git repository: nothing is checked out, fetched or run."""

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path, PurePosixPath
from typing import Final

from personatool.load.files.selection import FOLDERS, FileRef, Selection
from personatool.load.files.source import FILE_LIMIT, given_source
from personatool.load.workspace import build_workspace
from personatool.model.errors import PersonatoolError
from personatool.model.message import msg
from personatool.model.place import SETTINGS_FILE
from personatool.model.workspace import Workspace
from personatool.pipeline.git.repository import TreeFile, commit_of, contents, files_at

_ENDINGS: Final = (".yaml", ".yml")
_FILES_LIMIT: Final = 10_000
_BYTES_LIMIT: Final = 64 * 1024 * 1024


@dataclass(frozen=True, slots=True)
class Earlier:
    """The workspace as it was: the revision as the user named it, and the commit it means."""

    workspace: Workspace
    revision: str
    commit: str


def earlier(root: Path, revision: str) -> Earlier:
    """Read the workspace at a revision. Raises `PersonatoolError` without Git, repository, revision or its files."""
    commit = commit_of(root, revision)
    files = list(_own_files(root, commit))
    if len(files) > _FILES_LIMIT or sum(file.size for file in files) > _BYTES_LIMIT:
        raise PersonatoolError(msg("That revision holds too many files to be compared."))
    sources = {path: given_source(path, data) for path, data in contents(root, files).items()}
    selection = Selection(root, tuple(_ref(root, path) for path in sources), frozenset(sources))
    return Earlier(build_workspace(selection, sources, digested=True).workspace, revision, commit)


def _own_files(root: Path, commit: str) -> Iterator[TreeFile]:
    """The files a check would read; what would be too large to be read from the disk is left out here, too."""
    for file in files_at(root, commit, (*(f"{folder}/" for folder in FOLDERS), SETTINGS_FILE)):
        if not file.is_link and file.size <= FILE_LIMIT and _is_ours(PurePosixPath(file.path)):
            yield file


def _is_ours(path: PurePosixPath) -> bool:
    if str(path) == SETTINGS_FILE:
        return True
    return len(path.parts) == len(("folder", "file")) and path.suffix.lower() in _ENDINGS and path.name[0] != "."


def _ref(root: Path, path: str) -> FileRef:
    folder = path.split("/", 1)[0]
    return FileRef(root / path, path, "settings" if path == SETTINGS_FILE else FOLDERS[folder])
