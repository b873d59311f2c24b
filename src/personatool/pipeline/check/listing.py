"""Which files a check would read, and which not, and why."""

from collections.abc import Iterator, Sequence
from pathlib import Path

from personatool.load.files.left_out import left_out
from personatool.load.files.selection import FOLDERS, Selection, names_in, select
from personatool.model.message import Message, msg

Left = tuple[str, Message]


def listing(paths: Sequence[Path], cwd: Path) -> tuple[tuple[str, ...], tuple[Left, ...]]:
    """The files that would be checked, and those that look as if they should and are not read.

    Raises `PersonatoolError` for a wrong path.
    """
    selection = select(paths, cwd)
    return tuple(sorted(selection.named)), tuple(() if selection.standalone else _left(selection))


def _left(selection: Selection) -> Iterator[Left]:
    known = {file.path for file in selection.files}
    for folder in FOLDERS:
        for name in sorted(names_in(selection.root / folder)):
            if f"{folder}/{name}" not in known:
                yield f"{folder}/{name}", msg("named in .gitignore")
    for skipped in left_out(selection.root):
        yield skipped.spot.path, skipped.message
