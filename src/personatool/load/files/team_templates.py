"""A team's own templates and style: files below `templates/`, read with limits, links and ways out refused."""

import os
import re
from collections.abc import Iterator
from pathlib import Path

from personatool.load.files.opening import Obstacle, OpeningError, read_regular
from personatool.load.files.selection import closed_folder
from personatool.model.errors import PersonatoolError
from personatool.model.message import msg
from personatool.model.team_templates import TeamTemplates

FOLDER, OWN_CSS = "templates", "templates/custom.css"
BYTES_LIMIT = 256 * 1024
FILES_LIMIT = 200
_PACK = "templates/pack/"
_COMMENT = re.compile(r"/\*.*?\*/", re.DOTALL)
_FETCH = re.compile(r"url\(\s*+[\"']?+\s*+(?!data:|#)|@import|image-set\(|</", re.IGNORECASE)


def team_files(root: Path) -> TeamTemplates:
    """Read what a team lays over the built-in templates; nothing when there is no such folder.

    Raises `PersonatoolError` for a link, for a file that cannot be read or is too large, for a style that fetches.
    """
    folder = root / FOLDER
    if not folder.is_dir():
        return TeamTemplates()
    texts = {path: _text(root / path, path) for path in _paths(root, folder)}
    for path, text in texts.items():
        if path.endswith(".css"):
            _check_style(path, text)
    return TeamTemplates(
        templates={path.removeprefix(_PACK): text for path, text in texts.items() if path.endswith(".j2")},
        styles={path.removeprefix(_PACK): text for path, text in texts.items() if _is_sheet(path)},
        css=texts.get(OWN_CSS, ""),
    )


def _is_sheet(path: str) -> bool:
    return path.startswith(_PACK) and path.endswith(".css")


def _paths(root: Path, folder: Path) -> Iterator[str]:
    """Every template and style sheet, by its path in the workspace."""
    inside = root.resolve()
    for count, entry in enumerate(sorted(_entries(folder)), 1):
        path = entry.relative_to(root).as_posix()
        if folder.is_symlink() or entry.is_symlink() or not entry.resolve().is_relative_to(inside):
            raise PersonatoolError(msg("“{path}” is a link. Put the file itself into templates/.", path=path))
        if count > FILES_LIMIT:
            raise PersonatoolError(
                msg("templates/ holds more than {limit} files. Keep the ones you changed only.", limit=FILES_LIMIT)
            )
        if path == OWN_CSS or (path.startswith(_PACK) and entry.suffix in (".j2", ".css")):
            yield path


def _entries(folder: Path) -> Iterator[Path]:
    """All files and folders below a folder. Raises `PersonatoolError` for one that cannot be listed."""

    def refuse(error: OSError) -> None:
        raise closed_folder(Path(error.filename or folder).name) from error

    for above, folders, files in os.walk(folder, onerror=refuse):
        yield from (Path(above, name) for name in (*folders, *files))


def _text(file: Path, path: str) -> str:
    try:
        return read_regular(file, BYTES_LIMIT).decode("utf-8-sig").replace("\r\n", "\n")
    except UnicodeDecodeError:
        raise PersonatoolError(msg("“{path}” is not UTF-8. Save it as UTF-8.", path=path)) from None
    except OpeningError as error:
        if error.obstacle is Obstacle.TOO_LARGE:
            raise PersonatoolError(
                msg("“{path}” is larger than {limit} KiB. Templates hold words, not data.", path=path, limit=256)
            ) from None
        raise PersonatoolError(msg("“{path}” cannot be read.", path=path)) from None


def _check_style(path: str, text: str) -> None:
    """Refuse what would fetch, or end the style it is set into; comments may say anything but that end."""
    plain = _COMMENT.sub(lambda match: re.sub(r"[^\n<](?<!</)", " ", match.group()), text)
    found = _FETCH.search(plain)
    if found:
        line = plain.count("\n", 0, found.start()) + 1
        raise PersonatoolError(
            msg(
                '{path}:{line}: a pack fetches nothing, so its style cannot say “{what}”. Write url("data:…")'
                " instead, or leave it out.",
                path=path, line=line, what=found.group().strip(),
            )
        )  # fmt: skip
