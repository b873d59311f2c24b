"""Where a workspace lies in its repository: CI systems name files from there."""

from pathlib import Path


def folder_in_repository(root: Path) -> str:
    """The folder's path from the root of the Git repository around it, with forward slashes; empty without one."""
    place = root.resolve()
    for above in (place, *place.parents):
        if (above / ".git").exists():
            return place.relative_to(above).as_posix().removeprefix(".")
    return ""
