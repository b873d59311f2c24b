"""Bring the user's files into the canonical style."""

import difflib
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from enum import Enum
from pathlib import Path

from personatool.edit import Form, restyle
from personatool.load.files.selection import FOLDERS, FileKind, FileRef, Selection, select
from personatool.load.files.source import read_source
from personatool.load.shape.fields import Model, model_at
from personatool.load.syntax.outline import outline
from personatool.model.journey import Journey
from personatool.model.outline import Outline
from personatool.model.persona import Persona
from personatool.model.settings import Settings
from personatool.model.standard import Standard

_MODELS: dict[FileKind, Model] = {"persona": Persona, "journey": Journey, "standard": Standard, "settings": Settings}
_ENDINGS = (".yaml", ".yml")


class Outcome(Enum):
    """What became of a file: in the canonical style already, brought into it, or left alone and why."""

    SAME = "same"
    CHANGED = "changed"
    BROKEN = "broken"
    UNUSUAL = "unusual"


@dataclass(frozen=True, slots=True)
class Styled:
    """A file before and after. `path` is relative to the workspace; bytes, as they are on the disk."""

    place: Path
    path: str
    outcome: Outcome
    before: bytes
    after: bytes


def style_files(paths: Sequence[Path], cwd: Path) -> tuple[Styled, ...]:
    """Style the named files, or all of the workspace around here. Raises `PersonatoolError` for a wrong path."""
    selection = select(paths, cwd)
    files = (file for file in selection.files if file.path in selection.named and file.path.endswith(_ENDINGS))
    return tuple(_style_file(file, selection) for file in files)


def style_text(data: bytes, path: Path) -> Styled:
    """Style what is not on the disk, as if it were at a path."""
    kind = FOLDERS.get(path.parent.name, "unknown")
    return _style(path, path.name, "settings" if path.name == "personatool.yaml" else kind, data)


def difference(before: bytes, after: bytes, path: str) -> Iterator[str]:
    """What changes in a file: the lines of a unified diff."""
    old, new = (text.decode("utf-8-sig", "replace").splitlines(keepends=True) for text in (before, after))
    for line in difflib.unified_diff(old, new, f"a/{path}", f"b/{path}"):
        yield line.removesuffix("\n")
        if not line.endswith("\n"):
            yield "\\ No newline at end of file"


def _style_file(file: FileRef, selection: Selection) -> Styled:
    inside = None if selection.standalone else selection.root
    source = read_source(file.place, file.path, inside, linked=file.place.parent.is_symlink())
    if source.problem and not source.data:  # closed, a broken link, too large: `check` says which
        return Styled(file.place, file.path, Outcome.BROKEN, b"", b"")
    return _style(file.place, file.path, file.kind, source.data)


def _style(place: Path, path: str, kind: FileKind, data: bytes) -> Styled:
    found = outline(data) if data else None
    if found is None:
        return Styled(place, path, Outcome.SAME if data.strip() == b"" else Outcome.BROKEN, data, data)
    text = restyle(found, Form(model_at, model_of(kind, found)), _read)
    if text is None:
        return Styled(place, path, Outcome.UNUSUAL, data, data)
    after = text.encode()
    return Styled(place, path, Outcome.SAME if after == data else Outcome.CHANGED, data, after)


def model_of(kind: FileKind, found: Outline) -> Model:
    """The model of a file's documents; where its folder does not tell, its keys do."""
    keys = {key.text for part in found.documents for key, _ in part.root.pairs}
    return _MODELS.get(kind) or (Journey if "stages" in keys else Standard if "points" in keys else Persona)


def _read(text: str) -> Outline | None:
    return outline(text.encode())
