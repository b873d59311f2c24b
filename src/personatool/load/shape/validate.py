"""Documents → personas, journeys, settings; what does not fit the models becomes findings."""

from typing import Any, NamedTuple

from pydantic import ValidationError

from personatool.load.files.selection import FileKind, FileRef
from personatool.load.shape.fields import Model
from personatool.load.syntax.diagnostics import FileProblem
from personatool.load.syntax.documents import JOURNEY_WORDS, Document, Documents
from personatool.model.journey import Journey
from personatool.model.persona import Persona
from personatool.model.settings import Settings
from personatool.model.standard import Standard
from personatool.model.workspace import Placed

_MODELS: dict[FileKind, Model] = {"persona": Persona, "journey": Journey, "standard": Standard, "settings": Settings}


class FileModels(NamedTuple):
    """The models of one file. `broken` are the ids and the path of what did not fit."""

    personas: tuple[Placed[Persona], ...] = ()
    journeys: tuple[Placed[Journey], ...] = ()
    standards: tuple[Placed[Standard], ...] = ()
    settings: Settings | None = None
    problems: tuple[FileProblem, ...] = ()
    broken: tuple[str, ...] = ()


def validate(file: FileRef, read: Documents) -> FileModels:
    """Validate the documents of a file."""
    stem = file.stem
    if read.problems:
        problems = tuple(FileProblem(file.path, problem) for problem in read.problems)
        return FileModels(problems=problems, broken=(stem, file.path))
    if len(read.documents) == 1:
        return _validate(file.path, stem, read.kind, read.documents[0])
    parts = [_validate(file.path, "", read.kind, document) for document in read.documents]
    return FileModels(
        personas=tuple(item for part in parts for item in part.personas),
        journeys=tuple(item for part in parts for item in part.journeys),
        standards=tuple(item for part in parts for item in part.standards),
        settings=next((part.settings for part in parts if part.settings), None),
        problems=tuple(item for part in parts for item in part.problems),
        broken=tuple(item for part in parts for item in part.broken),
    )


def _validate(path: str, stem: str, kind: FileKind, document: Document) -> FileModels:
    value = document.value
    nameless = kind != "settings" and isinstance(value, dict) and value.get("id") is None
    if _is_misplaced(kind, value):
        from personatool.load.shape.misfits import misplaced  # noqa: PLC0415 - most files are in their place

        return FileModels(problems=(misplaced(path, kind, document),), broken=(stem, path))
    if nameless and not stem:
        from personatool.load.shape.misfits import without_id  # noqa: PLC0415 - most have one

        return FileModels(problems=(without_id(path, document),), broken=(path,))
    if nameless:
        value = {**value, "id": stem}
    try:
        model = _MODELS[kind].model_validate(value)
    except ValidationError as error:
        from personatool.load.shape.misfits import misfits  # noqa: PLC0415 - most files fit

        problems = misfits(_MODELS[kind], path, document, error, nameless=nameless)
        return FileModels(problems=problems, broken=(_id_of(value, stem), path))
    placed: Placed[Any] = Placed(model, path, document.number)
    if isinstance(model, Settings):
        return FileModels(settings=model)
    if isinstance(model, Standard):
        return FileModels(standards=(placed,))
    return FileModels(personas=(placed,)) if isinstance(model, Persona) else FileModels(journeys=(placed,))


def _id_of(value: Any, stem: str) -> str:
    found = value.get("id") if isinstance(value, dict) else None
    return found if isinstance(found, str) else stem


def _is_misplaced(kind: FileKind, value: Any) -> bool:
    """Whether a file is in a wrong folder: its keys would be a heap of unknown ones there."""
    if not isinstance(value, dict) or kind == "settings":
        return False
    if kind == "journey":
        return "name" in value and not value.keys() & {"title", "stages", "type"}
    return "stages" in value or (kind == "persona" and value.get("type") in JOURNEY_WORDS)
