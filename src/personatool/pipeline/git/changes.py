"""Which lines of which files have changed between two states of a workspace."""

import os
import re
import tempfile
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Final

from personatool.model.diagnostic import Diagnostic
from personatool.pipeline.git.repository import could_not_tell, run_git

_FILE: Final = re.compile(rb"\+\+\+ b/now/(\d+)\s*")
_HUNK: Final = re.compile(rb"@@ -\d+(?:,\d+)? \+(\d+)(?:,(\d+))? @@")
_DIFF: Final = ("diff", "--no-index", "--unified=0", "--text", "--no-color", "--no-ext-diff", "--no-textconv",
                "--ignore-cr-at-eol", "--src-prefix=a/", "--dst-prefix=b/", "then", "now")  # fmt: skip
_DIFFERENT: Final = 1


@dataclass(frozen=True, slots=True)
class Changes:
    """Changed lines by file; files that were not there before are new as a whole."""

    lines: Mapping[str, frozenset[int]]
    new: frozenset[str]

    def touch(self, diagnostic: Diagnostic) -> bool:
        """Whether a finding, or a place that belongs to it, stands on a changed line."""
        places = [(diagnostic.path, diagnostic.span.line), *((at.path, at.span.line) for at in diagnostic.related)]
        return any(path in self.new or line in self.lines.get(path, ()) for path, line in places)


def changes_between(then: Mapping[str, bytes], now: Mapping[str, bytes]) -> Changes:
    """Compare two states of the same files, given by path. Raises `PersonatoolError` when Git cannot compare them."""
    changed = [path for path in now if path in then and then[path] != now[path]]
    lines = _changed_lines(changed, then, now) if changed else {}
    return Changes(lines, frozenset(now.keys() - then.keys()))


def _changed_lines(
    paths: list[str], then: Mapping[str, bytes], now: Mapping[str, bytes]
) -> Mapping[str, frozenset[int]]:
    """Let Git compare copies that lie in no repository, under numbers for names: no attribute says how."""
    with tempfile.TemporaryDirectory(prefix="personatool-") as name:
        folder = Path(name).resolve()
        for state, files in (("then", then), ("now", now)):
            (folder / state).mkdir()
            for number, path in enumerate(paths):
                (folder / state / str(number)).write_bytes(files[path])
        alone = {"GIT_CEILING_DIRECTORIES": str(folder.parent), "GIT_CONFIG_GLOBAL": os.devnull}
        alone["GIT_CONFIG_NOSYSTEM"] = "1"
        done = run_git(folder, "-c", f"core.attributesFile={os.devnull}", *_DIFF, environ=alone)
    if done.returncode not in (0, _DIFFERENT):
        raise could_not_tell(done.stderr.decode("utf-8", "replace"))
    return {paths[number]: lines for number, lines in _read_diff(done.stdout).items()}


def _read_diff(diff: bytes) -> dict[int, frozenset[int]]:
    found: dict[int, set[int]] = {}
    current: set[int] = set()
    for line in diff.split(b"\n"):
        if file := _FILE.fullmatch(line):
            current = found.setdefault(int(file[1]), set())
        elif hunk := _HUNK.match(line):
            start, count = int(hunk[1]), int(hunk[2] or 1)
            # Where lines only went away, those around the gap are the changed ones.
            current.update(range(start, start + count) if count else (start, start + 1))
    return {number: frozenset(lines) for number, lines in found.items()}
