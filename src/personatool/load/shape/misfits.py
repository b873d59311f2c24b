"""What does not fit the models, told: files in a wrong folder, values that are none, keys nobody knows."""

from collections.abc import Iterable, Iterator
from dataclasses import replace
from typing import Any

from pydantic import ValidationError
from pydantic_core import ErrorDetails

from personatool.load.files.selection import FileKind
from personatool.load.problems import shape as kinds
from personatool.load.problems.problem import Problem, shorten
from personatool.load.problems.shape import BAD_ID
from personatool.load.shape.explain import explain
from personatool.load.shape.fault import Fault
from personatool.load.shape.fields import Model
from personatool.load.shape.suggest import slug
from personatool.load.syntax.diagnostics import FileProblem
from personatool.load.syntax.documents import Document
from personatool.load.syntax.positions import route_of
from personatool.model.diagnostic import Finding
from personatool.model.message import msg
from personatool.model.persona import Persona
from personatool.model.place import OTHER_SPELLINGS, Route, Spot
from personatool.model.workspace import Placed

_PLACES = ("persona", "also")


def with_ids(problems: Iterable[FileProblem], personas: Iterable[Placed[Persona]]) -> Iterator[FileProblem]:
    """Advise the id of the persona that was meant, instead of one made from its name."""
    known: dict[str, str] | None = None
    for found in problems:
        finding = found.problem
        if not isinstance(finding, Finding) or finding.kind is not BAD_ID or not _names_persona(finding.spot.route):
            yield found
            continue
        known = _by_name(personas) if known is None else known
        meant = known.get(slug(str(dict(finding.message.params)["given"])) or "")
        advice = msg("Write {id}: that is the id of this persona.", id=meant) if meant else finding.instead
        yield found._replace(problem=replace(finding, instead=advice))


def _names_persona(route: Route) -> bool:
    words = [part for part in route if isinstance(part, str)]
    return bool(words) and words[-1] in _PLACES


def _by_name(personas: Iterable[Placed[Persona]]) -> dict[str, str]:
    found: dict[str, str] = {}
    for placed in personas:
        persona = placed.value
        for name in (persona.id, persona.name, persona.role):
            if name and (plain := slug(name)):
                found.setdefault(plain, persona.id)
    return found


_MISPLACED = {
    "persona": msg("This is a journey among the personas."),
    "standard": msg("This is a journey among the standards."),
    "journey": msg("This is a persona among the journeys."),
}


def misplaced(path: str, kind: FileKind, document: Document) -> FileProblem:
    """Say that a file belongs to another folder than that of its kind."""
    home = msg("Move the file to personas/.") if kind == "journey" else msg("Move the file to journeys/.")
    return FileProblem(path, Finding(kinds.WRONG_FOLDER, Spot(path, (), document.number), _MISPLACED[kind], home))


def without_id(path: str, document: Document) -> FileProblem:
    """Say that a journey among others in one file must have an id."""
    message = msg("This file holds several journeys, and this one has no “id”.")
    spot = Spot(path, (), document.number)
    return FileProblem(path, Finding(kinds.MISSING_KEY, spot, message, msg("Add “id: …” to each journey.")))


def misfits(
    model: Model, path: str, document: Document, error: ValidationError, *, nameless: bool
) -> tuple[FileProblem, ...]:
    """Say what does not fit, once a place and a cause; a `nameless` document has the name of its file as id."""
    found: dict[object, FileProblem] = {}
    for entry in _explained(model, path, document, error, nameless=nameless):
        spot = entry.problem.spot if isinstance(entry.problem, Finding) else None
        found.setdefault((entry.problem.kind.code, spot), entry)
    return tuple(found.values())


def _explained(
    model: Model, path: str, document: Document, error: ValidationError, *, nameless: bool
) -> Iterator[FileProblem]:
    errors = error.errors(include_url=False)
    misread = {
        route_of(detail["loc"])[:-1] for detail in errors if _is_no_key(detail) or _alone(document.value, detail)
    }
    for detail in errors:
        route = route_of(detail["loc"])
        if detail["type"] == "missing" and route[:-1] in misread:
            continue
        if nameless and route == ("id",):
            yield FileProblem(path, _bad_name(str(detail["input"])))
            continue
        given, context, alone = detail.get("input"), detail.get("ctx") or {}, _alone(document.value, detail)
        fault = Fault(model, path, document.number, route, detail["type"], given, context, alone)
        yield FileProblem(path, explain(fault))


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
            value = value.get(part, value.get(OTHER_SPELLINGS.get(str(part))))
    return isinstance(value, dict) and len(value) == 1


def _bad_name(stem: str) -> Problem:
    proposed = slug(stem)
    message = msg("The file's name “{stem}” cannot serve as an id.", stem=shorten(stem))
    advice = msg("Rename the file to {id}.yaml, or write “id: {id}” at its top.", id=proposed) if proposed else None
    return Problem(kinds.FILE_NAME, message, 0, 0, advice)
