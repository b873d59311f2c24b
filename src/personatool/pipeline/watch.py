"""Watch the files of a workspace: their times and sizes, asked for a few times a second."""

import os
import time
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Final

from personatool.load.files.selection import FOLDERS
from personatool.model.place import PROJECT_FILE, SETTINGS_FILE

_PAUSE: Final = 0.2
_MOST: Final = 20_000
Stamps = dict[str, tuple[int, int]]


def changes(root: Path, known: Stamps, sleep: Callable[[float], None] = time.sleep) -> Iterator[None]:
    """Yield once after every burst of changes since `known`, as soon as it is over."""
    while True:
        sleep(_PAUSE)
        now = stamps(root)
        if now == known:
            continue
        known = _settled(root, now, sleep)
        yield


def _settled(root: Path, now: Stamps, sleep: Callable[[float], None]) -> Stamps:
    """Editors save in several moves: wait until two looks see the same."""
    while True:
        sleep(_PAUSE)
        later = stamps(root)
        if later == now:
            return now
        now = later


def stamps(root: Path) -> Stamps:
    """Time and size of every file that a map may be made from, by path."""
    found: Stamps = {}
    for path in _files(root):
        try:
            state = path.stat()
        except OSError:
            continue
        found[str(path)] = (state.st_mtime_ns, state.st_size)
        if len(found) >= _MOST:
            break
    return found


def _files(root: Path) -> Iterator[Path]:
    yield from (root / name for name in (SETTINGS_FILE, PROJECT_FILE))
    for folder in FOLDERS:
        for place, _, names in os.walk(root / folder):
            yield from (Path(place) / name for name in names if not name.startswith("."))
