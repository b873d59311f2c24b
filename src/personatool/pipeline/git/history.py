"""An earlier state of the workspace, read from its Git repository: nothing is checked out, fetched or run."""

import os
import re
import subprocess
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path, PurePosixPath

from personatool.load.files.selection import FOLDERS, FileRef, Selection
from personatool.load.files.source import FILE_LIMIT, given_source
from personatool.load.workspace import understand
from personatool.model.errors import PersonatoolError
from personatool.model.message import Message, msg
from personatool.model.place import SETTINGS_FILE
from personatool.model.workspace import Workspace

_SECONDS = 20
_COMMIT = re.compile(r"[0-9a-f]{40}([0-9a-f]{24})?")
_BLOB = re.compile(rb"100(?:644|755) blob ([0-9a-f]+) +(\d+)\t(.+)", re.DOTALL)
_ENDINGS = (".yaml", ".yml")
_FILES_LIMIT, _BYTES_LIMIT = 10_000, 64 * 1024 * 1024
# Nothing of the repository's own settings may start a program, no missing object may be fetched, nothing is locked.
_CALM = ("--no-pager", "-c", "core.fsmonitor=false", "-c", "core.hooksPath=/dev/null", "-c", "protocol.allow=never")
_ELSEWHERE = frozenset({"GIT_DIR", "GIT_WORK_TREE", "GIT_INDEX_FILE", "GIT_PREFIX"})  # set in hooks: another folder's
_QUIET = {"GIT_OPTIONAL_LOCKS": "0", "GIT_NO_LAZY_FETCH": "1", "GIT_TERMINAL_PROMPT": "0", "LC_ALL": "C"}


@dataclass(frozen=True, slots=True)
class Earlier:
    """The workspace as it was: the revision as the user named it, and the commit it means."""

    workspace: Workspace
    revision: str
    commit: str


def earlier(root: Path, revision: str) -> Earlier:
    """Read the workspace at a revision. Raises `PersonatoolError` without Git, repository or revision."""
    commit = _commit(root, revision)
    files = _within_limits(list(_listed(root, commit)))
    sources = {path: given_source(path, data) for path, data in _contents(root, files)}
    selection = Selection(root, tuple(_ref(root, path) for path in sources), frozenset(sources))
    return Earlier(understand(selection, sources, digested=True).workspace, revision, commit)


def _commit(root: Path, revision: str) -> str:
    """The commit a revision means. What starts like an option is none, and never reaches Git as one."""
    wanted = f"{revision}^{{commit}}"
    done = None
    if revision and not revision.startswith("-") and "\0" not in revision:
        done = _git(root, "rev-parse", "--verify", "--quiet", "--end-of-options", wanted)
    found = done.stdout.decode("ascii", "replace").split() if done else []
    if done is None or done.returncode or not found or not _COMMIT.fullmatch(found[-1]):
        raise PersonatoolError(_no_revision(root, revision))
    return found[-1]


def _no_revision(root: Path, revision: str) -> Message:
    inside = _git(root, "rev-parse", "--is-inside-work-tree")
    if inside.returncode:
        return msg(
            "This workspace is in no Git repository that can be read: there is no earlier state to compare with."
        )
    shown = "".join(each if each.isprintable() else "?" for each in revision[:60])
    return msg(
        "Git knows no revision “{revision}” here. Name a commit, a tag or a branch: v1.2, HEAD~3, main.", revision=shown
    )


def _listed(root: Path, commit: str) -> Iterator[tuple[str, str, int]]:
    """Our files at a commit: path in the workspace, blob, size in bytes. Links are none."""
    wanted = (*(f"{folder}/" for folder in FOLDERS), SETTINGS_FILE)
    done = _git(root, "ls-tree", "-r", "-l", "-z", commit, "--", *wanted)
    for line in done.stdout.split(b"\0"):
        found = _BLOB.fullmatch(line)
        path = found[3].decode("utf-8", "replace") if found else ""
        if found and _is_ours(PurePosixPath(path)):
            yield path, found[1].decode("ascii"), int(found[2])


def _is_ours(path: PurePosixPath) -> bool:
    if str(path) == SETTINGS_FILE:
        return True
    return len(path.parts) == len(("folder", "file")) and path.suffix.lower() in _ENDINGS and path.name[0] != "."


def _within_limits(files: list[tuple[str, str, int]]) -> list[tuple[str, str]]:
    """Leave out what would be too large to be read from the disk, too."""
    kept = [(path, blob, size) for path, blob, size in files if size <= FILE_LIMIT]
    if len(kept) > _FILES_LIMIT or sum(size for _, _, size in kept) > _BYTES_LIMIT:
        raise PersonatoolError(msg("That revision holds too many files to be compared."))
    return [(path, blob) for path, blob, _ in kept]


def _contents(root: Path, files: list[tuple[str, str]]) -> Iterator[tuple[str, bytes]]:
    """Read all blobs in one go: `<blob> blob <size>`, a line end, the bytes, a line end."""
    asked = "".join(f"{blob}\n" for _, blob in files).encode("ascii")
    data = _git(root, "cat-file", "--batch", given=asked).stdout
    at = 0
    for path, _ in files:
        end = data.index(b"\n", at)
        size = int(data[at:end].split()[-1])
        yield path, data[end + 1 : end + 1 + size]
        at = end + 1 + size + 1


def _ref(root: Path, path: str) -> FileRef:
    folder = path.split("/", 1)[0]
    return FileRef(root / path, path, "settings" if path == SETTINGS_FILE else FOLDERS[folder])


def _surroundings() -> dict[str, str]:
    return {name: value for name, value in os.environ.items() if name not in _ELSEWHERE} | _QUIET


def _git(root: Path, *words: str, given: bytes = b"") -> "subprocess.CompletedProcess[bytes]":
    try:
        return subprocess.run(  # noqa: S603 - our own words, a checked revision
            ["git", *_CALM, "-C", str(root), *words],  # noqa: S607 - the user's Git
            input=given,
            capture_output=True,
            check=False,
            timeout=_SECONDS,
            env=_surroundings(),
        )
    except (OSError, ValueError, subprocess.TimeoutExpired) as error:
        raise PersonatoolError(msg("Git cannot be run here, or takes too long: an earlier state needs it.")) from error
