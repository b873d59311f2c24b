"""What has changed since a revision, as Git tells: which lines of which files, and how the workspace was then."""

import io
import re
import subprocess
import tarfile
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path

from personatool.model.diagnostic import Diagnostic
from personatool.model.errors import PersonatoolError
from personatool.model.message import msg


def folder_in_repository(root: Path) -> str:
    """The folder's path from the root of the Git repository around it, with forward slashes; empty without one."""
    place = root.resolve()
    for above in (place, *place.parents):
        if (above / ".git").exists():
            return place.relative_to(above).as_posix().removeprefix(".")
    return ""


_GIT = "git"
_SECONDS = 60
_HUNK = re.compile(rb"@@ -\d+(?:,\d+)? \+(\d+)(?:,(\d+))? @@")
_ESCAPE = re.compile(rb"\\([0-7]{3}|.)", re.DOTALL)
_LETTERS = {b"n": b"\n", b"t": b"\t", b"r": b"\r", b"a": b"\a", b"b": b"\b", b"f": b"\f", b"v": b"\v"}
_QUIET = ("-c", "core.quotepath=off", "-c", "core.fsmonitor=false")
_DIFF = ("--unified=0", "--no-color", "--no-ext-diff", "--no-textconv", "--no-renames", "--relative",
         "--src-prefix=a/", "--dst-prefix=b/")  # fmt: skip


@dataclass(frozen=True, slots=True)
class Changes:
    """Changed lines by file, relative to the workspace; files that Git does not know yet are new as a whole."""

    lines: Mapping[str, frozenset[int]]
    new: frozenset[str]

    def touch(self, each: Diagnostic) -> bool:
        """Whether a finding, or a place that belongs to it, stands on a changed line."""
        places = [(each.path, each.span.line), *((other.path, other.span.line) for other in each.related)]
        return any(path in self.new or line in self.lines.get(path, ()) for path, line in places)


def changes_since(commit: str, root: Path) -> Changes:
    """Ask Git what is different now from a commit. Raises `PersonatoolError` when it cannot tell."""
    diff = _git(root, *_QUIET, "diff", *_DIFF, commit, "--", ".")
    others = _git(root, *_QUIET, "ls-files", "--others", "--exclude-standard", "-z", "--", ".")
    return Changes(_changed_lines(diff), frozenset(_decoded(others.split(b"\0"))))


def restore(commit: str, root: Path, names: Iterable[str], target: Path) -> None:
    """Lay the workspace out as it was, into an empty folder: those files and folders of it that were there."""
    there = _git(root, "ls-tree", "--name-only", "-z", commit, "--", *names).split(b"\0")
    known = [name.decode("utf-8", "surrogateescape") for name in there if name]
    if known:
        packed = _git(root, "archive", "--format=tar", commit, "--", *known)
        with tarfile.open(fileobj=io.BytesIO(packed)) as archive:
            archive.extractall(target, filter="data")


def commit_of(revision: str, root: Path) -> str:
    """The commit a revision means. Raises `PersonatoolError` without Git, a repository, or such a revision."""
    found = _run(root, "rev-parse", "--verify", "--quiet", "--end-of-options", f"{revision}^{{commit}}")
    if found.returncode:
        raise PersonatoolError(
            msg(
                "Git knows no revision “{revision}” here. In CI, fetch the whole history first.",
                revision=revision[:80],
            )
        )
    return found.stdout.decode("ascii", "replace").strip()


def _git(root: Path, *words: str) -> bytes:
    done = _run(root, *words)
    if done.returncode:
        reason = done.stderr.decode("utf-8", "replace").strip()[:200]
        raise PersonatoolError(msg("Git could not tell what has changed: {reason}", reason=reason))
    return done.stdout


def _run(root: Path, *words: str) -> subprocess.CompletedProcess[bytes]:
    try:
        return subprocess.run(  # noqa: S603 - no shell reads the line
            [_GIT, "--no-optional-locks", *words],
            cwd=root,
            capture_output=True,
            check=False,
            timeout=_SECONDS,
        )
    except FileNotFoundError as error:
        raise PersonatoolError(
            msg("Git is not installed here: without it nobody knows what has changed since then.")
        ) from error
    except subprocess.TimeoutExpired as error:
        raise PersonatoolError(msg("Git took more than {seconds} seconds.", seconds=_SECONDS)) from error


def _changed_lines(diff: bytes) -> dict[str, frozenset[int]]:
    found: dict[str, set[int]] = {}
    current: set[int] = set()
    for line in diff.split(b"\n"):
        if line.startswith(b"+++ "):
            current = found.setdefault(_name(line[4:]), set())
        elif hunk := _HUNK.match(line):
            start, count = int(hunk[1]), int(hunk[2] or 1)
            # Where lines only went away, those around the gap are the changed ones.
            current.update(range(start, start + count) if count else (start, start + 1))
    return {path: frozenset(lines) for path, lines in found.items()}


def _name(written: bytes) -> str:
    """A file's name as a diff writes it: in quotes when it holds signs of its own."""
    name = written.rstrip(b"\t\r")
    if name.startswith(b'"'):
        name = _ESCAPE.sub(_unescaped, name[1:-1])
    return name.removeprefix(b"b/").decode("utf-8", "surrogateescape")


def _unescaped(found: re.Match[bytes]) -> bytes:
    sign = found[1]
    return bytes([int(sign, 8) & 0xFF]) if sign.isdigit() else _LETTERS.get(sign, sign)


def _decoded(names: Iterable[bytes]) -> Iterator[str]:
    return (name.decode("utf-8", "surrogateescape") for name in names if name)
