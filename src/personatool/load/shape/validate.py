"""Documents → personas, journeys, settings; what does not fit the models becomes findings."""

from typing import Any, NamedTuple

from pydantic import ValidationError

from personatool.load.files.selection import FileKind, FileRef
from personatool.load.shape.fields import Model
from personatool.load.syntax.documents import JOURNEY_WORDS, Document, Documents
from personatool.load.syntax.placing import Told
from personatool.model.journey import Journey
from personatool.model.persona import Persona
from personatool.model.settings import Settings
from personatool.model.standard import Standard
from personatool.model.workspace import Placed

_MODELS: dict[FileKind, Model] = {"persona": Persona, "journey": Journey, "standard": Standard, "settings": Settings}


class Shaped(NamedTuple):
    """What one file holds. `broken` are the ids and the path of what did not fit."""

    personas: tuple[Placed[Persona], ...] = ()
    journeys: tuple[Placed[Journey], ...] = ()
    standards: tuple[Placed[Standard], ...] = ()
    settings: Settings | None = None
    told: tuple[Told, ...] = ()
    broken: tuple[str, ...] = ()


def shape(file: FileRef, read: Documents) -> Shaped:
    """Validate the documents of a file."""
    stem = file.stem
    if read.problems:
        told = tuple(Told(file.path, problem) for problem in read.problems)
        return Shaped(told=told, broken=(stem, file.path))
    if len(read.documents) == 1:
        return _shape(file.path, stem, read.kind, read.documents[0])
    shaped = [_shape(file.path, "", read.kind, each) for each in read.documents]
    return Shaped(
        personas=tuple(item for each in shaped for item in each.personas),
        journeys=tuple(item for each in shaped for item in each.journeys),
        standards=tuple(item for each in shaped for item in each.standards),
        settings=next((each.settings for each in shaped if each.settings), None),
        told=tuple(item for each in shaped for item in each.told),
        broken=tuple(item for each in shaped for item in each.broken),
    )


def _shape(path: str, stem: str, kind: FileKind, document: Document) -> Shaped:
    value = document.value
    nameless = kind != "settings" and isinstance(value, dict) and value.get("id") is None
    if _is_misplaced(kind, value):
        from personatool.load.shape.misfits import misplaced  # noqa: PLC0415 - most files are in their place

        return Shaped(told=(misplaced(path, kind, document),), broken=(stem, path))
    if nameless and not stem:
        from personatool.load.shape.misfits import without_id  # noqa: PLC0415 - most have one

        return Shaped(told=(without_id(path, document),), broken=(path,))
    if nameless:
        value = {**value, "id": stem}
    try:
        model = _MODELS[kind].model_validate(value)
    except ValidationError as error:
        from personatool.load.shape.misfits import misfits  # noqa: PLC0415 - most files fit

        told = misfits(_MODELS[kind], path, document, error, nameless=nameless)
        return Shaped(told=told, broken=(_id_of(value, stem), path))
    placed: Placed[Any] = Placed(model, path, document.number)
    if isinstance(model, Settings):
        return Shaped(settings=model)
    if isinstance(model, Standard):
        return Shaped(standards=(placed,))
    return Shaped(personas=(placed,)) if isinstance(model, Persona) else Shaped(journeys=(placed,))


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
