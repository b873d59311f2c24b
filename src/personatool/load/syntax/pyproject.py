"""Settings kept in `[tool.personatool]` of `pyproject.toml`, for teams that have one."""

import datetime as dt
import re
from dataclasses import dataclass
from typing import Any

from personatool.load.files.characters import scan
from personatool.load.files.source import Source
from personatool.load.problems.file import PROJECT_SYNTAX
from personatool.load.problems.problem import Problem
from personatool.load.syntax.documents import Document, Documents
from personatool.model.message import msg
from personatool.model.place import Route, Spot
from personatool.model.settings import Checking, Settings

_SIGN = "tool.personatool"
_HEADER = re.compile(r"^[ \t]*\[\[?[ \t]*tool[ \t]*\.[ \t]*personatool\b", re.MULTILINE)
_PLACE = re.compile(r"line (\d+), column (\d+)")


def read_project(source: Source) -> Documents:
    """Read our table: its values as texts, as they would stand in `personatool.yaml`."""
    if source.problem:
        return Documents("settings", problems=(source.problem,))
    import tomllib  # noqa: PLC0415 - few teams have such a table

    try:
        table = tomllib.loads(source.text).get("tool", {}).get("personatool")
    except (tomllib.TOMLDecodeError, RecursionError, ValueError, AttributeError) as error:
        return Documents("settings", problems=(_broken(source, error),))
    if not isinstance(table, dict):
        return Documents("settings")
    hidden = next((found for text in _texts(table) if (found := scan(text))), None)
    problems = (Problem(hidden.kind, hidden.message, *_start(source.text), hidden.instead),) if hidden else ()
    return Documents("settings", () if hidden else (Document(0, _as_written(table)),), problems)


def merged(own: Settings | None, project: Settings | None) -> Settings | None:
    """Lay what `personatool.yaml` says over what `pyproject.toml` says, key by key; rules option by option."""
    if own is None or project is None:
        return own or project
    update: dict[str, Any] = {name: getattr(project, name) for name in project.model_fields_set - own.model_fields_set}
    codes = {**project.rules, **own.rules}
    update["rules"] = {code: {**project.rules.get(code, {}), **own.rules.get(code, {})} for code in codes}
    update["check"] = _merged_check(own.check, project.check)
    return own.model_copy(update=update)


def _merged_check(own: Checking, project: Checking) -> Checking:
    return project.model_copy(update={name: getattr(own, name) for name in own.model_fields_set})


@dataclass(frozen=True, slots=True)
class Table:
    """Where things stand in our table. TOML has no positions: a key is looked for behind the keys it stands under."""

    source: Source

    def find(self, spot: Spot) -> tuple[int, int]:
        """The offsets of a key, or of the nearest key above it."""
        found = _start(self.source.text)
        for part in (part for part in spot.route if isinstance(part, str)):
            key = re.compile(rf"(?<![\w-]){re.escape(part)}(?![\w-])").search(self.source.text, found[1])
            found = key.span() if key else found
        return found

    def holds(self, route: Route) -> bool:
        """Whether the table says something there."""
        read = read_project(self.source).documents
        value = read[0].value if read else None
        for part in route:
            if isinstance(value, dict):
                value = value.get(str(part))
            elif isinstance(value, list) and isinstance(part, int):
                value = value[part] if part < len(value) else None
        return value is not None


def _broken(source: Source, error: Exception) -> Problem:
    place = _PLACE.search(str(error))
    line, column = (int(place[1]), int(place[2])) if place else (1, 1)
    at = source.starts[min(line, len(source.starts)) - 1] + column - 1
    return Problem(PROJECT_SYNTAX, msg("Here pyproject.toml stops making sense as TOML."), at, at + 1)


def _start(text: str) -> tuple[int, int]:
    found = _HEADER.search(text)
    start = found.end() - len(_SIGN) if found else 0
    return (max(start, 0), found.end() if found else 0)


def _as_written(value: Any) -> Any:
    if isinstance(value, dict):
        return {key: _as_written(item) for key, item in value.items()}
    if isinstance(value, list):
        return [_as_written(item) for item in value]
    if isinstance(value, bool):
        return "true" if value else "false"
    return value.isoformat() if isinstance(value, dt.date | dt.time) else str(value)


def _texts(value: Any) -> list[str]:
    if isinstance(value, dict):
        return [text for key, item in value.items() for text in (key, *_texts(item))]
    if isinstance(value, list):
        return [text for item in value for text in _texts(item)]
    return [value] if isinstance(value, str) else []
