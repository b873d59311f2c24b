"""Write the user's own files anew, and never over what somebody else wrote meanwhile."""

import os
import stat
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from personatool.model.errors import PersonatoolError
from personatool.model.message import Message, msg
from personatool.pipeline.files import write_files


@dataclass(frozen=True, slots=True)
class Rewritten:
    """A file before and after, in bytes. `path` is relative to the workspace."""

    place: Path
    path: str
    before: bytes
    after: bytes


def rewrite(files: Sequence[Rewritten]) -> None:
    """Write all of them or none; links stay links, rights stay as they are.

    Raises `PersonatoolError` when a file may not be written, or is not any more what was read.
    """
    for file in files:
        if not (file.place.stat().st_mode & stat.S_IWUSR and os.access(file.place, os.W_OK)):
            raise PersonatoolError(_read_only(file.path))
    write_files({file.place.resolve(): file.after for file in files}, lambda: _demand_same(files), sources=True)


def _demand_same(files: Sequence[Rewritten]) -> None:
    for file in files:
        if file.place.read_bytes() != file.before:
            raise PersonatoolError(_other(file.path))


def _read_only(path: str) -> Message:
    return msg("“{path}” is read-only: nothing was written. Allow changes to the file, then try again.", path=path)


def _other(path: str) -> Message:
    return msg("“{path}” was changed by another program meanwhile: nothing was written. Try again.", path=path)
