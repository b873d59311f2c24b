"""What a team keeps out of its repository is no part of its workspace: `.gitignore` is respected."""

from collections.abc import Iterable, Iterator, Sequence
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

from personatool.load.files.opening import OpeningError, read_regular

if TYPE_CHECKING:
    from pathspec import GitIgnoreSpec

_NAME = ".gitignore"
_LIMIT = 1024 * 1024


class Ignored(NamedTuple):
    """The `.gitignore` files from the repository's root down to a folder; the nearest one that says anything wins."""

    specs: Sequence[tuple[Path, "GitIgnoreSpec"]]

    def __call__(self, place: Path) -> bool:
        """Whether a file is ignored."""
        answers = (spec.check_file(place.relative_to(folder).as_posix()).include for folder, spec in self.specs)
        return next((include for include in answers if include is not None), False)


def ignored(root: Path, folder: Path) -> Ignored:
    """Read what is ignored in a folder of the workspace at `root`."""
    return Ignored(tuple(_specs(reversed([*_above(root), *((folder,) if folder != root else ())]))))


def _above(root: Path) -> list[Path]:
    """The folders from the repository's root to the workspace; the workspace alone when it is in no repository."""
    for number, above in enumerate((root, *root.parents)):
        if (above / ".git").exists():
            return [*reversed(root.parents[:number]), root]
    return [root]


def _specs(folders: Iterable[Path]) -> Iterator[tuple[Path, "GitIgnoreSpec"]]:
    for folder in folders:
        lines = _lines(folder / _NAME)
        if lines:
            from pathspec import GitIgnoreSpec  # noqa: PLC0415 - most folders have no such file

            yield folder, GitIgnoreSpec.from_lines(lines)


def _lines(place: Path) -> list[str]:
    try:
        text = read_regular(place, _LIMIT).decode("utf-8-sig", "replace")
    except OpeningError:
        return []
    return [line for line in text.splitlines() if line.strip() and not line.startswith("#")]
