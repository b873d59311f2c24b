"""The one way to ask Git: it reads objects and runs nothing, whatever a repository's settings say."""

import os
import re
import subprocess
import sys
from collections.abc import Iterable, Iterator, Mapping, Sequence
from pathlib import Path, PurePosixPath
from typing import Final, NamedTuple

from personatool.model.errors import PersonatoolError
from personatool.model.message import msg

_SECONDS: Final = 60
_COMMIT: Final = re.compile(r"[0-9a-f]{40}([0-9a-f]{24})?")
_ENTRY: Final = re.compile(rb"(100644|100755|120000) blob ([0-9a-f]+) +(\w+)\t(.+)", re.DOTALL)
_LINK: Final = b"120000"
# Only commands that read objects are used: no filter, hook, pager or helper for credentials takes part in them. What
# could start one nevertheless is switched off: a file system monitor, and fetching what a partial clone lacks.
_OPTIONS: Final = ("--no-pager", "-c", "core.fsmonitor=false", "-c", f"core.hooksPath={os.devnull}")
_QUIET: Final = {
    "GIT_ALLOW_PROTOCOL": "none",  # stronger than any `protocol.*.allow` in the repository
    "GIT_NO_LAZY_FETCH": "1",
    "GIT_OPTIONAL_LOCKS": "0",
    "GIT_TERMINAL_PROMPT": "0",
    "GIT_ATTR_NOSYSTEM": "1",
}
# All other variables of Git point at another repository, as in hooks, or name programs to run.
_KEPT: Final = frozenset(
    {"GIT_CEILING_DIRECTORIES", "GIT_CONFIG_GLOBAL", "GIT_CONFIG_NOSYSTEM", "GIT_CONFIG_SYSTEM", "GIT_EXEC_PATH"}
)


class TreeFile(NamedTuple):
    """A file or a link at a commit: its path in the workspace, the object that holds it, its size in bytes."""

    path: str
    blob: str
    size: int
    is_link: bool = False


def run_git(
    folder: Path, *words: str, given: bytes = b"", environ: Mapping[str, str] | None = None
) -> subprocess.CompletedProcess[bytes]:
    """Run Git in a folder. Raises `PersonatoolError` when it is not installed, or takes too long."""
    inherited = {name: value for name, value in os.environ.items() if not name.startswith("GIT_") or name in _KEPT}
    try:
        return subprocess.run(  # noqa: S603 - no shell reads the line
            [_program(), *_OPTIONS, *words],
            cwd=folder,
            env={**inherited, **_QUIET, **(environ or {})},
            input=given,
            capture_output=True,
            check=False,
            timeout=_SECONDS,
        )
    except subprocess.TimeoutExpired as error:
        raise PersonatoolError(msg("Git took more than {seconds} seconds.", seconds=_SECONDS)) from error
    except OSError as error:
        raise could_not_tell(error.strerror or str(error)) from error


def could_not_tell(reason: str) -> PersonatoolError:
    """The error for what Git refuses, in Git's own words."""
    shown = "".join(sign if sign.isprintable() else " " for sign in reason.strip()[:200])
    return PersonatoolError(msg("Git could not tell what has changed: {reason}", reason=shown))


def commit_of(root: Path, revision: str) -> str:
    """The commit a revision means. Raises `PersonatoolError` without Git, a repository, or such a revision."""
    words = ("rev-parse", "--verify", "--quiet", "--end-of-options", f"{revision}^{{commit}}")
    # What starts like an option is no revision, and never reaches Git as one.
    usable = bool(revision) and not revision.startswith("-") and "\0" not in revision
    found = run_git(root, *words).stdout.decode("ascii", "replace").split() if usable else []
    if found and _COMMIT.fullmatch(found[-1]):
        return found[-1]
    inside = run_git(root, "rev-parse", "--git-dir")
    if not inside.returncode:
        shown = "".join(sign if sign.isprintable() else "?" for sign in revision[:60])
        raise PersonatoolError(
            msg(
                "Git knows no revision “{revision}” here. Name a commit, a tag or a branch: v1.2, HEAD~3, main. In CI, "
                "fetch the whole history first.",
                revision=shown,
            )
        )
    place = root.resolve()
    if not any((above / ".git").exists() for above in (place, *place.parents)):
        raise PersonatoolError(
            msg("This workspace is in no Git repository that can be read: there is no earlier state to compare with.")
        )
    raise could_not_tell(inside.stderr.decode("utf-8", "replace"))


def files_at(root: Path, commit: str, names: Iterable[str]) -> Iterator[TreeFile]:
    """List files and links at a commit, of these files and folders of the workspace.

    Raises `PersonatoolError` when Git cannot read them.
    """
    for line in _read(root, "ls-tree", "-r", "-l", "-z", commit, "--", *names).split(b"\0"):
        found = _ENTRY.fullmatch(line)
        path = found[4].decode("utf-8", "surrogateescape") if found else ""
        if found and _is_safe(path):
            if not found[3].isdigit():  # what a partial clone lacks has no size
                missing = found[2].decode("ascii")
                raise could_not_tell("missing object " + missing)
            yield TreeFile(path, found[2].decode("ascii"), int(found[3]), found[1] == _LINK)


def contents(root: Path, files: Sequence[TreeFile]) -> dict[str, bytes]:
    """Read these files in one go, by path. Raises `PersonatoolError` when Git lacks one, as in a partial clone."""
    asked = "".join(f"{file.blob}\n" for file in files).encode("ascii")
    data, at, found = _read(root, "cat-file", "--batch", given=asked), 0, {}
    for file in files:  # `<blob> blob <size>`, a line end, the bytes, a line end
        header, _, _ = data[at : at + 200].partition(b"\n")
        if header.split()[1:] != [b"blob", str(file.size).encode()]:
            raise could_not_tell(header.decode("ascii", "replace"))
        start = at + len(header) + 1
        at = start + file.size + 1
        found[file.path] = data[start : at - 1]
    return found


def restore(root: Path, files: Sequence[TreeFile], target: Path) -> None:
    """Lay files out as they were, into an empty folder. Links come last: nothing is written through them."""
    found = contents(root, files)
    for file in sorted(files, key=lambda file: file.is_link):
        place = target / file.path
        place.parent.mkdir(parents=True, exist_ok=True)
        if file.is_link:
            place.symlink_to(found[file.path].decode("utf-8", "surrogateescape"))
        else:
            place.write_bytes(found[file.path])


def _read(root: Path, *words: str, given: bytes = b"") -> bytes:
    done = run_git(root, *words, given=given)
    if done.returncode:
        raise could_not_tell(done.stderr.decode("utf-8", "replace"))
    return done.stdout


def _program() -> str:
    """Git's own program, from the folders of PATH alone: Windows would try the folder we are in first."""
    name = "git.exe" if sys.platform == "win32" else "git"
    folders = filter(os.path.isabs, os.environ.get("PATH", os.defpath).split(os.pathsep))
    places = (os.path.join(folder, name) for folder in folders)  # noqa: PTH118 - a folder of PATH may be anything
    found = next((place for place in places if os.path.isfile(place) and os.access(place, os.X_OK)), None)  # noqa: PTH113
    if found is None:
        raise PersonatoolError(msg("Git is not installed here: without it nobody knows what has changed since then."))
    return found


def _is_safe(path: str) -> bool:
    """Whether a path stays below the folder it is put into; Git itself refuses others, but a tree can be forged."""
    parts = PurePosixPath(path).parts
    return bool(parts) and parts[0] != "/" and ".." not in parts and not (sys.platform == "win32" and ":" in path)
