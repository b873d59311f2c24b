"""Files that lie in a workspace and are not read, though their names say that they were meant to be."""

import os
from collections.abc import Iterator
from pathlib import Path

from personatool.load.problems.file import LEFT_OUT
from personatool.model.diagnostic import Finding
from personatool.model.message import Message, msg
from personatool.model.place import Spot

_FOLDERS = ("personas", "journeys", "standards")
_MEANT = {"persona": "personas", "journey": "journeys", "parcours": "journeys", "standard": "standards"}
_ENDINGS = (".yaml", ".yml")


def left_out(root: Path) -> Iterator[Finding]:
    """Find them: `nadia.yaml.txt`, folders inside the folders, `Personas/`, `personatool.yml`."""
    for name, is_folder in _entries(root):
        meant = _MEANT.get(name.lower(), name.lower())
        if is_folder and meant in _FOLDERS and name not in _FOLDERS and _holds_yaml(root / name):
            message = msg("The folder “{name}” is not read.", name=name)
            yield _finding(f"{name}/", message, msg("Call it “{meant}”, in lower-case letters.", meant=meant))
        if not is_folder and name.lower() in ("personatool.yml", "personatool.yaml.txt"):
            yield _file(name, "personatool.yaml")
    for folder in _FOLDERS:
        yield from _inside(root, folder)


def _inside(root: Path, folder: str) -> Iterator[Finding]:
    for name, is_folder in _entries(root / folder):
        if is_folder and _holds_yaml(root / folder / name):
            message = msg("The files in the folder “{name}” are not read.", name=name)
            advice = msg("Move them directly into {folder}/: no folder inside it is read.", folder=folder)
            yield _finding(f"{folder}/{name}/", message, advice)
        elif not is_folder and name.lower().endswith((".yaml.txt", ".yml.txt")):
            yield _file(f"{folder}/{name}", name[: -len(".txt")])


def _file(path: str, name: str) -> Finding:
    message = msg("This file is not read: its name ends with “{ending}”.", ending=path[path.rindex(".") :])
    advice = msg(
        "Rename it to {name}. Windows hides the end of names: tick “File name extensions” to see it.", name=name
    )
    return _finding(path, message, advice)


def _finding(path: str, message: Message, advice: Message) -> Finding:
    return Finding(LEFT_OUT, Spot(path, ()), message, advice)


def _holds_yaml(folder: Path) -> bool:
    return any(name.lower().endswith(_ENDINGS) for name, is_folder in _entries(folder) if not is_folder)


def _entries(folder: Path) -> list[tuple[str, bool]]:
    """Names and whether they are folders, in order, without links and hidden ones; nothing when it cannot be read."""
    try:
        with os.scandir(folder) as found:
            return sorted((entry.name, entry.is_dir(follow_symlinks=False)) for entry in found if entry.name[0] != ".")
    except OSError:
        return []
