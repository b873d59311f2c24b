"""Opening a file without surprises: a regular file, never a pipe or a device, never more than a limit."""

import os
import stat
from enum import Enum
from pathlib import Path

_FLAGS = os.O_RDONLY | getattr(os, "O_NONBLOCK", 0) | getattr(os, "O_CLOEXEC", 0) | getattr(os, "O_BINARY", 0)


class Obstacle(Enum):
    """Why a file could not be read."""

    MISSING = "missing"
    NOT_A_FILE = "not a file"
    FORBIDDEN = "forbidden"
    TOO_LARGE = "too large"


class OpeningError(Exception):
    """A file could not be read; `size` in bytes when that is why."""

    def __init__(self, obstacle: Obstacle, size: int = 0) -> None:
        super().__init__(obstacle.value)
        self.obstacle = obstacle
        self.size = size


def read_regular(path: Path | str, limit: int) -> bytes:
    """Read a regular file of at most `limit` bytes. Raises `OpeningError`."""
    try:
        handle = os.open(path, _FLAGS)
    except (OSError, ValueError) as error:
        raise OpeningError(_obstacle(error)) from error
    try:
        return _read(handle, limit)
    except OSError as error:
        raise OpeningError(_obstacle(error)) from error
    finally:
        os.close(handle)


def _read(handle: int, limit: int) -> bytes:
    status = os.fstat(handle)
    if not stat.S_ISREG(status.st_mode):
        raise OpeningError(Obstacle.NOT_A_FILE)
    if status.st_size > limit:
        raise OpeningError(Obstacle.TOO_LARGE, status.st_size)
    # Asked for as much as may come, Python would take that much memory for each small file.
    parts, room, expected = [], limit + 1, status.st_size + 1
    while room and (part := os.read(handle, min(room, expected))):
        parts.append(part)
        room -= len(part)
    if not room:
        raise OpeningError(Obstacle.TOO_LARGE, limit + 1)
    return b"".join(parts)


def _obstacle(error: Exception) -> Obstacle:
    if isinstance(error, FileNotFoundError | NotADirectoryError | ValueError):
        return Obstacle.MISSING
    if isinstance(error, IsADirectoryError):
        return Obstacle.NOT_A_FILE
    return Obstacle.FORBIDDEN
