"""What a team keeps out of its repository is no part of its workspace: `.gitignore` is respected, as Git reads it."""

import os
import re
from collections.abc import Sequence
from dataclasses import dataclass, field
from functools import cache
from pathlib import Path
from typing import Final, NamedTuple

from personatool.load.files.opening import OpeningError, read_regular

_NAME: Final = ".gitignore"
_LIMIT: Final = 1024 * 1024
_SPECIAL: Final = re.compile(r"[*?\[\\]")
_SPACES_AT_END: Final = re.compile(r"(?<!\\) +$")


class _Line(NamedTuple):
    """A line of a `.gitignore`: the later of two that say something of a file wins."""

    number: int
    text: str
    folders_only: bool
    included: bool


class _Lines(NamedTuple):
    """The lines of a `.gitignore`: those without wildcards by what they name, which is found at once, and the others.

    What has no `/` is the name of something in any folder below; True in the key.
    """

    plain: dict[tuple[bool, str], list[_Line]]
    patterns: list[tuple[bool, _Line]]

    def last(self, path: str, *, folder: bool) -> _Line | None:
        """The last line that says something of a path."""
        name = path.rpartition("/")[2]
        found = [*self.plain.get((True, name), ()), *self.plain.get((False, path), ())]
        found += (line for anywhere, line in self.patterns if _matches(line.text, name if anywhere else path))
        return max((line for line in found if folder or not line.folders_only), default=None)


@dataclass(frozen=True, slots=True)
class Ignored:
    """The `.gitignore` files from the repository's root down to a folder; the last line that says anything wins.

    What lies in an ignored folder is ignored, whatever is said of it.
    """

    files: Sequence[tuple[Path, _Lines]]
    _folders: dict[Path, bool] = field(default_factory=dict)

    def __call__(self, place: Path) -> bool:
        """Whether a file is ignored."""
        return bool(self.files) and (self._ignores_folder(place.parent) or self._says(place, folder=False))

    def _ignores_folder(self, place: Path) -> bool:
        if place not in self._folders:
            top = self.files[0][0]
            inside = place != top and top in place.parents
            self._folders[place] = inside and (self._ignores_folder(place.parent) or self._says(place, folder=True))
        return self._folders[place]

    def _says(self, place: Path, *, folder: bool) -> bool:
        for home, lines in reversed(self.files):
            if home not in place.parents:
                continue
            line = lines.last(_bytewise(place.relative_to(home).as_posix()), folder=folder)
            if line:
                return not line.included
        return False


def ignored(root: Path, folder: Path) -> Ignored:
    """Read what is ignored in a folder of the workspace at `root`."""
    homes = (*_above(root), *((folder,) if folder != root else ()))
    return Ignored([(home, lines) for home in homes if (lines := _lines(home / _NAME))])


def _above(root: Path) -> list[Path]:
    """The folders from the repository's root to the workspace; the workspace alone when it is in no repository."""
    for number, above in enumerate((root, *root.parents)):
        if (above / ".git").exists():
            return [*reversed(root.parents[:number]), root]
    return [root]


def _lines(place: Path) -> _Lines | None:
    try:
        data = read_regular(place, _LIMIT)
    except OpeningError:
        return None
    lines = _Lines({}, [])
    # Git compares bytes: a letter of Latin-1 stands for each.
    for number, line in enumerate(data.removeprefix(b"\xef\xbb\xbf").decode("latin-1").split("\n")):
        text = _SPACES_AT_END.sub("", line.removesuffix("\r"))
        included = text.startswith("!")
        pattern = "" if text.startswith("#") else text[included:]
        anywhere = "/" not in pattern.removesuffix("/")
        read = _Line(number, pattern.removesuffix("/").removeprefix("/"), pattern.endswith("/"), included)
        if read.text and _SPECIAL.search(read.text):
            lines.patterns.append((anywhere, read))
        elif read.text:
            lines.plain.setdefault((anywhere, read.text), []).append(read)
    return lines


def _matches(pattern: str, name: str) -> bool:
    start = _SPECIAL.split(pattern, maxsplit=1)[0]
    return name.startswith(start) and _expression(pattern).fullmatch(name) is not None


@cache
def _expression(pattern: str) -> re.Pattern[str]:
    from personatool.load.files.wildcards import expression  # noqa: PLC0415 - most folders have no such file

    return re.compile(expression(pattern), re.DOTALL)


def _bytewise(path: str) -> str:
    return os.fsencode(path).decode("latin-1")
