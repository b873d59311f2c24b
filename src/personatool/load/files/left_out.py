"""Files that lie in a workspace and are not read, though their names say that they were meant to be."""

import os
import re
from collections.abc import Iterator
from pathlib import Path

from personatool.load.files.opening import OpeningError, read_regular
from personatool.load.problems.file import LEFT_OUT
from personatool.model.diagnostic import Finding
from personatool.model.message import Message, msg
from personatool.model.place import SETTINGS_FILE, Spot

_FOLDERS = ("personas", "journeys", "standards")
_MEANT = {"persona": "personas", "journey": "journeys", "parcours": "journeys", "standard": "standards"}
_ENDINGS = (".yaml", ".yml")
_OTHER_TEXTS = (".txt", ".csv", ".tsv", ".xlsx", ".xls", ".ods", ".docx", ".odt", ".json")
_KEY = re.compile(r"^([a-z_]+):", re.MULTILINE)
_OF_PERSONAS = frozenset(
    ("goals", "needs", "pains", "frustrations", "behaviours", "behaviors", "quote", "story", "portrait")
)
_LOOKED_AT = 64 * 1024


def left_out(root: Path) -> Iterator[Finding]:
    """Find them: `nadia.yaml.txt`, folders inside the folders, `Personas/`, `personatool.yml`."""
    for name, is_folder in _entries(root):
        meant = _MEANT.get(name.lower(), name.lower())
        if is_folder and meant in _FOLDERS and name not in _FOLDERS and _holds_yaml(root / name):
            message = msg("The folder “{name}” is not read.", name=name)
            yield _finding(f"{name}/", message, msg("Call it “{meant}”, in lower-case letters.", meant=meant))
        if not is_folder and name.lower() in ("personatool.yml", "personatool.yaml.txt"):
            yield _file(name, "personatool.yaml")
        elif not is_folder and (folder := _home_of(root / name)):
            message = msg("This file is not read: it lies beside the folder {folder}/, not in it.", folder=folder)
            yield _finding(name, message, msg("Move it into {folder}/.", folder=folder))
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
        elif not is_folder and name.lower().endswith(_OTHER_TEXTS):
            message = msg("This file is not read: its name ends with “{ending}”.", ending=name[name.rindex(".") :])
            advice = msg("Write it as YAML, in a file {name}.yaml beside it.", name=name[: name.rindex(".")])
            yield _finding(f"{folder}/{name}", message, advice)


def _home_of(place: Path) -> str | None:
    """The folder that a file beside the folders belongs into, by the keys at the start of its lines."""
    if place.name == SETTINGS_FILE or not place.name.lower().endswith(_ENDINGS):
        return None
    try:
        text = read_regular(place, _LOOKED_AT).decode("utf-8", "replace")
    except OpeningError:
        return None
    keys = set(_KEY.findall(text))
    if keys >= {"title", "stages"}:
        return "journeys"
    return "personas" if keys & {"name", "role"} and keys & _OF_PERSONAS else None


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
