"""Documents → personas, journeys, settings; what does not fit the models becomes findings."""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from pydantic import ValidationError
from pydantic_core import ErrorDetails

from personatool.load import kinds_shape as kinds
from personatool.load.documents import JOURNEY_WORDS, Document, Documents
from personatool.load.explain import explain
from personatool.load.fault import Fault
from personatool.load.fields import Model
from personatool.load.files import FileKind, FileRef
from personatool.load.placing import Told
from personatool.load.positions import route_of
from personatool.load.problem import Problem, shorten
from personatool.load.suggest import slug
from personatool.model.diagnostic import Finding
from personatool.model.journey import Journey
from personatool.model.message import msg
from personatool.model.persona import Persona
from personatool.model.place import WRITTEN, Spot
from personatool.model.settings import Settings
from personatool.model.standard import Standard
from personatool.model.workspace import Placed

_MODELS: dict[FileKind, Model] = {"persona": Persona, "journey": Journey, "standard": Standard, "settings": Settings}


@dataclass(frozen=True, slots=True)
class Shaped:
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
    several = len(read.documents) > 1
    shaped = [_shape(file.path, "" if several else stem, read.kind, each) for each in read.documents]
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
    if misplaced := _misplaced(path, kind, document):
        return Shaped(told=(Told(path, misplaced),), broken=(stem, path))
    nameless = kind != "settings" and isinstance(value, dict) and value.get("id") is None
    if nameless and not stem:
        return Shaped(told=(Told(path, _no_id(path, document)),), broken=(path,))
    if nameless:
        value = {**value, "id": stem}
    try:
        model = _MODELS[kind].model_validate(value)
    except ValidationError as error:
        told = _distinct(_tell(path, kind, document, error, nameless=nameless))
        return Shaped(told=tuple(told), broken=(_id_of(value, stem), path))
    placed: Placed[Any] = Placed(model, path, document.number)
    if isinstance(model, Settings):
        return Shaped(settings=model)
    if isinstance(model, Standard):
        return Shaped(standards=(placed,))
    return Shaped(personas=(placed,)) if isinstance(model, Persona) else Shaped(journeys=(placed,))


def _id_of(value: Any, stem: str) -> str:
    found = value.get("id") if isinstance(value, dict) else None
    return found if isinstance(found, str) else stem


def _misplaced(path: str, kind: FileKind, document: Document) -> Finding | None:
    """A journey among the personas would be a heap of unknown keys, and the other way round."""
    value = document.value
    if not isinstance(value, dict):
        return None
    spot = Spot(path, (), document.number)
    if kind == "persona" and ("stages" in value or value.get("type") in JOURNEY_WORDS):
        message = msg("This is a journey among the personas.")
        return Finding(kinds.WRONG_FOLDER, spot, message, msg("Move the file to journeys/."))
    if kind == "standard" and "stages" in value:
        message = msg("This is a journey among the standards.")
        return Finding(kinds.WRONG_FOLDER, spot, message, msg("Move the file to journeys/."))
    if kind == "journey" and "name" in value and not value.keys() & {"title", "stages", "type"}:
        message = msg("This is a persona among the journeys.")
        return Finding(kinds.WRONG_FOLDER, spot, message, msg("Move the file to personas/."))
    return None


def _no_id(path: str, document: Document) -> Finding:
    message = msg("This file holds several journeys, and this one has no “id”.")
    return Finding(kinds.MISSING_KEY, Spot(path, (), document.number), message, msg("Add “id: …” to each journey."))


def _tell(path: str, kind: FileKind, document: Document, error: ValidationError, *, nameless: bool) -> Iterator[Told]:
    errors = error.errors(include_url=False)
    misread = {route_of(each["loc"])[:-1] for each in errors if _is_no_key(each) or _alone(document.value, each)}
    for each in errors:
        route = route_of(each["loc"])
        if each["type"] == "missing" and route[:-1] in misread:
            continue
        if nameless and route == ("id",):
            yield Told(path, _bad_name(str(each["input"])))
            continue
        given, context, alone = each.get("input"), each.get("ctx") or {}, _alone(document.value, each)
        fault = Fault(_MODELS[kind], path, document.number, route, each["type"], given, context, alone)
        yield Told(path, explain(fault))


def _is_no_key(error: ErrorDetails) -> bool:
    """Whether an unknown key is rather a text with a colon in it, or an item without its dash."""
    if error["type"] != "extra_forbidden" or len(error["loc"]) < 2:  # noqa: PLR2004 - at the top keys are keys
        return False
    return " " in str(error["loc"][-1]).strip() or isinstance(error["input"], dict | list)


def _alone(value: Any, error: ErrorDetails) -> bool:
    """Whether an unknown key is the only one of an item: `- Speed: faster than before` is a text with a colon in it."""
    above = route_of(error["loc"])[:-1]
    if error["type"] != "extra_forbidden" or not above:
        return False
    for part in above:
        if isinstance(value, list):
            value = value[int(part)]
        elif isinstance(value, dict) and part != 0:  # a mapping under 0 stands for a list of one
            value = value.get(part, value.get(WRITTEN.get(str(part))))
    return isinstance(value, dict) and len(value) == 1


def _bad_name(stem: str) -> Problem:
    proposed = slug(stem)
    message = msg("The file's name “{stem}” cannot serve as an id.", stem=shorten(stem))
    advice = msg("Rename the file to {id}.yaml, or write “id: {id}” at its top.", id=proposed) if proposed else None
    return Problem(kinds.FILE_NAME, message, 0, 0, advice)


def _distinct(told: Iterator[Told]) -> list[Told]:
    """One a place and a cause."""
    found: dict[object, Told] = {}
    for each in told:
        spot = each.what.spot if isinstance(each.what, Finding) else None
        found.setdefault((each.what.kind.code, spot), each)
    return list(found.values())
